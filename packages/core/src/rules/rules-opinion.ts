import { type OpinionRow, windowsOnly } from "./rule.ts";
import type { SignalId } from "./signals.ts";
import type { Classified } from "./verdict.ts";

const measured = "measured at first sight: docs/adr/0011-likelihood.md";

/** Who sells or examines speaks of losses all day. */
const trade = ["key-seller", "key-shop-address", "quiz"] as const satisfies readonly SignalId[];

/** Who denies it, asks or fears has the very words of those it happened to. */
const denials = [
  "fine",
  "asks-whether",
  "own-fine",
  "not-yet",
  "not-reproduced",
  "never-licensed",
  "on-purpose",
] as const satisfies readonly SignalId[];

/** However likely: pirates and who goes round activation are none of ours, and a report taken back opens nothing. */
const never = [
  ...trade,
  "activator",
  "piracy",
  "retraction",
  "retraction-perhaps",
  "issue-withdrawn",
  "windows-to-come",
] as const satisfies readonly SignalId[];

/** What hits every release is known by other words. */
const everywhere = [
  "phone-ended",
  "phone-and-end",
  "phone-and-change",
  "account-needed",
  "server-down",
] as const satisfies readonly SignalId[];

/** What the likelihood changes of the verdict of the rules. The first row that fires decides. */
export const opinionRules = [
  {
    id: "unlikely",
    of: ["relevant"],
    likelihood: { below: 0.25 },
    when: { none: ["retraction", "phone-ended"] },
    says: { verdict: "review", certainty: "possible" },
    because: "The rules found the words of a report in a text that is like none; a person reads it.",
    source: measured,
  },
  {
    id: "whose-licence",
    of: ["relevant"],
    likelihood: { below: 0.4 },
    when: {
      none: ["retraction", "windows-own", ...windowsOnly, ...everywhere],
      kinds: ["community", "news"],
    },
    says: { verdict: "review", certainty: "possible" },
    because: "Some licence fails on a watched release, and nothing in the text is of Windows alone.",
    source: measured,
  },
  {
    id: "likely",
    of: ["review", "irrelevant"],
    likelihood: { from: 0.45 },
    when: { none: [...never, ...denials], release: ["near", "far"] },
    says: { verdict: "relevant", certainty: "possible", severity: "moderate" },
    because: "It is told of a watched release, in words that no rule knows and reports have.",
    source: measured,
  },
  {
    id: "surely",
    of: ["review", "irrelevant"],
    likelihood: { from: 0.8 },
    when: { none: never, release: ["near", "far"] },
    says: { verdict: "relevant", certainty: "possible", severity: "moderate" },
    because: "The whole is so like a report that a denial or a question within it does not count.",
    source: measured,
  },
  {
    id: "likely-everywhere",
    of: ["irrelevant"],
    likelihood: { from: 0.45 },
    when: {
      none: [...never, ...denials],
      kinds: ["official", "community", "news"],
      release: ["none"],
      recent: "releases-dated",
    },
    says: { verdict: "relevant", certainty: "possible", severity: "moderate" },
    because: "No release is named: it is like what was told of all of them.",
    source: measured,
  },
  {
    id: "surely-everywhere",
    of: ["review", "irrelevant"],
    likelihood: { from: 0.8 },
    when: { none: never, kinds: ["community", "news"], release: ["none"], recent: "releases-dated" },
    isOfAnything: true,
    says: { verdict: "relevant", certainty: "possible", severity: "moderate" },
    because: "Neither the thing nor the release may be named: it is just like what was told of all of them.",
    source: measured,
  },
  {
    id: "announced-everywhere",
    of: ["review"],
    likelihood: { from: 0.55 },
    when: {
      none: [...never, ...denials],
      kinds: ["official", "news"],
      release: ["none"],
      recent: "releases-dated",
    },
    says: { verdict: "relevant", certainty: "possible", severity: "moderate" },
    because:
      "The vendor or the press tells of a trouble without naming a release; posts of that kind wait for a person.",
    source: measured,
  },
  {
    id: "denied-perhaps",
    of: ["irrelevant"],
    likelihood: { from: 0.35 },
    when: {
      any: [...denials, ...trade],
      none: ["activator"],
      release: ["near", "far", "none"],
      recent: "releases",
    },
    says: { verdict: "review", certainty: "possible" },
    because: "Something is denied or asked, and the whole is like a report; a person reads it.",
    source: measured,
  },
  {
    id: "perhaps",
    of: ["irrelevant"],
    likelihood: { from: 0.08 },
    when: {
      none: ["activator", "windows-to-come", ...denials, ...trade],
      release: ["near", "far", "none"],
      recent: "releases",
    },
    says: { verdict: "review", certainty: "possible" },
    because: "Not likely, and too likely to be passed over unread.",
    source: measured,
  },
  {
    id: "perhaps-unnamed",
    of: ["irrelevant"],
    likelihood: { from: 0.25 },
    when: {
      none: ["activator", "windows-to-come", ...denials, ...trade],
      kinds: ["community", "news", "docs"],
      release: ["none"],
      recent: "releases",
    },
    says: { verdict: "review", certainty: "possible" },
    isOfAnything: true,
    because: "Neither the thing nor the release is named, and the whole is like a report; a person reads it.",
    source: measured,
  },
] as const satisfies readonly OpinionRow[];

/** Whether a text counts as relevant by the likelihood alone. */
export function isByLikelihood({ verdict, rules }: Pick<Classified, "verdict" | "rules">): boolean {
  return verdict === "relevant" && opinionRules.some(({ id }) => id === rules[0]?.id);
}
