import { type FindingKind, findingWords, stopName, type WatchdogFinding } from "../email/index.ts";
import type { BulletinId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import type { Deps } from "../ports.ts";

/** Something that may not mend itself. `about` is the id of a source or a bulletin, or why sending stands still. */
export type Finding = { readonly kind: FindingKind; readonly about: string; readonly since: string };

/** The same dependencies, which also note what raises an alarm that the publishers should read of. */
export function notingFindings(deps: Deps, found: Finding[]): Deps {
  const log: Deps["log"] = (event, fields = {}) => {
    if (isFindingKind(event)) {
      const since = fields.since ?? deps.now().toISOString();
      found.push({ kind: event, about: String(fields.source ?? fields.bulletin), since: String(since) });
    }
    deps.log(event, fields);
  };
  return { ...deps, log };
}

function isFindingKind(event: string): event is FindingKind {
  return Object.hasOwn(findingWords, event);
}

/** A stop that waits for a person, and that no publisher made. */
export async function findStop(deps: Deps, found: Finding[]): Promise<void> {
  const { stop } = await deps.control.pace(deps.now().toISOString());
  if (stop && stop.until === null && stop.reason !== "publisher")
    found.push({ kind: "stopped", about: stop.reason, since: stop.at });
}

const weekSeconds = 7 * 86_400;
const lang: Lang = "ja";

/** Asks for one letter about what was found, leaving out what publishers were told this week: it may last for long. */
export async function tellPublishers(deps: Deps, found: readonly Finding[]): Promise<void> {
  const now = deps.now().toISOString();
  const news: WatchdogFinding[] = [];
  for (const finding of found) {
    const key = `watchdog/${finding.kind}/${finding.about}`;
    if (await deps.control.allow(key, 1, weekSeconds, now)) news.push(await toWords(deps, finding));
  }
  if (news.length > 0)
    await deps.queues.letter({ kind: "watchdog", requestId: `watchdog/${now}`, findings: news });
}

async function toWords(deps: Deps, { kind, about, since }: Finding): Promise<WatchdogFinding> {
  return { about: await nameOf(deps, kind, about), since, what: findingWords[kind][lang] };
}

async function nameOf(deps: Deps, kind: FindingKind, about: string): Promise<string> {
  if (kind === "stopped") return stopName[lang];
  const source = deps.sources.find(({ id }) => id === about);
  if (source) return source.name[lang];
  return (await deps.bulletins.bulletin(about as BulletinId))?.content.texts[lang].subject ?? about;
}
