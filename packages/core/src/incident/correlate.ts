import type { Item, SourceRow } from "../feed/index.ts";
import type { ItemId } from "../ids.ts";
import { shorten } from "../plain-text.ts";
import { type Classified, isByLikelihood, isWatched, type Severity } from "../rules/index.ts";
import type { Incident, OfficialWord, Report } from "./incident.ts";
import { isSameText, tiesOf, withVoices } from "./voices.ts";

/** A classified item with where and when it was read. */
export type Sighting = {
  readonly itemId: ItemId;
  readonly item: Item;
  readonly source: SourceRow;
  readonly classified: Classified;
  readonly now: string;
};

/** Reports further apart than this speak of different troubles, unless they name the same update or error. */
const sameStoryDays = 14;
const maxReports = 40;
const maxQuote = 160;

/** Finds the open incident an item speaks of; null when it speaks of a new one. */
export function findIncident(sighting: Sighting, open: readonly Incident[]): Incident | null {
  const known = open.find((incident) => incident.reports.some((report) => report.itemId === sighting.itemId));
  return known ?? findTold(sighting, open) ?? open.find((one) => isSameStory(sighting, one)) ?? null;
}

/** Finds the incident, closed ones included, that has this very text already: moved, copied or published again. */
export function findTold(sighting: Sighting, incidents: readonly Incident[]): Incident | null {
  const ties = tiesOf(sighting.item, sighting.source);
  return incidents.find((one) => one.reports.some((report) => isSameText(report.ties, ties))) ?? null;
}

function isSameStory({ classified, item, now }: Sighting, incident: Incident): boolean {
  const kbs = [item.kb, item.resolvingKb].filter((kb): kb is string => kb !== undefined);
  if (overlap(kbs, incident.kbs)) return true;
  const isNear = Date.parse(now) - Date.parse(incident.updatedAt) < sameStoryDays * 86_400_000;
  if (!isNear || !isSameReach(classified, incident)) return false;
  const bothName = classified.errorCodes.length > 0 && incident.errorCodes.length > 0;
  return (
    !bothName || overlap(classified.errorCodes, incident.errorCodes) || classified.cause === incident.cause
  );
}

/** The same releases; or trouble of the whole service, which need name none. */
function isSameReach(classified: Classified, incident: Incident): boolean {
  const releases = watchedOf(classified);
  if (overlap(releases, incident.releases)) return true;
  const isUnnamed = releases.length === 0 || incident.releases.length === 0;
  return isUnnamed && classified.cause === "activation-server" && incident.cause === "activation-server";
}

/** The incident after an item was heard; the same object when the item says nothing new. */
export function withSighting(incident: Incident, sighting: Sighting): Incident {
  const { classified, item, now } = sighting;
  const before = incident.reports.find((one) => one.itemId === sighting.itemId);
  const report = toReport(sighting, before);
  const reports = withVoices(
    [...incident.reports.filter((one) => one.itemId !== sighting.itemId), report].slice(-maxReports),
  );
  const next: Incident = {
    ...incident,
    title: titleOf(incident, sighting),
    cause: incident.cause === "unknown" ? classified.cause : incident.cause,
    severity: stronger(incident.severity, classified.severity),
    releases: union(incident.releases, watchedOf(classified)),
    errorCodes: union(incident.errorCodes, classified.errorCodes),
    kbs: union(
      incident.kbs,
      [item.kb, item.resolvingKb].filter((kb): kb is string => kb !== undefined),
    ),
    lineagesAtRisk: union(incident.lineagesAtRisk, classified.lineagesAtRisk),
    official: report.byLikelihood ? incident.official : officialAfter(incident, sighting, reports),
    reports,
  };
  const judged: Incident = { ...next, certainty: certaintyOf(next) };
  const isNews =
    JSON.stringify({ ...judged, reports: judged.reports.map(substance) }) !==
    JSON.stringify({ ...incident, reports: incident.reports.map(substance) });
  return isNews ? { ...judged, revision: incident.revision + 1, updatedAt: now } : incident;
}

function substance({ seenAt: _, ...rest }: Report): unknown {
  return rest;
}

