import { type RuleRow, saysItFails, talksOfActivation } from "./rule.ts";

const labelling = "labelling rules";

/** What counts as trouble, and what a person must look at. The first row that fires decides. */
export const troubleRules = [
  {
    id: "phone-ended",
    when: { all: ["phone-ended", "windows"], none: ["second-factor"], recent: true },
    says: { verdict: "relevant", certainty: "likely", severity: "minor", cause: "activation-server" },
    because: "The end of activation by telephone hits every release, named or not.",
    source: "press of January 2026",
  },
  {
    id: "old-outage",
    when: { all: ["server-down", "windows-10"], none: ["windows-11"] },
    says: { verdict: "irrelevant" },
    because: "An outage told of Windows 10 alone.",
    source: labelling,
  },
  {
    id: "server-down",
    when: { all: ["server-down", "windows"], none: ["how-to", "kms-mak"], recent: true },
    says: { verdict: "relevant", certainty: "likely", severity: "moderate", cause: "activation-server" },
    because: "When the activation service is down, every release is hit, named or not.",
    source: "domain table of causes",
  },
  {
    id: "other-release",
    when: { release: ["other"], any: talksOfActivation },
    says: { verdict: "irrelevant" },
    because: "The trouble is told of a release that is not watched.",
    source: labelling,
  },
  {
    id: "official-trouble",
    when: { all: ["problem-page"], any: saysItFails, kinds: ["official"], release: ["near"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate" },
    because: "The vendor tells of activation trouble on a watched release.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "docs-trouble",
    when: { all: ["activation", "loss", "reported"], kinds: ["docs"], release: ["near"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate" },
    because: "A page that reports a fault of a watched release, not how activation works.",
    source: labelling,
  },
  {
    id: "told-loss",
    when: { any: saysItFails, none: ["how-to"], kinds: ["community", "news"], release: ["near"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate" },
    because: "Somebody tells of a PC on a watched release that lost its activation.",
    source: "seed report of 2024-12-06",
  },
  {
    id: "told-trouble",
    when: {
      all: ["activation", "failing"],
      any: ["first-hand", "after-update", "reported"],
      none: ["how-to"],
      kinds: ["community", "news"],
      release: ["near"],
    },
    says: { verdict: "relevant", certainty: "likely", severity: "moderate" },
    because: "Activation, something wrong and a watched release stand close together.",
    source: "own rule",
  },
  {
    id: "guide-with-reports",
    when: {
      all: ["how-to", "loss"],
      any: ["reported", "after-update", "first-hand"],
      kinds: ["community", "news"],
      release: ["near"],
    },
    says: { verdict: "relevant", certainty: "possible", severity: "moderate" },
    because: "A guide that says the loss comes with the update is a report all the same.",
    source: labelling,
  },
  {
    id: "loss-and-release",
    when: { any: saysItFails, release: ["near", "far"] },
    says: { verdict: "review", certainty: "possible" },
    because: "Trouble and a watched release are named, but not surely together.",
    source: "own rule",
  },
  {
    id: "official-loss",
    when: { all: ["problem-page", "windows"], any: saysItFails, kinds: ["official"], recent: true },
    says: { verdict: "review", certainty: "possible" },
    because: "The vendor names no release; a person finds out which.",
    source: "own rule",
  },
  {
    id: "loss-somewhere",
    when: {
      all: ["windows"],
      any: saysItFails,
      none: ["how-to"],
      kinds: ["community", "news"],
      release: ["none"],
      recent: true,
    },
    says: { verdict: "review", certainty: "possible" },
    because: "A loss without a release may be an early sign; a person decides.",
    source: labelling,
  },
  {
    id: "activation-on-release",
    when: { any: talksOfActivation, none: ["how-to"], kinds: ["community", "news"], release: ["near"] },
    says: { verdict: "review", certainty: "possible" },
    because: "Activation and a watched release are named, the rest is unclear.",
    source: "own rule",
  },
] as const satisfies readonly RuleRow[];
