import type { OfficialStatus, SourceKind } from "../feed/index.ts";
import type { LineageId } from "../lineage/index.ts";
import { normalise, type Origins, originsOf } from "./normalise.ts";
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

/** Where a signal stands in the normalised text. */
type Span = { readonly start: number; readonly end: number };
type Seen = ReadonlyMap<SignalId, Span>;

/** Texts are judged by their beginning; the rest is comment and navigation. */
const maxLength = 6_000;

const signalPatterns = signals.map((row) => ({ id: row.id, pattern: new RegExp(row.pattern, "mu") }));
const releasePatterns = watchList.map((row) => ({ id: row.id, pattern: new RegExp(row.pattern, "u") }));
const allRules: readonly RuleRow[] = rules;

/** Judges one item by the rules; says which fired and what they saw. `watched` narrows the watch list. */
export function classify(utterance: Utterance, watched?: readonly string[]): Classified {
  const original = `${utterance.title}\n${utterance.text}`.slice(0, maxLength);
  const text = normalise(original);
  const seen = seenIn(text);
  const releases = releasePatterns.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id as string);
  const isWatched = releases.some((release) => watched === undefined || watched.includes(release));
  const fired = allRules.filter((row) => holds(row.when, seen, utterance.kind, isWatched));
  const said = fired.map((row): Conclusion => row.says);
  const isActivation = (["activation", "activation-ja", "activation-code"] as const).some((id) =>
    seen.has(id),
  );
  return {
    verdict: first(said, "verdict") ?? "irrelevant",
    topic: isActivation ? "activation" : "other",
    releases,
    cause: first(said, "cause") ?? "unknown",
    lineagesAtRisk: [...new Set(said.flatMap((one): readonly LineageId[] => one.lineages ?? []))],
    errorCodes: errorCodesIn(original),
    status: statusOf(utterance, said),
    certainty: first(said, "certainty") ?? "unknown",
    severity: strongestSeverity(said),
    rules: toFired(fired, seen, original, text),
  };
}

function seenIn(text: string): Seen {
  const seen = new Map<SignalId, Span>();
  for (const { id, pattern } of signalPatterns) {
    const match = pattern.exec(text);
    if (match) seen.set(id, { start: match.index, end: match.index + match[0].length });
  }
  return seen;
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

function toFired(rows: readonly RuleRow[], seen: Seen, original: string, text: string): readonly Fired[] {
  if (rows.length === 0) return [];
  const origins = originsOf(original, text);
  const quote = (span: Span): Evidence => quoteOf(span, original, origins);
  return rows.map(({ id, when }) => {
    const spans = [...(when.all ?? []), ...(when.any ?? [])].flatMap((signal) => seen.get(signal) ?? []);
    return { id, evidence: spans.map(quote) };
  });
}

function quoteOf(span: Span, original: string, origins: Origins | null): Evidence {
  const start = origins?.starts[span.start] ?? 0;
  const end = origins?.ends[span.end - 1] ?? original.length;
  return { text: original.slice(start, end), start, end };
}
