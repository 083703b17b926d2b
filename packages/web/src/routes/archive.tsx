import { type Bulletin, isPublic } from "@sokuho/core/bulletin";
import { NotFound } from "@sokuho/core/errors";
import { type BulletinId, isId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";
import { answerPublic } from "../edge/answer.ts";
import type { App } from "../edge/env.ts";
import { inLang, toOwnLang } from "../edge/locale.ts";
import { viewOf } from "../edge/view.ts";
import { ArchivePage } from "../pages/archive.tsx";
import { BulletinPage } from "../pages/bulletin.tsx";
import { SourcesPage, sourceModels } from "../pages/sources.tsx";

/** How many bulletins the archive lists. */
const archiveLength = 100;

/** What everybody may read: the archive, a bulletin with its revisions, the state of the sources. */
export function archiveRoutes(app: App, deps: Deps): void {
  app.get("/bulletins", toOwnLang);
  app.get("/bulletins/:id", toOwnLang);
  app.get("/sources", toOwnLang);
  app.get(inLang("/bulletins"), async (c) => {
    const bulletins = (await deps.bulletins.bulletins(archiveLength)).filter(isPublic);
    const view = viewOf(c, "/bulletins");
    return answerPublic(c, <ArchivePage view={view} bulletins={bulletins} now={deps.now().toISOString()} />);
  });
  app.get(inLang("/bulletins/:id"), async (c) => {
    const bulletin = await publicBulletin(deps, c.req.param("id") ?? "");
    const revisions = await revisionsOf(deps, bulletin);
    const model = { bulletin, revisions, now: deps.now().toISOString() };
    const view = viewOf(c, `/bulletins/${bulletin.content.id}`);
    return answerPublic(c, <BulletinPage view={view} model={model} />);
  });
  app.get(inLang("/sources"), async (c) => {
    const models = sourceModels(deps.sources, await deps.feeds.sourceStates(), deps.now().getTime());
    return answerPublic(c, <SourcesPage view={viewOf(c, "/sources")} sources={models} />);
  });
}

async function publicBulletin(deps: Deps, id: string): Promise<Bulletin> {
  const bulletin = isId("bul", id) ? await deps.bulletins.bulletin(id as BulletinId) : null;
  if (!bulletin || !isPublic(bulletin)) throw new NotFound("no such bulletin");
  return bulletin;
}

/** The public serials of a bulletin's incident, oldest first. */
async function revisionsOf(deps: Deps, bulletin: Bulletin): Promise<readonly Bulletin[]> {
  const incident = await deps.incidents.incident(bulletin.content.incidentId);
  const ids = incident?.serials.map((entry) => entry.bulletinId) ?? [];
  const all = await Promise.all(ids.map((id) => deps.bulletins.bulletin(id)));
  const known = all.filter((one): one is Bulletin => one !== null && isPublic(one));
  return known.length > 0 ? known : [bulletin];
}
