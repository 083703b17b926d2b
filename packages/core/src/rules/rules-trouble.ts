import { type RuleRow, saysItFails, talksOfActivation } from "./rule.ts";

const labelling = "labelling rules";

/** What counts as trouble of a watched release, and what a person must look at. The first row that fires decides. */
export const troubleRules = [
  {
    id: "other-release",
    when: { release: ["other"], any: talksOfActivation },
    says: { verdict: "irrelevant" },
    because: "The trouble is told of a release that is not watched.",
    source: labelling,
  },
  {
    id: "official-trouble",
    when: { all: ["problem-page"], any: saysItFails, kinds: ["official"], release: ["near", "far"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate" },
    because: "The vendor tells of activation trouble on a watched release.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "official-failing",
    when: {
      all: ["activation", "problem-page"],
      any: ["activation-title", "failing"],
      none: ["how-to"],
      kinds: ["official"],
      release: ["near"],
    },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate" },
    because:
      "A problem of the vendor's on a watched release: its title speaks of activation, or something fails.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "official-unclear",
    when: {
      all: ["activation", "problem-page"],
      none: [...saysItFails, "how-to"],
      kinds: ["official"],
      release: ["near"],
    },
    says: { verdict: "review", certainty: "possible" },
    because: "The vendor describes a problem and speaks of activation; a person reads it.",
    source: "own rule",
  },
  {
    id: "docs-trouble",
    when: { all: ["activation", "loss", "reported"], kinds: ["docs"], release: ["near"] },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate" },
    because: "A page that reports a fault of a watched release, not how activation works.",
    source: labelling,
  },
  {
    id: "unknown-owner",
    when: {
      all: ["unknown-owner"],
      any: [...saysItFails, "failing"],
      none: ["windows-licence-title"],
      kinds: ["community", "news"],
      release: ["near"],
    },
    says: { verdict: "review", certainty: "possible" },
    because: "A licence of something that nobody listed; a person says whose it is.",
    source: "own rule",
  },
  {
    id: "virtual-machine",
    when: {
      all: ["virtual-machine"],
      any: saysItFails,
      none: ["after-update"],
      kinds: ["community"],
      release: ["near"],
    },
    says: { verdict: "review", certainty: "possible" },
    because: "A virtual machine asks to be activated; a person finds out whether it ever was.",
    source: "own rule",
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
      none: ["how-to"],
      kinds: ["community"],
      release: ["near"],
    },
    says: { verdict: "relevant", certainty: "likely", severity: "moderate" },
    because: "Activation, something wrong and a watched release stand close together.",
    source: "own rule",
  },
  {
    id: "reported-trouble",
    when: {
      all: ["activation", "failing"],
      any: ["first-hand", "after-update", "reported"],
      none: ["how-to"],
      kinds: ["news"],
      release: ["near"],
    },
    says: { verdict: "relevant", certainty: "likely", severity: "moderate" },
    because: "The press tells of activation, something wrong and a watched release.",
    source: "own rule",
  },
  {
    id: "guide-with-reports",
    when: {
      all: ["how-to", "loss", "after-update"],
      any: ["reported", "loss-title"],
      kinds: ["community", "news"],
      release: ["near"],
    },
    says: { verdict: "relevant", certainty: "possible", severity: "moderate" },
    because: "A guide that says the loss comes with the update is a report all the same.",
    source: labelling,
  },
  {
    id: "loss-and-release",
    when: { any: saysItFails, kinds: ["official", "community", "news"], release: ["near", "far"] },
    says: { verdict: "review", certainty: "possible" },
    because: "Trouble and a watched release are named, but not surely together.",
    source: "own rule",
  },
  {
    id: "official-loss",
    when: { all: ["problem-page", "windows"], any: saysItFails, kinds: ["official"], recent: "releases" },
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
      recent: "releases",
    },
    says: { verdict: "review", certainty: "possible" },
    because: "A loss without a release may be an early sign; a person decides.",
    source: labelling,
  },
  {
    id: "activation-on-release",
    when: {
      any: talksOfActivation,
      none: ["how-to"],
      kinds: ["community", "news"],
      release: ["near"],
    },
    says: { verdict: "review", certainty: "possible" },
    because: "Activation and a watched release are named, the rest is unclear.",
    source: "own rule",
  },
] as const satisfies readonly RuleRow[];
