import {
  type Bulletin,
  type BulletinContent,
  composeManualContent,
  defaultBlocks,
  isPublic,
  newBulletin,
  parseAudience,
  textFromMarkdown,
} from "../bulletin/index.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { type BulletinId, type IncidentId, incidentIdFor, itemIdFor } from "../ids.ts";
import {
  type BulletinKind,
  type Incident,
  newIncident,
  type SerialEntry,
  withSerial,
} from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import type { Deps } from "../ports.ts";

/** A bulletin written by a person. `requestId` makes a double click one bulletin. */
export type ManualBulletin = {
  readonly requestId: string;
  readonly kind: BulletinKind;
  readonly incidentId: IncidentId | null;
  /** Subject, summary, blocks and body per language, see `textFromMarkdown`. */
  readonly markdown: Readonly<Record<Lang, string>>;
  readonly audience: string;
  readonly publisher: string;
};

/** Creates a held bulletin: the next serial of its incident, or serial 1 of a new one. */
export async function composeBulletin(deps: Deps, draft: ManualBulletin): Promise<BulletinId> {
  const now = deps.now().toISOString();
  const audience = parseAudience(draft.audience, draft.kind);
  const incident = await incidentFor(deps, draft, now);
  // Read once before anything is written: a text with errors leaves no trace.
  textsOf(incident, draft, now);
  const { saved, entry } = await entryFor(deps, incident, draft, now);
  const content = contentOf(saved, draft, entry, await lastReleased(deps, saved, entry), now);
  const by = { origin: "publisher", createdBy: draft.publisher, policyRow: null } as const;
  if (await deps.bulletins.createBulletin(newBulletin(content, audience, by, now))) {
    await deps.desk.audit({
      at: now,
      publisher: draft.publisher,
      action: "create",
      subject: entry.bulletinId,
    });
    deps.log("bulletin-created", { bulletin: entry.bulletinId, kind: draft.kind, origin: "publisher" });
  }
  return entry.bulletinId;
}

/** Reads a bulletin or throws `NotFound`. */
export async function requireBulletin(deps: Deps, id: BulletinId): Promise<Bulletin> {
  const bulletin = await deps.bulletins.bulletin(id);
  if (!bulletin) throw new NotFound("no such bulletin");
  return bulletin;
}

async function incidentFor(deps: Deps, draft: ManualBulletin, now: string): Promise<Incident> {
  const itemId = itemIdFor("manual", draft.requestId);
  const id = draft.incidentId ?? incidentIdFor(now, itemId);
  const known = await deps.incidents.incident(id);
  if (known) return known;
  if (draft.incidentId) throw new NotFound("no such incident");
  if (draft.kind !== "early-warning" && draft.kind !== "confirmed") {
    throw new InvalidInput(`a bulletin of kind ${draft.kind} needs the incident it speaks of`, [
      { field: "incident", code: "missing" },
    ]);
  }
  return newIncident({ id, openedAt: now, origin: "manual", title: firstHeading(draft.markdown.ja) });
}

function firstHeading(markdown: string): string {
  return /^# +(.+)$/m.exec(markdown)?.[1]?.trim() ?? "";
}

async function entryFor(
  deps: Deps,
  incident: Incident,
  draft: ManualBulletin,
  now: string,
): Promise<{ saved: Incident; entry: SerialEntry }> {
  const known = incident.serials.find((entry) => entry.request === draft.requestId);
  if (known) return { saved: incident, entry: known };
  const next = withSerial(incident, { kind: draft.kind, request: draft.requestId, isHeld: true }, now);
  const saved = await deps.incidents.saveIncident(next);
  const entry = saved.serials.at(-1);
  if (!entry) throw new Conflict("the incident lost its serial");
  return { saved, entry };
}

/** What readers were told last of the incident before this serial. */
async function lastReleased(
  deps: Deps,
  incident: Incident,
  entry: SerialEntry,
): Promise<BulletinContent | null> {
  const earlier = incident.serials.filter((one) => one.serial < entry.serial).toReversed();
  for (const { bulletinId } of earlier) {
    const bulletin = await deps.bulletins.bulletin(bulletinId);
    if (bulletin && isPublic(bulletin)) return bulletin.content;
  }
  return null;
}

function textsOf(
  incident: Incident,
  { kind, markdown }: ManualBulletin,
  now: string,
): BulletinContent["texts"] {
  const about = { incident, kind, now };
  return {
    ja: textFromMarkdown(markdown.ja, "ja", defaultBlocks(about, "ja")),
    en: textFromMarkdown(markdown.en, "en", defaultBlocks(about, "en")),
  };
}

function contentOf(
  incident: Incident,
  draft: ManualBulletin,
  entry: SerialEntry,
  previous: BulletinContent | null,
  now: string,
): BulletinContent {
  const texts = textsOf(incident, draft, now);
  return composeManualContent({
    incident,
    kind: draft.kind,
    now,
    serial: entry.serial,
    bulletinId: entry.bulletinId,
    previous,
    texts,
  });
}
