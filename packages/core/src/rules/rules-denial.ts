import { type RuleRow, saysItFails, talksOfActivation } from "./rule.ts";

const labelling = "labelling rules";

/** What takes an earlier report back, and what has the words without the trouble. */
export const denialRules = [
  {
    id: "retracted",
    when: {
      all: ["retraction"],
      any: [...talksOfActivation, "fine", "trouble-perhaps"],
      unless: ["still-lost"],
      kinds: ["community", "news"],
      release: ["near", "far"],
    },
    says: { verdict: "relevant", status: "retracted", certainty: "unknown" },
    because: "Who was warned must hear that the report was taken back.",
    source: labelling,
  },
  {
    id: "bare-loss",
    when: {
      all: ["bare-loss-title"],
      none: [
        ...talksOfActivation,
        "second-factor",
        "other-authentication",
        "other-licence",
        "asks-whether",
        "fine",
        "other-watermark",
      ],
      kinds: ["community"],
      release: ["near"],
    },
    says: { verdict: "review", certainty: "possible" },
    because: "A title on a watched release that may speak of Windows or of a sign-in: a person knows.",
    source: "own rule",
  },
  {
    id: "perhaps-trouble",
    when: {
      all: ["trouble-perhaps"],
      any: ["after-update", "reported", "first-hand"],
      none: [...talksOfActivation, "how-to", "fine", "asks-whether"],
      kinds: ["community", "news"],
      release: ["near"],
    },
    says: { verdict: "review", certainty: "possible" },
    because:
      "Words of ours, something amiss and a watched release, but not surely activation; a person reads it.",
    source: "own rule",
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
    id: "retracted-somewhere",
    when: {
      all: ["retraction"],
      any: saysItFails,
      unless: ["still-lost"],
      kinds: ["community", "news"],
      release: ["none"],
      recent: "releases",
    },
    says: { verdict: "review", status: "retracted", certainty: "unknown" },
    because: "A report was taken back; a person finds out which.",
    source: labelling,
  },
  {
    id: "retracted-perhaps",
    when: {
      all: ["retraction-perhaps"],
      any: [...talksOfActivation, "fine"],
      none: saysItFails,
      kinds: ["community", "news"],
      release: ["near", "far"],
    },
    says: { verdict: "review", certainty: "unknown" },
    because: "It may be a report taken back, or only what the cause was not; a person finds out.",
    source: "own rule",
  },
  {
    id: "notice-withdrawn",
    when: {
      all: ["issue-withdrawn"],
      any: [...talksOfActivation, "fine"],
      kinds: ["official"],
      release: ["near", "far"],
    },
    says: { verdict: "review", status: "retracted", certainty: "unknown" },
    because: "The vendor takes a notice of its own back; a person reads it before anybody is told.",
    source: "own rule",
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
