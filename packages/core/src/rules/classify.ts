import type { Item, OfficialStatus, SourceKind, SourceRow } from "../feed/index.ts";
import type { LineageId } from "../lineage/index.ts";
import { quoter, type Span } from "./quote.ts";
import { type Excerpt, isOnSubject, type Reading, read, toText } from "./reading.ts";
import { mentionsIn } from "./releases.ts";
import { type Conclusion, type Condition, type RuleRow, saysItFails, talksOfActivation } from "./rule.ts";
import { rules } from "./rules.ts";
import type { SignalId } from "./signals.ts";
import type { Classified, Evidence, Fired, Status } from "./verdict.ts";

/** What is classified: the text of one item, who speaks, where and when. */
export type Utterance = {
  readonly kind: SourceKind;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** ISO-8601 instant, day, month or year; null when unknown. */
  readonly publishedAt?: string | null;
  readonly officialStatus?: OfficialStatus;
};

/** The first days that count: of the first watched release, and of the end of activation by telephone. */
const firstDays = { releases: "2024-10-01", phone: "2025-11-01" } as const;

const allRules: readonly RuleRow[] = rules;
const subjectSignals = [
  ...talksOfActivation,
  "phone-ended",
  "phone-and-end",
  "phone-and-change",
  "account-needed",
  "fine",
  "asks-whether",
  "esu",
] as const satisfies readonly SignalId[];

/** What an item says to the rules: its text, and what the source tells of it beside the text. */
export function utteranceOf(source: Pick<SourceRow, "kind">, item: Item): Utterance {
  const beside = [item.platforms, item.build && `OS Build ${item.build}`, item.kb].filter(Boolean).join("\n");
  return {
    kind: source.kind,
    title: item.title,
    text: beside ? `${item.text}\n${beside}` : item.text,
    url: item.url,
    publishedAt: item.publishedAt,
    ...(item.status && { officialStatus: item.status }),
  };
}

/** Judges one item by the rules; says which fired and what they saw. `watched` narrows the watch list. */
export function classify(utterance: Utterance, watched?: readonly string[]): Classified {
  const excerpt = toText(utterance.title, utterance.text);
  const { original, text } = excerpt;
  if (!isOnSubject(text)) return nothing(original, text);
  const reading = read(text, {
    titleLength: original.indexOf("\n"),
    address: (utterance.url ?? "").toLowerCase(),
    watched,
  });
  const fired = firedBy(reading, utterance);
  const said = fired.map((row): Conclusion => row.says);
  const verdict = first(said, "verdict") ?? "irrelevant";
  return {
    verdict,
    topic: subjectSignals.some((id) => reading.see(id)) ? "activation" : "other",
    releases: namedIn(reading.mentions),
    cause: first(said, "cause") ?? "unknown",
    lineagesAtRisk: [...new Set(said.flatMap((one): readonly LineageId[] => one.lineages ?? []))],
    errorCodes: errorCodesIn(original),
    status: verdict === "irrelevant" ? null : statusOf(utterance, said),
    certainty: first(said, "certainty") ?? "unknown",
    severity: severityOf(said),
    rules: toFired(fired, reading, excerpt),
  };
}

/** What a person's own words tell of their PC, on whatever release. */
export type OwnWords = {
  /** Activation is lost: not a question, a denial or a wish, and of no other product. */
  readonly isLoss: boolean;
  /** The lineage they name; null when none, or more than one. */
  readonly lineage: LineageId | null;
};

/** Reads what somebody writes of one PC. */
export function readOwnWords(words: string): OwnWords {
  const { text } = toText(words, "");
  const { see } = read(text, { titleLength: text.length, address: "" });
  const isOther = see("other-licence") !== null && see("windows-licence") === null;
  const fails = saysItFails.some((id) => see(id)) || see("failing") !== null;
  const tells = ({ when }: RuleRow) =>
    Boolean(when.all?.every((id) => see(id))) && !when.none?.some((id) => see(id));
  const rows = allRules.filter((row) => row.says.lineages && tells(row));
  const named = [...new Set(rows.flatMap(({ says }) => says.lineages ?? []))];
  return {
    isLoss: isOnSubject(text) && fails && !isOther,
    lineage: named.length === 1 ? (named[0] ?? null) : null,
  };
}

