import { type RuleRow, saysItFails } from "./rule.ts";
import type { SignalId } from "./signals.ts";

const causes = "domain table of causes";
const lineages = "domain table of lineages";
const health = "learn.microsoft.com/windows/release-health";

const tellsOfTrouble = [
  ...saysItFails,
  "failing",
  "phone-ended",
  "phone-and-end",
  "phone-and-change",
  "account-needed",
  "server-down",
] as const satisfies readonly SignalId[];

/** What else is learnt from a text: lineages at risk, cause, status, severity. */
export const detailRules = [
  {
    id: "right-at-risk",
    when: { all: ["right-at-risk"], any: saysItFails },
    says: { severity: "severe" },
    because: "The right to use Windows is spoken of as lost.",
    source: "domain table of outcomes",
  },
  {
    id: "lineage-10-from-7-8",
    when: { all: ["from-7-8", "still-on-10"], any: saysItFails },
    says: { lineages: ["win10-from-7-8"] },
    because: "The PC climbed from Windows 7 or 8 and runs Windows 10.",
    source: lineages,
  },
  {
    id: "lineage-7-8",
    when: { all: ["from-7-8"], any: saysItFails, none: ["still-on-10"] },
    says: { lineages: ["win7-8-upgrade"] },
    because: "The PC climbed from Windows 7 or 8.",
    source: lineages,
  },
  {
    id: "lineage-10",
    when: { all: ["from-10"], any: saysItFails, none: ["from-7-8"] },
    says: { lineages: ["win10-native"] },
    because: "The PC climbed from Windows 10.",
    source: lineages,
  },
  {
    id: "lineage-11",
    when: { all: ["born-11"], any: saysItFails, none: ["from-7-8", "from-10", "volume"] },
    says: { lineages: ["win11-native"] },
    because: "The PC came with Windows 11.",
    source: lineages,
  },
  {
    id: "lineage-volume",
    when: { all: ["volume"], any: saysItFails },
    says: { lineages: ["volume"] },
    because: "An organisation's licence is meant.",
    source: lineages,
  },
  {
    id: "cause-edition",
    when: { all: ["edition-change"] },
    says: { cause: "edition-change" },
    because: "The edition changed.",
    source: causes,
  },
  {
    id: "cause-hardware",
    when: { all: ["hardware-change"], none: ["no-hardware"] },
    says: { cause: "hardware-change" },
    because: "Hardware was changed.",
    source: causes,
  },
  {
    id: "cause-volume",
    when: { all: ["kms-mak"], any: saysItFails },
    says: { cause: "volume-licensing" },
    because: "The organisation's key service or key is refused.",
    source: causes,
  },
  {
    id: "cause-upgrade-path",
    when: { all: ["from-7-8"], any: saysItFails },
    says: { cause: "upgrade-path" },
    because: "The entitlement of a PC that climbed is not found.",
    source: causes,
  },
  {
    id: "cause-setting",
    when: { all: ["wrong-setting"], any: saysItFails },
    says: { cause: "misconfiguration" },
    because: "A setting is said to be wrong.",
    source: causes,
  },
  {
    id: "cause-update",
    when: { all: ["defect"], any: saysItFails },
    says: { cause: "software-defect" },
    because: "The update itself is named as the cause.",
    source: causes,
  },
  {
    id: "cause-vendor",
    when: { all: ["after-update"], any: saysItFails, kinds: ["official"] },
    says: { cause: "software-defect" },
    because: "The vendor says that it begins with an update.",
    source: causes,
  },
  {
    id: "status-resolved",
    when: { all: ["says-resolved"], any: tellsOfTrouble, kinds: ["official"] },
    says: { status: "resolved" },
    because: "The vendor says that it is over.",
    source: health,
  },
  {
    id: "status-mitigated",
    when: { all: ["says-mitigated"], any: tellsOfTrouble, kinds: ["official"] },
    says: { status: "mitigated" },
    because: "The vendor offers a way round.",
    source: health,
  },
  {
    id: "status-investigating",
    when: { all: ["says-investigating"], any: tellsOfTrouble, kinds: ["official"] },
    says: { status: "investigating" },
    because: "The vendor looks into it.",
    source: health,
  },
  {
    id: "status-official",
    when: { any: tellsOfTrouble, kinds: ["official", "docs"] },
    says: { status: "confirmed" },
    because: "The vendor speaks of it as a fact.",
    source: health,
  },
  {
    id: "status-quoted-resolved",
    when: {
      all: ["vendor-says", "says-resolved"],
      any: tellsOfTrouble,
      none: ["vendor-silent"],
      kinds: ["news"],
    },
    says: { status: "resolved" },
    because: "The vendor is quoted as saying that it is over.",
    source: "labelling rules",
  },
  {
    id: "status-quoted-investigating",
    when: {
      all: ["vendor-says", "says-investigating"],
      any: tellsOfTrouble,
      none: ["vendor-silent"],
      kinds: ["news"],
    },
    says: { status: "investigating" },
    because: "The vendor is quoted as looking into it.",
    source: "labelling rules",
  },
  {
    id: "status-quoted",
    when: { all: ["vendor-says"], any: tellsOfTrouble, none: ["vendor-silent"], kinds: ["news"] },
    says: { status: "confirmed" },
    because: "The vendor's word is quoted.",
    source: "labelling rules",
  },
  {
    id: "status-told",
    when: { any: tellsOfTrouble },
    says: { status: "unconfirmed" },
    because: "Nobody but the teller has said so.",
    source: "labelling rules",
  },
] as const satisfies readonly RuleRow[];