function watchedOf(classified: Classified): readonly string[] {
  return classified.releases.filter((release) => isWatched(release));
}

function toReport({ itemId, item, source, classified, now }: Sighting, before: Report | undefined): Report {
  const host = new URL(item.url).host;
  return {
    itemId,
    sourceId: source.id,
    sourceName: source.name,
    kind: source.kind,
    own: source.own ?? false,
    lang: source.lang,
    host,
    url: item.url,
    title: shorten(item.title, maxQuote),
    quote: shorten(item.text.replaceAll("\n", " "), maxQuote),
    author: item.author ?? null,
    status: classified.status,
    firstSeenAt: before?.firstSeenAt ?? now,
    seenAt: now,
    voice: source.kind,
    ...(isUnsure(classified, before) && { byLikelihood: true }),
    verdict: classified.verdict,
    ties: tiesOf(item, source),
  };
}

/** Known by the likelihood alone; a text of which that held stays so until a rule knows it. */
function isUnsure(classified: Classified, before: Report | undefined): boolean {
  return isByLikelihood(classified) || (before?.byLikelihood === true && classified.verdict !== "relevant");
}

/** The vendor's word now, of a row that a rule knows: what is only like a report confirms and ends nothing. It is over only when no page of the vendor's still lists it as open. */
function officialAfter(
  incident: Incident,
  sighting: Sighting,
  reports: readonly Report[],
): OfficialWord | null {
  const word = officialWord(sighting);
  if (!word) return incident.official;
  const isOpenElsewhere = reports.some(
    ({ itemId, kind, status, ties }) =>
      kind === "official" && itemId !== word.itemId && Boolean(ties?.number) && isOpen(status),
  );
  return word.status === "resolved" && isOpenElsewhere ? incident.official : word;
}

function isOpen(status: Report["status"]): boolean {
  return status === "investigating" || status === "confirmed" || status === "mitigated";
}

function officialWord({ source, item, itemId }: Sighting): OfficialWord | null {
  if (source.kind !== "official" || !item.status) return null;
  const workaround = /Workaround:\s*([\s\S]*?)(?=\n?(?:Resolution|Next steps|Affected platforms):|$)/i
    .exec(item.text)?.[1]
    ?.trim();
  return {
    status: item.status,
    itemId,
    workaround: workaround ? shorten(workaround.replaceAll("\n", " "), 600) : null,
    build: item.build ?? null,
    kb: item.kb ?? null,
    resolvingKb: item.resolvingKb ?? null,
    updatedAt: item.updatedAt ?? null,
  };
}

function titleOf(incident: Incident, { source, item }: Sighting): string {
  return incident.title === "" || source.kind === "official" ? shorten(item.title, 200) : incident.title;
}

function certaintyOf(incident: Incident): Incident["certainty"] {
  if (incident.official && incident.official.status !== "investigating") return "observed";
  return voicesOf(incident.reports).length > 1 ? "likely" : "possible";
}

const severities: readonly Severity[] = ["unknown", "minor", "moderate", "severe"];

function stronger(a: Severity, b: Severity): Severity {
  return severities.indexOf(b) > severities.indexOf(a) ? b : a;
}

/** The distinct voices of reports that nobody took back. */
export function voicesOf(reports: readonly Report[]): readonly string[] {
  return [...new Set(standing(reports).map((report) => report.voice))];
}

/**
 * The reports of others that their tellers stand by: who takes one back takes back all they said before, and who writes it
 * anew as something else says it no longer.
 */
export function standing(reports: readonly Report[]): readonly Report[] {
  const takenBack = new Map(
    reports.filter((one) => one.status === "retracted").map((one) => [tellerOf(one), one.firstSeenAt]),
  );
  return reports.filter(
    (one) =>
      one.status !== "retracted" &&
      (one.verdict !== "irrelevant" || one.kind === "official") &&
      !one.own &&
      one.firstSeenAt >= (takenBack.get(tellerOf(one)) ?? ""),
  );
}

function tellerOf({ kind, host, author, itemId }: Report): string {
  return kind === "community" ? `${host}/${author ?? itemId}` : host;
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}
