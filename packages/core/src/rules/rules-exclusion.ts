import { type RuleRow, saysItFails, talksOfActivation } from "./rule.ts";

const labelling = "labelling rules";

/** What is none of ours, or takes an earlier report back; read before anything else. */
export const exclusionRules = [
  {
    id: "tool",
    when: { any: ["activator"] },
    says: { verdict: "irrelevant" },
    because: "Who goes round activation uses the same words and is never news.",
    source: labelling,
  },
  {
    id: "shop",
    when: { any: ["key-seller", "key-shop-address"] },
    says: { verdict: "irrelevant" },
    because: "Key shops use the same words and are never news.",
    source: labelling,
  },
  {
    id: "install-media",
    when: { all: ["install-media"] },
    says: { verdict: "irrelevant" },
    because: "Setup checks a key on a medium; no PC lost its activation.",
    source: labelling,
  },
  {
    id: "other-title",
    when: { all: ["other-licence-title"], none: ["windows-licence-title"] },
    says: { verdict: "irrelevant" },
    because: "Another product's licence is the subject.",
    source: labelling,
  },
  {
    id: "other-product",
    when: { all: ["other-licence"], none: ["windows-licence"] },
    says: { verdict: "irrelevant" },
    because: "Another product's licence is not our subject.",
    source: labelling,
  },
  {
    id: "esu",
    when: { all: ["esu"], release: ["far", "other", "none"] },
    says: { verdict: "irrelevant" },
    because: "Windows 10 ESU is not our subject.",
    source: labelling,
  },
  {
    id: "server-os",
    when: { all: ["server-os"], none: ["windows-11"] },
    says: { verdict: "irrelevant" },
    because: "A server system alone is meant.",
    source: labelling,
  },
  {
    id: "no-client",
    when: { all: ["no-client"] },
    says: { verdict: "irrelevant" },
    because: "The vendor says that no client is concerned.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "harmless",
    when: { all: ["harmless"], kinds: ["official", "docs", "news"] },
    says: { verdict: "irrelevant" },
    because: "An event that changes nothing warns of nothing.",
    source: labelling,
  },
  {
    id: "authentication",
    when: {
      none: [
        ...talksOfActivation,
        "phone-ended",
        "phone-and-end",
        "phone-and-change",
        "account-needed",
        "server-down",
        "fine",
        "asks-whether",
      ],
    },
    says: { verdict: "irrelevant" },
    because: "認証 as authentication, to activate as to switch on.",
    source: labelling,
  },
  {
    id: "retracted",
    when: { all: ["retraction"], any: [...talksOfActivation, "fine"], release: ["near", "far"] },
    says: { verdict: "relevant", status: "retracted", certainty: "unknown" },
    because: "Who was warned must hear that the report was taken back.",
    source: labelling,
  },
  {
    id: "retracted-somewhere",
    when: { all: ["retraction"], any: saysItFails, release: ["none"], recent: "releases" },
    says: { verdict: "review", status: "retracted", certainty: "unknown" },
    because: "A report was taken back; a person finds out which.",
    source: labelling,
  },
  {
    id: "says-fine",
    when: { all: ["fine"], none: saysItFails },
    says: { verdict: "irrelevant" },
    because: "A text that says activation is fine warns of nothing.",
    source: labelling,
  },
  {
    id: "asks-whether",
    when: { all: ["asks-whether"], none: saysItFails },
    says: { verdict: "irrelevant" },
    because: "Who asks whether a loss would happen has lost nothing.",
    source: labelling,
  },
] as const satisfies readonly RuleRow[];
