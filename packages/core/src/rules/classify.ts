import type { OfficialStatus, SourceKind } from "../feed/index.ts";
import type { LineageId } from "../lineage/index.ts";
import { type Normalised, normalise } from "./normalise.ts";
import { watchList } from "./releases.ts";
import { type Conclusion, type Condition, type RuleRow, rules } from "./rules.ts";
import { type SignalId, signals } from "./signals.ts";
import type { Classified, Evidence, Fired, Status } from "./verdict.ts";

/** What is classified: the text of one item and who speaks. */
export type Utterance = {
  readonly kind: SourceKind;
  readonly title: string;
  readonly text: string;
  readonly officialStatus?: OfficialStatus;
};

type Seen = ReadonlyMap<SignalId, Evidence>;

/** Texts are judged by their beginning; the rest is comment and navigation. */
const maxLength = 6_000;

const signalPatterns = signals.map((row) => ({ id: row.id, pattern: new RegExp(row.pattern, "mu") }));
const releasePatterns = watchList.map((row) => ({ id: row.id, pattern: new RegExp(row.pattern, "u") }));
const allRules: readonly RuleRow[] = rules;

/** Judges one item by the rules; says which fired and what they saw. `watched` narrows the watch list. */
export function classify(utterance: Utterance, watched?: readonly string[]): Classified {
  const original = `${utterance.title}\n${utterance.text}`.slice(0, maxLength);
  const normal = normalise(original);
  const seen: Seen = new Map(
    signalPatterns.flatMap(({ id, pattern }) => evidenceFor(id, pattern, normal, original)),
  );
  const releases = releasePatterns
    .filter(({ pattern }) => pattern.test(normal.text))
    .map(({ id }) => id as string);
  const isWatched = releases.some((release) => watched === undefined || watched.includes(release));
  const fired = allRules.filter((row) => holds(row.when, seen, utterance.kind, isWatched));
  const said = fired.map((row): Conclusion => row.says);
  const activation = (["activation", "activation-ja", "activation-code"] as const).some((id) => seen.has(id));
  return {
    verdict: first(said, "verdict") ?? "irrelevant",
    topic: activation ? "activation" : "other",
    releases,
    cause: first(said, "cause") ?? "unknown",
    lineagesAtRisk: [...new Set(said.flatMap((one): readonly LineageId[] => one.lineages ?? []))],
    errorCodes: errorCodesIn(original),
    status: statusOf(utterance, said),
    certainty: first(said, "certainty") ?? "unknown",
    severity: strongestSeverity(said),
    rules: fired.map((row) => toFired(row, seen)),
  };
}

function evidenceFor(
  id: SignalId,
  pattern: RegExp,
  normal: Normalised,
  original: string,
): [SignalId, Evidence][] {
  const match = pattern.exec(normal.text);
  if (!match) return [];
  const start = normal.starts[match.index] ?? 0;
  const end = normal.ends[match.index + match[0].length - 1] ?? original.length;
  return [[id, { text: original.slice(start, end), start, end }]];
}

function holds(when: Condition, seen: Seen, kind: SourceKind, isWatched: boolean): boolean {
  if (when.kinds && !when.kinds.includes(kind)) return false;
  if (when.release !== undefined && when.release !== isWatched) return false;
  if (when.none?.some((id) => seen.has(id))) return false;
  if (when.all?.some((id) => !seen.has(id))) return false;
  return when.any === undefined || when.any.some((id) => seen.has(id));
}

function first<Key extends keyof Conclusion>(
  said: readonly Conclusion[],
  key: Key,
): Conclusion[Key] | undefined {
  return said.find((one) => one[key] !== undefined)?.[key];
}

function strongestSeverity(said: readonly Conclusion[]): Classified["severity"] {
  if (said.some((one) => one.severity === "severe")) return "severe";
  return first(said, "severity") ?? "unknown";
}

function statusOf(utterance: Utterance, said: readonly Conclusion[]): Status | null {
  const status = first(said, "status");
  if (status === "retracted") return status;
  return utterance.officialStatus ?? status ?? null;
}

function errorCodesIn(original: string): readonly string[] {
  const codes = original.normalize("NFKC").match(/0x[0-9a-f]{8}(?![0-9a-f])/gi) ?? [];
  return [...new Set(codes.map((code) => `0x${code.slice(2).toUpperCase()}`))];
}

function toFired(row: RuleRow, seen: Seen): Fired {
  const ids = [...(row.when.all ?? []), ...(row.when.any ?? [])];
  return { id: row.id, evidence: ids.flatMap((id) => seen.get(id) ?? []) };
}
