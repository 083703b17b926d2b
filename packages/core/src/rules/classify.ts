import type { Item, OfficialStatus, SourceKind, SourceRow } from "../feed/index.ts";
import type { LineageId } from "../lineage/index.ts";
import { toFired } from "./fired.ts";
import { ageOf, detailsOf, opinionOn, rulingOf, toRuled } from "./judge.ts";
import { type Estimator, estimateBy, learnedWeights } from "./likelihood/likelihood.ts";
import type { Described, Ruled } from "./likelihood/traits.ts";
import { type Excerpt, isOnSubject, type Reading, read, toText } from "./reading.ts";
import { type Conclusion, type RuleRow, saysItFails, talksOfActivation, windowsOnly } from "./rule.ts";
import { rules } from "./rules.ts";
import type { SignalId } from "./signals.ts";
import type { Classified, Status } from "./verdict.ts";

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

/**
 * Judges one item by the rules, and by how likely a careful reader calls it relevant; says which rows fired and what
 * they saw. `watched` narrows the watch list, `weights` replace what was learned from the whole corpus.
 */
export function classify(
  utterance: Utterance,
  watched?: readonly string[],
  weights = learnedWeights(),
): Classified {
  return classifyWith(utterance, watched, estimateBy(weights));
}

/** Judges one item by the rules alone; for a bundle that has no room for what was learned. */
export function classifyByRules(utterance: Utterance): Classified {
  return classifyWith(utterance, undefined, null);
}

/** An item as the likelihood sees it; what the rules said of it at first sight may replace what they say now. */
export function describedAs(utterance: Utterance, ruled?: Ruled): Described {
  const { described } = look(utterance, toText(utterance.title, utterance.text));
  return ruled ? { ...described, ruled } : described;
}

function classifyWith(
  utterance: Utterance,
  watched: readonly string[] | undefined,
  estimator: Estimator | null,
): Classified {
  const excerpt = toText(utterance.title, utterance.text);
  const { reading, described, ruling } = look(utterance, excerpt, watched);
  const opinion = estimator ? opinionOn(reading, described, estimator) : undefined;
  const deciding = [opinion, ruling].filter((row) => row !== undefined);
  const verdict = deciding[0]?.says.verdict ?? "irrelevant";
  const fired = verdict === "irrelevant" ? deciding : [...deciding, ...detailsOf(reading, described)];
  const said = fired.map((row): Conclusion => row.says);
  return {
    verdict,
    topic: verdict !== "irrelevant" || isOfActivation(reading) ? "activation" : "other",
    releases: namedIn(reading.mentions),
    cause: first(said, "cause") ?? "unknown",
    lineagesAtRisk: [...new Set(said.flatMap((one): readonly LineageId[] => one.lineages ?? []))],
    errorCodes: errorCodesIn(excerpt.original),
    status: verdict === "irrelevant" ? null : statusOf(utterance, said, verdict === "relevant"),
    certainty: first(said, "certainty") ?? "unknown",
    severity: severityOf(said),
    rules: toFired(fired, { reading, described, excerpt, estimator }),
  };
}

type Look = {
  readonly reading: Reading;
  readonly described: Described;
  readonly ruling: RuleRow | undefined;
};

function look(utterance: Utterance, excerpt: Excerpt, watched?: readonly string[]): Look {
  const { kind, url = "", publishedAt = null } = utterance;
  const { original, text } = excerpt;
  const titleLength = original.indexOf("\n");
  const reading = read(text, { titleLength, address: url.toLowerCase(), watched });
  const about = { kind, stand: reading.stand(), age: ageOf(publishedAt) };
  const ruling = rulingOf(reading, about);
  const isOfWindows = reading.isOnSubject && windowsOnly.some((id) => reading.see(id));
  const described = { ...about, text, titleLength, isOfWindows, ruled: toRuled(ruling) };
  return { reading, ruling, described };
}

function isOfActivation({ isOnSubject, see }: Reading): boolean {
  return isOnSubject && subjectSignals.some((id) => see(id));
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

function statusOf(utterance: Utterance, said: readonly Conclusion[], isRelevant: boolean): Status | null {
  // The status the vendor set beside its text goes before any word within the text.
  const known = utterance.officialStatus ?? first(said, "status");
  if (known || !isRelevant) return known ?? null;
  return utterance.kind === "community" || utterance.kind === "news" ? "unconfirmed" : null;
}

function namedIn(mentions: Reading["mentions"]): readonly string[] {
  return [...new Set(mentions.map(({ id }) => id))];
}

function errorCodesIn(original: string): readonly string[] {
  if (!/[0０][xｘ]/i.test(original)) return [];
  const codes = original.normalize("NFKC").match(/0x[0-9a-f]{8}(?![0-9a-f])/gi) ?? [];
  return [...new Set(codes.map((code) => `0x${code.slice(2).toUpperCase()}`))];
}
