import type { SourceKind } from "../feed/index.ts";
import type { LineageId } from "../lineage/index.ts";
import type { SignalId } from "./signals.ts";
import type { Cause, Certainty, Severity, Status, Verdict } from "./verdict.ts";

/** What must hold for a row to fire: all of these signals, at least one of those, none of the others. */
export type Condition = {
  readonly all?: readonly SignalId[];
  readonly any?: readonly SignalId[];
  readonly none?: readonly SignalId[];
  readonly kinds?: readonly SourceKind[];
  /** A release of the watch list is named (true), or none is (false). */
  readonly release?: boolean;
};

/** What a row says when it fires. The first row that speaks of a thing decides it; lineages are collected. */
export type Conclusion = {
  readonly verdict?: Verdict;
  readonly cause?: Cause;
  readonly status?: Status;
  readonly certainty?: Certainty;
  readonly severity?: Severity;
  readonly lineages?: readonly LineageId[];
};

export type RuleRow = {
  readonly id: string;
  readonly when: Condition;
  readonly says: Conclusion;
  readonly because: string;
  readonly source: string;
};

const talksOfActivation = [
  "activation",
  "activation-ja",
  "activation-code",
] as const satisfies readonly SignalId[];
const saysItFails = ["failure", "failure-ja", "activation-code"] as const satisfies readonly SignalId[];
const foreign = [
  "activator",
  "key-seller",
  "other-product",
  "esu",
  "server-os",
] as const satisfies readonly SignalId[];

/** The rules, first match first. */
export const rules = [
  {
    id: "tool-or-shop",
    when: { any: ["activator", "key-seller"] },
    says: { verdict: "irrelevant" },
    because: "Activators and key shops use the same words and are never news.",
    source: "labelling rules",
  },
  {
    id: "retracted",
    when: { all: ["retraction"], any: talksOfActivation, none: foreign },
    says: { verdict: "relevant", status: "retracted", certainty: "unknown" },
    because: "Who was warned must hear that the report was taken back.",
    source: "labelling rules",
  },
  {
    id: "other-product",
    when: { any: ["other-product", "esu", "server-os"] },
    says: { verdict: "irrelevant" },
    because: "Another product's licence is not our subject.",
    source: "labelling rules",
  },
  {
    id: "says-fine",
    when: { all: ["fine"], none: ["activation-code"] },
    says: { verdict: "irrelevant" },
    because: "A text that says activation is fine warns of nothing.",
    source: "labelling rules",
  },
  {
    id: "authentication",
    when: { all: ["authentication"], none: ["activation", "activation-ja", "activation-code"] },
    says: { verdict: "irrelevant" },
    because: "認証 as authentication.",
    source: "labelling rules",
  },
  {
    id: "how-to",
    when: { all: ["how-to"], none: ["seen-by-vendor"], kinds: ["docs", "news", "community"], release: false },
    says: { verdict: "irrelevant" },
    because: "Evergreen instructions are not news.",
    source: "labelling rules",
  },
  {
    id: "official-trouble",
    when: { any: talksOfActivation, kinds: ["official"], release: true },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate" },
    because: "The vendor speaks of activation on a watched release.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "first-hand-loss",
    when: { all: ["windows", "first-hand"], any: ["activation-code"], release: true, kinds: ["community"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate", status: "unconfirmed" },
    because: "Somebody tells of their own PC and names the error code.",
    source: "seed report of 2024-12-06",
  },
  {
    id: "first-hand-loss-ja",
    when: { all: ["activation-ja", "failure-ja", "first-hand"], release: true, kinds: ["community", "news"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate", status: "unconfirmed" },
    because: "Somebody tells, in Japanese, of a PC that lost its activation.",
    source: "seed report of 2024-12-06",
  },
  {
    id: "first-hand-loss-en",
    when: { all: ["activation", "failure", "first-hand"], release: true, kinds: ["community"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate", status: "unconfirmed" },
    because: "Somebody tells of a PC that lost its activation.",
    source: "own rule",
  },
  {
    id: "press-report",
    when: { any: ["activation", "activation-ja"], all: ["after-update"], release: true, kinds: ["news"] },
    says: { verdict: "relevant", certainty: "likely", severity: "moderate", status: "unconfirmed" },
    because: "The press reports activation trouble around an update.",
    source: "own rule",
  },
  {
    id: "activation-failure",
    when: {
      any: talksOfActivation,
      all: ["windows", "after-update"],
      release: false,
      kinds: ["community", "news"],
    },
    says: { verdict: "review", certainty: "possible" },
    because: "A person decides whether the release is one we watch.",
    source: "labelling rules: first-hand losses without a version are early signals",
  },
  {
    id: "activation-on-release",
    when: { any: talksOfActivation, release: true, kinds: ["community", "news", "docs"] },
    says: { verdict: "review", certainty: "possible" },
    because: "Activation and a watched release are named, the rest is unclear.",
    source: "own rule",
  },
  {
    id: "lineage-7-8",
    when: { all: ["from-7-8"], any: talksOfActivation },
    says: { lineages: ["win7-8-upgrade"], cause: "upgrade-path" },
    because: "The PC climbed from Windows 7 or 8.",
    source: "domain table of lineages",
  },
  {
    id: "lineage-10",
    when: { all: ["from-10"], any: talksOfActivation, none: ["from-7-8"] },
    says: { lineages: ["win10-native"] },
    because: "The PC climbed from Windows 10.",
    source: "domain table of lineages",
  },
  {
    id: "lineage-volume",
    when: { all: ["volume"], any: talksOfActivation },
    says: { lineages: ["volume"], cause: "volume-licensing" },
    because: "An organisation's licence is meant.",
    source: "domain table of lineages",
  },
  {
    id: "cause-server",
    when: { all: ["server-outage"] },
    says: { cause: "activation-server" },
    because: "The activation service is down.",
    source: "domain table of causes",
  },
  {
    id: "cause-edition",
    when: { all: ["edition-change"] },
    says: { cause: "edition-change" },
    because: "The edition changed.",
    source: "domain table of causes",
  },
  {
    id: "cause-hardware",
    when: { all: ["hardware-change"], none: ["no-hardware"] },
    says: { cause: "hardware-change" },
    because: "Hardware was changed.",
    source: "domain table of causes",
  },
  {
    id: "cause-update",
    when: { all: ["after-update"], any: saysItFails },
    says: { cause: "software-defect" },
    because: "It began with an update.",
    source: "domain table of causes",
  },
  {
    id: "right-at-risk",
    when: { all: ["right-at-risk"], any: talksOfActivation },
    says: { severity: "severe" },
    because: "The right to use Windows is spoken of as lost.",
    source: "domain table of outcomes",
  },
] as const satisfies readonly RuleRow[];