/** The answer for a text that does not speak of activation at all. */
function nothing(original: string, text: string): Classified {
  return {
    verdict: "irrelevant",
    topic: "other",
    releases: namedIn(mentionsIn(text)),
    cause: "unknown",
    lineagesAtRisk: [],
    errorCodes: errorCodesIn(original),
    status: null,
    certainty: "unknown",
    severity: "unknown",
    rules: [],
  };
}

type IsRecent = (since: NonNullable<Condition["recent"]>) => boolean;

/** The first row that gives a verdict, and the rows that tell more of a text which is not put aside. */
function firedBy(reading: Reading, utterance: Utterance): readonly RuleRow[] {
  const isRecent = isRecentAt(utterance.publishedAt ?? null, reading);
  const holds = ({ when }: RuleRow): boolean => holdsFor(when, reading, utterance.kind, isRecent);
  const judging = allRules.find((row) => row.says.verdict && holds(row));
  if (!judging) return [];
  if (judging.says.verdict === "irrelevant") return [judging];
  return [judging, ...allRules.filter((row) => !row.says.verdict && holds(row))];
}

function isRecentAt(publishedAt: string | null, reading: Reading): IsRecent {
  return (since) => {
    if (publishedAt !== null) return publishedAt >= firstDays[since];
    return since === "releases" && reading.see("older-year") === null;
  };
}

function holdsFor(when: Condition, reading: Reading, kind: SourceKind, isRecent: IsRecent): boolean {
  if (when.kinds && !when.kinds.includes(kind)) return false;
  if (when.none?.some((id) => reading.see(id))) return false;
  if (when.all?.some((id) => !reading.see(id))) return false;
  if (when.any && !when.any.some((id) => reading.see(id))) return false;
  if (when.unless?.every((id) => reading.see(id))) return false;
  if (when.release && !when.release.includes(reading.stand())) return false;
  return when.recent === undefined || isRecent(when.recent);
}

function first<Key extends keyof Conclusion>(
  said: readonly Conclusion[],
  key: Key,
): Conclusion[Key] | undefined {
  return said.find((one) => one[key] !== undefined)?.[key];
}

function severityOf(said: readonly Conclusion[]): Classified["severity"] {
  if (said.some((one) => one.severity === "severe")) return "severe";
  return first(said, "severity") ?? "unknown";
}

function statusOf(utterance: Utterance, said: readonly Conclusion[]): Status | null {
  // The status the vendor set beside its text goes before any word within the text.
  return utterance.officialStatus ?? first(said, "status") ?? null;
}

function namedIn(mentions: Reading["mentions"]): readonly string[] {
  return [...new Set(mentions.map(({ id }) => id))];
}

function errorCodesIn(original: string): readonly string[] {
  if (!/[0０][xｘ]/i.test(original)) return [];
  const codes = original.normalize("NFKC").match(/0x[0-9a-f]{8}(?![0-9a-f])/gi) ?? [];
  return [...new Set(codes.map((code) => `0x${code.slice(2).toUpperCase()}`))];
}

function toFired(rows: readonly RuleRow[], reading: Reading, { original, gap }: Excerpt): readonly Fired[] {
  if (rows.length === 0) return [];
  const quote = quoter(original, reading.text);
  const place = (span: Span): Evidence => {
    const said = quote(span);
    if (!gap || said.start < gap.at) return said;
    return { ...said, start: said.start + gap.length, end: said.end + gap.length };
  };
  return rows.map(({ id, when }) => {
    const evidence = [...(when.all ?? []), ...(when.any ?? [])].flatMap((signal): Evidence[] => {
      const span = reading.see(signal);
      return span ? [place(span)] : [];
    });
    return { id, evidence };
  });
}
