import type { RuleRow } from "./rule.ts";

const labelling = "labelling rules";

/** What hits every release, named or not. */
export const everywhereRules = [
  {
    id: "phone-ended",
    when: { all: ["phone-ended", "windows"], none: ["second-factor"], recent: "releases" },
    says: { verdict: "relevant", certainty: "likely", severity: "minor", cause: "activation-server" },
    because: "The end of activation by telephone hits every release, named or not.",
    source: "press of January 2026",
  },
  {
    id: "phone-and-end",
    when: {
      all: ["phone-and-end", "windows"],
      none: ["second-factor", "how-to"],
      kinds: ["news", "community", "official"],
      recent: "releases",
    },
    says: { verdict: "relevant", certainty: "likely", severity: "minor", cause: "activation-server" },
    because: "Activation by telephone is said to be over, in whatever words.",
    source: "press of January 2026",
  },
  {
    id: "phone-and-change",
    when: {
      all: ["phone-and-change", "windows"],
      none: ["second-factor", "how-to"],
      kinds: ["news", "community", "official"],
      recent: "phone",
    },
    says: { verdict: "relevant", certainty: "likely", severity: "minor", cause: "activation-server" },
    because: "In these months, activation by telephone is spoken of because it changes.",
    source: "press of January 2026",
  },
  {
    id: "account-needed",
    when: {
      all: ["account-needed", "windows"],
      none: ["how-to"],
      kinds: ["news", "community", "official"],
      recent: "phone",
    },
    says: { verdict: "relevant", certainty: "likely", severity: "minor", cause: "activation-server" },
    because: "That activation needs an account is a change for every release.",
    source: "press of January 2026",
  },
  {
    id: "old-outage",
    when: { all: ["server-down", "windows-7-10"], none: ["windows-11"] },
    says: { verdict: "irrelevant" },
    because: "An outage told of older systems alone.",
    source: labelling,
  },
  {
    id: "server-down",
    when: { all: ["server-down", "windows"], none: ["how-to", "kms-mak"], recent: "releases-dated" },
    says: { verdict: "relevant", certainty: "likely", severity: "moderate", cause: "activation-server" },
    because: "When the activation service is down, every release is hit, named or not.",
    source: "domain table of causes",
  },
  {
    id: "vendor-service",
    when: { all: ["server-down", "windows"], none: ["how-to"], kinds: ["official"], recent: "releases" },
    says: { verdict: "relevant", certainty: "observed", severity: "moderate", cause: "activation-server" },
    because: "The vendor speaks of its own activation service.",
    source: labelling,
  },
  {
    id: "undated-outage",
    when: {
      all: ["server-down", "windows"],
      none: ["how-to", "kms-mak"],
      release: ["none", "other"],
      recent: "releases",
    },
    says: { verdict: "review", certainty: "possible", cause: "activation-server" },
    because: "An outage is of a day, and no day is known.",
    source: "own rule",
  },
] as const satisfies readonly RuleRow[];
