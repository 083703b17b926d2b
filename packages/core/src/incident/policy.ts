import type { OfficialStatus } from "../feed/index.ts";
import { voicesOf } from "./correlate.ts";
import type { BulletinKind, Incident } from "./incident.ts";

/** What the policy looks at; derived from the incident and from what was released lately. */
export type PolicyFacts = {
  readonly official: OfficialStatus | null;
  /** The vendor's status when the last serial was written; null when there is none. */
  readonly officialThen: OfficialStatus | null;
  readonly last: BulletinKind | null;
  readonly voices: number;
  readonly hosts: number;
  readonly isSevere: boolean;
  readonly isOwn: boolean;
  readonly retraction: "official" | "last-voice" | "other" | null;
  /** Automatic bulletins of the last 60 minutes, over all incidents. */
  readonly recentAutomatic: number;
};

/** Conditions of a row; what is not named does not matter. */
type When = {
  readonly official?: readonly (OfficialStatus | null)[];
  readonly last?: readonly (BulletinKind | null)[];
  readonly moved?: boolean;
  readonly minVoices?: number;
  readonly minHosts?: number;
  readonly severe?: boolean;
  readonly own?: boolean;
  readonly retraction?: readonly PolicyFacts["retraction"][];
};

/** What is done: a bulletin at once, a held one with a letter to the publishers, or none. */
export type PolicyDecision =
  | { readonly row: string; readonly act: "release" | "hold"; readonly kind: BulletinKind }
  | { readonly row: string; readonly act: "watch" | "archive" };

type PolicyRow = PolicyDecision extends infer Decision
  ? Decision extends { row: string }
    ? Omit<Decision, "row"> & {
        readonly id: string;
        readonly when: When;
        readonly because: string;
        readonly source: string;
      }
    : never
  : never;

/** At most this many automatic bulletins in 60 minutes; the rest is held. */
export const automaticLimit = 3;

/** Kinds the limit holds back; what ends an alarm is never delayed by it. */
const braked = new Set<BulletinKind>(["early-warning", "confirmed", "update", "correction"]);

/** Reports count together when first seen within this time. */
const togetherHours = 48;

const neverMailed = [null] as const;
const warned = ["early-warning", "confirmed", "update"] as const;

/** The release policy, first match first. */
const releasePolicy: readonly PolicyRow[] = [
  {
    id: "retracted-by-all",
    when: { retraction: ["official", "last-voice"], last: warned },
    act: "release",
    kind: "cancelled",
    because: "Nobody stands by the report any more: whoever was told hears so at once.",
    source: "design: release policy",
  },
  {
    id: "retracted-in-part",
    when: { retraction: ["other"], last: warned },
    act: "hold",
    kind: "correction",
    because: "One report was taken back, others stand: a person words the correction.",
    source: "design: release policy",
  },
  {
    id: "resolved-unmailed",
    when: { official: ["resolved"], last: neverMailed },
    act: "archive",
    because: "Nobody was warned, so nobody is told that it is over.",
    source: "design: release policy",
  },
  {
    id: "resolved",
    when: { official: ["resolved"], last: warned },
    act: "release",
    kind: "resolved",
    because: "The vendor says it is over.",
    source: "design: release policy",
  },
  {
    id: "official-confirmed",
    when: { official: ["confirmed", "mitigated"], last: [null, "early-warning"] },
    act: "release",
    kind: "confirmed",
    because: "The vendor confirms the trouble.",
    source: "design: release policy",
  },
  {
    id: "official-moved",
    when: { official: ["confirmed", "mitigated"], last: ["confirmed", "update"], moved: true },
    act: "release",
    kind: "update",
    because: "The vendor's status moved.",
    source: "design: release policy",
  },
  {
    id: "official-investigating",
    when: { official: ["investigating"], last: neverMailed },
    act: "release",
    kind: "early-warning",
    because: "The vendor looks into it.",
    source: "design: release policy",
  },
  {
    id: "own-post",
    when: { own: true, last: neverMailed },
    act: "hold",
    kind: "early-warning",
    because: "The publisher's own post is a bulletin in the making.",
    source: "design: release policy",
  },
  {
    id: "two-voices",
    when: { official: [null], last: neverMailed, minVoices: 2, minHosts: 2 },
    act: "release",
    kind: "early-warning",
    because: "Two people who do not know each other report the same.",
    source: "design: release policy",
  },
  {
    id: "two-voices-one-host",
    when: { official: [null], last: neverMailed, minVoices: 2 },
    act: "hold",
    kind: "early-warning",
    because: "Two voices at one place may be one.",
    source: "design: release policy",
  },
  {
    id: "one-voice",
    when: { official: [null], last: neverMailed },
    act: "watch",
    because: "One report alone is watched.",
    source: "design: release policy",
  },
];

/** What the policy says of an incident now; null when there is nothing new to do. */
export function decide(facts: PolicyFacts): PolicyDecision | null {
  const row = releasePolicy.find((one) => holds(one.when, facts));
  if (!row) return null;
  if (!("kind" in row)) return { row: row.id, act: row.act };
  const isBraked = row.act === "release" && braked.has(row.kind) && facts.recentAutomatic >= automaticLimit;
  return {
    row: isBraked ? `${row.id}, held by the hourly limit` : row.id,
    act: isBraked ? "hold" : row.act,
    kind: row.kind,
  };
}

function holds(when: When, facts: PolicyFacts): boolean {
  const moved = facts.official !== facts.officialThen;
  return (
    (when.official === undefined || when.official.includes(facts.official)) &&
    (when.last === undefined || when.last.includes(facts.last)) &&
    (when.moved === undefined || when.moved === moved) &&
    facts.voices >= (when.minVoices ?? 0) &&
    facts.hosts >= (when.minHosts ?? 0) &&
    (when.own === undefined || when.own === facts.isOwn) &&
    (when.retraction === undefined || when.retraction.includes(facts.retraction))
  );
}

/** The facts of an incident at `now`. */
export function policyFacts(incident: Incident, recentAutomatic: number, now: string): PolicyFacts {
  const since = new Date(Date.parse(now) - togetherHours * 3_600_000).toISOString();
  const standing = incident.reports.filter(
    (report) => report.status !== "retracted" && !report.own && report.firstSeenAt >= since,
  );
  const last = incident.serials.at(-1) ?? null;
  return {
    official: incident.official?.status ?? null,
    officialThen: last?.official ?? null,
    last: last?.kind ?? null,
    voices: voicesOf(standing).length,
    hosts: new Set(standing.map((report) => report.host)).size,
    isSevere: incident.severity === "severe",
    isOwn: incident.reports.some((report) => report.own),
    retraction: retractionOf(incident),
    recentAutomatic,
  };
}

function retractionOf(incident: Incident): PolicyFacts["retraction"] {
  const retracted = incident.reports.filter((report) => report.status === "retracted");
  if (retracted.length === 0) return null;
  if (retracted.some((report) => report.kind === "official")) return "official";
  return voicesOf(incident.reports).length === 0 && incident.official === null ? "last-voice" : "other";
}
