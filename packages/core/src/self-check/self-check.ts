import {
  type Advised,
  type Attempt,
  advise,
  type EditionFamily,
  hasSucceeded,
  type LineageId,
  type ReleaseId,
  releaseIds,
  servicingEndedOn,
} from "../lineage/index.ts";
import { type Classified, classifyByRules, type OwnWords, readOwnWords } from "../rules/index.ts";
import { type Derived, lineageOf } from "./derive.ts";
import { type PcReport, parseReport } from "./report.ts";

/** What a reader tells of one PC; what was not answered is null or empty. */
export type SelfCheckAnswers = {
  /** A sentence or an error code. */
  readonly text: string;
  /** The pasted output of the snippet. */
  readonly report: string;
  readonly lineage: LineageId | null;
  readonly release: ReleaseId | null;
  readonly edition: EditionFamily | null;
  readonly isLost: boolean | null;
  readonly iidShown: boolean | null;
  readonly troubleshooter: Attempt;
  readonly phone: Attempt;
  readonly motherboardRepair: boolean;
};

/** What an error code means. */
export type CodeMeaning = {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly cause: Classified["cause"];
};

/** What is found out of a PC, and the advice for it. */
export type SelfCheck = {
  readonly lineage: LineageId;
  /** Where the lineage comes from: the row of the report, the reader's own choice, or nothing. */
  readonly basis: Derived["row"] | "chosen" | "told" | "none";
  readonly release: ReleaseId;
  readonly edition: EditionFamily;
  readonly isLost: boolean;
  /** Something that was tried has brought activation back. */
  readonly isBack: boolean;
  /** The day on which this release left servicing for this edition, when that is over. */
  readonly endedOn: string | null;
  readonly cause: Classified["cause"];
  readonly codes: readonly { readonly code: string; readonly meaning: CodeMeaning | null }[];
  /** A report was pasted but nothing in it could be read. */
  readonly isReportUnread: boolean;
  /** A sentence was written, and nothing of a PC's activation could be read in it. */
  readonly isTextUnread: boolean;
  readonly report: PcReport | null;
  readonly advised: Advised;
};

/**
 * Works out lineage, risk and advice from what a reader tells. A sentence is read by the rules that read the sources;
 * a report outweighs what was chosen, unless it has no history to show, and a choice what was written.
 */
export function selfCheck(
  answers: SelfCheckAnswers,
  asOf: string,
  explain: (code: string) => CodeMeaning | null,
): SelfCheck {
  const said = classifyByRules({ kind: "community", title: answers.text, text: "" });
  const report = answers.report.trim() === "" ? null : parseReport(answers.report);
  const own = readOwnWords(answers.text);
  const { lineage, basis } = lineageFrom(answers, report, own);
  const release = releaseFrom(answers, report, said);
  const edition = report?.edition ?? answers.edition ?? "home-pro";
  const codes = codesIn(answers.text, said.errorCodes, explain);
  const isLost = isActivationLost(answers, report, own, codes);
  const cause = causeOf(said, codes);
  const situation = {
    lineage,
    release,
    edition,
    alreadyUpdated: isLost,
    iidShown: answers.iidShown,
    troubleshooter: answers.troubleshooter,
    phone: answers.phone,
    motherboardRepair: answers.motherboardRepair,
    cause,
    asOf,
  };
  return {
    ...{ lineage, basis, release, edition, isLost, report, cause },
    advised: advise(situation),
    isBack: hasSucceeded(situation),
    endedOn: servicingEndedOn(release, edition, asOf),
    codes: codes.slice(0, 5),
    isReportUnread: answers.report.trim() !== "" && report === null,
    isTextUnread: isUnread(answers.text, said, own, codes),
  };
}

function lineageFrom(
  answers: SelfCheckAnswers,
  report: PcReport | null,
  own: OwnWords,
): Pick<SelfCheck, "lineage" | "basis"> {
  const derived = report === null ? null : lineageOf(report);
  const chosen = answers.lineage === "unknown" ? null : answers.lineage;
  if (derived !== null && derived.lineage !== "unknown")
    return { lineage: derived.lineage, basis: derived.row };
  if (chosen !== null) return { lineage: chosen, basis: "chosen" };
  if (own.lineage !== null) return { lineage: own.lineage, basis: "told" };
  return { lineage: "unknown", basis: derived?.row ?? "none" };
}

function isUnread(text: string, said: Classified, own: OwnWords, codes: readonly NamedCode[]): boolean {
  const isAboutIt = said.topic === "activation" || said.releases.length > 0 || codes.length > 0;
  return text.trim() !== "" && !isAboutIt && !own.isLoss && own.lineage === null;
}

function releaseFrom(answers: SelfCheckAnswers, report: PcReport | null, said: Classified): ReleaseId {
  if (report !== null && report.release !== "unknown") return report.release;
  const chosen = answers.release === "unknown" ? null : answers.release;
  return chosen ?? releaseIds.find((id) => id === said.releases[0]) ?? "unknown";
}

type NamedCode = SelfCheck["codes"][number];

// A code that is typed off the screen may have lost its "0x"; only one that we know is taken for a code then.
function codesIn(
  text: string,
  named: readonly string[],
  explain: (code: string) => CodeMeaning | null,
): readonly NamedCode[] {
  const bare = text.normalize("NFKC").match(/(?<![0-9a-z])[0-9a-f]{8}(?![0-9a-z])/gi) ?? [];
  const known = bare.map((digits) => `0x${digits.toUpperCase()}`).filter((code) => explain(code));
  return [...new Set([...named, ...known])].map((code) => ({ code, meaning: explain(code) }));
}

// What was said outweighs what a code usually means.
function causeOf(said: Classified, codes: readonly NamedCode[]): Classified["cause"] {
  if (said.cause !== "unknown") return said.cause;
  return codes.find(({ meaning }) => meaning !== null)?.meaning?.cause ?? "unknown";
}

// Who tells of a loss or names a code of activation, without answering the question, has lost it.
function isActivationLost(
  answers: SelfCheckAnswers,
  report: PcReport | null,
  own: OwnWords,
  codes: readonly NamedCode[],
): boolean {
  if (answers.isLost !== null) return answers.isLost;
  if (report !== null && report.isActivated !== null) return !report.isActivated;
  return own.isLoss || codes.some(({ meaning }) => meaning !== null);
}
