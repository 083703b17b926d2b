import { type FieldError, InvalidInput } from "@sokuho/core/errors";
import { attempts, editionFamilies, lineageIds, releaseIds } from "@sokuho/core/lineage";
import { maxReportChars, type SelfCheckAnswers } from "@sokuho/core/self-check";
import * as z from "zod";
import { one, type Posted } from "./body.ts";

const maxTextChars = 2_000;

/** A choice of a list; anything else is no answer. */
function oneOf<const Values extends readonly string[]>(values: Values) {
  return one.transform((value) => values.find((known): known is Values[number] => known === value) ?? null);
}

const CheckPost = z.object({
  text: one,
  report: one,
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

/** Throws `InvalidInput` for texts that are too long to be read. */
export function checkLengths({ text, report }: SelfCheckAnswers): void {
  const errors: FieldError[] = [
    ...(text.length > maxTextChars ? [{ field: "text", code: "too-long" }] : []),
    ...(report.length > maxReportChars ? [{ field: "report", code: "too-long" }] : []),
  ];
  if (errors.length > 0) throw new InvalidInput("the texts are too long", errors);
}
