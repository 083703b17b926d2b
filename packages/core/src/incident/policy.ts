import type { OfficialStatus } from "../feed/index.ts";
import { standing, voicesOf } from "./correlate.ts";
import type { BulletinKind, Incident, Report } from "./incident.ts";
import { type Act, type brakes, type PolicyRow, releasePolicy, type When } from "./policy-rows.ts";

/** What the policy looks at; derived from the incident and from what was released and heard lately. */
export type PolicyFacts = {
  readonly official: OfficialStatus | null;
  /** The vendor's status when the last serial was written; null when there is none. */
  readonly officialThen: OfficialStatus | null;
  readonly last: BulletinKind | null;
  readonly voices: number;
  readonly hosts: number;
  readonly isSevere: boolean;
  readonly isOwn: boolean;
  /** Some report is in words that a rule knows; the likelihood alone alarms nobody. */
  readonly isSure: boolean;
  readonly retraction: "official" | "last-voice" | "other" | null;
  /** Automatic bulletins of the last 60 minutes, over all incidents. */
  readonly recentAutomatic: number;
  /** A source of this incident brings far more reports than usual. */
  readonly isBurst: boolean;
};

/** What the policy knows beside the incident itself. */
export type PolicyContext = {
  readonly recentAutomatic: number;
  readonly isBurst: boolean;
  readonly now: string;
};

/** What is done, and the row that asked for it. */
export type PolicyDecision = Act & { readonly row: string };

/** At most this many automatic bulletins in 60 minutes; the rest is held. */
export const automaticLimit = 3;

/** Kinds the brakes hold back; what ends an alarm is never delayed by them. */
const braked = new Set<BulletinKind>(["early-warning", "confirmed", "update", "correction"]);

/** Reports count together when first seen within this time. */
const togetherHours = 48;

/** A source is in a burst with more hits a day than this, and than this many times its usual ones. */
const burstHits = 5;
const burstTimes = 10;
const usualDays = 28;

/** What the policy says of an incident now; null when there is nothing new to do. */
export function decide(facts: PolicyFacts): PolicyDecision | null {
  const row = (releasePolicy as readonly PolicyRow[]).find((one) => holds(one.when, facts));
  if (!row) return null;
  if (!("kind" in row)) return { row: row.id, act: row.act };
  const brake = row.act === "release" && braked.has(row.kind) ? brakeOf(facts) : null;
  if (!brake) return { row: row.id, act: row.act, kind: row.kind };
  return { row: `${row.id}, held by the ${brake}`, act: "hold", kind: row.kind };
}

function brakeOf(facts: PolicyFacts): (typeof brakes)[number]["id"] | null {
  if (facts.recentAutomatic >= automaticLimit) return "hourly limit";
  // What the vendor says does not rest on the reports.
  return facts.isBurst && facts.official === null ? "burst of one source" : null;
}

function holds(when: When, facts: PolicyFacts): boolean {
  const moved = facts.official !== facts.officialThen;
  return (
    (when.official === undefined || when.official.includes(facts.official)) &&
    (when.last === undefined || when.last.includes(facts.last)) &&
    (when.moved === undefined || when.moved === moved) &&
    facts.voices >= (when.minVoices ?? 0) &&
    facts.hosts >= (when.minHosts ?? 0) &&
    (when.severe === undefined || when.severe === facts.isSevere) &&
    (when.sure === undefined || when.sure === facts.isSure) &&
    (when.own === undefined || when.own === facts.isOwn) &&
    (when.retraction === undefined || when.retraction.includes(facts.retraction))
  );
}

/** The facts of an incident in a context. */
export function policyFacts(
  incident: Incident,
  { recentAutomatic, isBurst, now }: PolicyContext,
): PolicyFacts {
  const since = new Date(Date.parse(now) - togetherHours * 3_600_000).toISOString();
  const told = standing(incident.reports);
  const recent = told.filter((report) => report.firstSeenAt >= since);
  const counting = [...recent, ...told.filter((report) => report.kind === "official")];
  const last = incident.serials.at(-1) ?? null;
  return {
    official: incident.official?.status ?? null,
    officialThen: last?.official ?? null,
    last: last?.kind ?? null,
    voices: new Set(recent.map((report) => report.voice)).size,
    hosts: new Set(recent.map((report) => report.host)).size,
    isSevere: incident.severity === "severe",
    isOwn: incident.reports.some((report) => report.own),
    isSure: counting.some((report) => !report.byLikelihood),
    retraction: retractionOf(incident),
    recentAutomatic,
    isBurst,
  };
}

function retractionOf(incident: Incident): PolicyFacts["retraction"] {
  const retracted = incident.reports.filter((report) => report.status === "retracted");
  if (retracted.length === 0) return null;
  const isUnheard = voicesOf(incident.reports).length === 0;
  // Words of the vendor's that a person must read first take nothing back from those who stand by it.
  const isOfVendor = ({ kind, verdict }: Report) =>
    kind === "official" && (isUnheard || verdict !== "review");
  if (retracted.some(isOfVendor) && !isOpenAtVendor(incident)) return "official";
  return isUnheard && incident.official === null ? "last-voice" : "other";
}

/** Whether the vendor still lists the trouble: then one page that says otherwise takes nothing back for all. */
function isOpenAtVendor({ official, reports }: Incident): boolean {
  const words = reports.filter((report) => report.kind === "official").map((report) => report.status);
  return [official?.status ?? null, ...words].some(
    (status) => status === "investigating" || status === "confirmed" || status === "mitigated",
  );
}

/**
 * Says whether a source brings far more reports than usual: in the last day more than five, and more than ten times
 * its daily mean of the four weeks before. Counted over the incidents given; the vendor's own pages are no measure.
 */
export function isBurstOf(sourceId: string, incidents: readonly Incident[], now: string): boolean {
  const ages = incidents
    .flatMap((incident) => incident.reports)
    .filter((report) => report.sourceId === sourceId && report.kind !== "official")
    .map((report) => (Date.parse(now) - Date.parse(report.firstSeenAt)) / 86_400_000);
  const today = ages.filter((days) => days < 1).length;
  const usual = ages.filter((days) => days >= 1 && days < 1 + usualDays).length / usualDays;
  return today > burstHits && today > burstTimes * usual;
}
