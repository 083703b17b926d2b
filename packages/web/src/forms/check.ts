import { type FieldError, InvalidInput } from "@sokuho/core/errors";
import { attempts, editionFamilies, lineageIds, releaseIds } from "@sokuho/core/lineage";
import { maxReportChars, type SelfCheckAnswers } from "@sokuho/core/self-check";
import * as z from "zod";
import { one, type Posted } from "./body.ts";

/** How many characters each text may have. */
export const maxChars = { text: 2_000, report: maxReportChars } as const;

// A browser counts a line break as one character and posts two.
const lines = one.transform((value) => value.replace(/\r\n?/g, "\n"));

/** A choice of a list; anything else is no answer. */
function oneOf<const Values extends readonly string[]>(values: Values) {
  return one.transform((value) => values.find((known): known is Values[number] => known === value) ?? null);
}

const CheckPost = z.object({
  text: lines,
  report: lines,
  lineage: oneOf(lineageIds),
  release: oneOf(releaseIds),
  edition: oneOf(editionFamilies),
  state: oneOf(["lost", "fine"]),
  iid: oneOf(["yes", "no"]),
  troubleshooter: oneOf(attempts),
  phone: oneOf(attempts),
  repair: one,
});

/** A form nobody filled in. */
export const noAnswers: SelfCheckAnswers = {
  text: "",
  report: "",
  lineage: null,
  release: null,
  edition: null,
  isLost: null,
  iidShown: null,
  troubleshooter: "not-tried",
  phone: "not-tried",
  motherboardRepair: false,
};

/** Reads the form of the self-check; what is no answer of ours counts as none. */
export function parseCheck(posted: Posted): SelfCheckAnswers {
  const { state, iid, repair, ...rest } = CheckPost.parse(posted);
  return {
    ...rest,
    isLost: state === null ? null : state === "lost",
    iidShown: iid === null ? null : iid === "yes",
    troubleshooter: rest.troubleshooter ?? "not-tried",
    phone: rest.phone ?? "not-tried",
    motherboardRepair: repair === "yes",
  };
}

/** Says whether a pasted report lacks its last line, so that a part of it may be missing. */
export function isReportTorn({ report }: SelfCheckAnswers): boolean {
  return !/^\s*end\s*$/m.test(report);
}

/** Throws `InvalidInput` for texts that are too long to be read. */
export function checkLengths(answers: SelfCheckAnswers): void {
  const fields = ["text", "report"] as const;
  const errors: FieldError[] = fields
    .filter((field) => answers[field].length > maxChars[field])
    .map((field) => ({ field, code: "too-long" }));
  if (errors.length > 0) throw new InvalidInput("the texts are too long", errors);
}
