import { InvalidInput } from "@sokuho/core/errors";
import {
  advise,
  attempts,
  editionFamilies,
  lineageIds,
  releaseIds,
  type Situation,
} from "@sokuho/core/lineage";
import { causes } from "@sokuho/core/rules";
import { type Command, Option } from "commander";
import { answerLines, readObject } from "../lines.ts";
import { write } from "../print.ts";

type Flags = Readonly<Record<string, unknown>>;

/** `sokuho advise`: what a PC's history means, from flags or from JSON Lines. */
export function addAdvise(program: Command): void {
  program
    .command("advise")
    .description("advice for one PC; without --lineage JSON Lines are read")
    .addOption(new Option("--lineage <id>", "history of the PC").choices([...lineageIds]))
    .addOption(new Option("--release <id>", "installed release").choices([...releaseIds]).default("unknown"))
    .addOption(new Option("--edition <family>").choices([...editionFamilies]).default("home-pro"))
    .option("--already-updated", "on the affected release")
    .addOption(
      new Option("--iid-shown <answer>", "installation ID groups are shown").choices(["true", "false"]),
    )
    .addOption(new Option("--troubleshooter <result>").choices([...attempts]).default("not-tried"))
    .addOption(new Option("--phone <result>").choices([...attempts]).default("not-tried"))
    .option("--motherboard-repair", "the motherboard was replaced as a repair")
    .addOption(new Option("--cause <cause>", "cause of the trouble").choices([...causes]))
    .option("--as-of <date>", "day the advice is given, today without it")
    .option("--json", "the output is always JSON")
    .action(async (flags: Flags) => {
      if (flags.lineage !== undefined) return write(JSON.stringify(advise(toSituation(fromFlags(flags)))));
      await answerLines((line) => answerLine(readObject(line)));
    });
}

function answerLine(given: Flags): object {
  const answer = advise(toSituation(given));
  return "id" in given ? { id: given.id, ...answer } : answer;
}

function fromFlags(flags: Flags): Flags {
  return { ...flags, iidShown: flags.iidShown === undefined ? null : flags.iidShown === "true" };
}

function toSituation(given: Flags): Situation {
  const cause = given.cause === undefined ? undefined : oneOf("cause", given.cause, causes);
  return {
    lineage: oneOf("lineage", given.lineage, lineageIds),
    release: oneOf("release", given.release ?? "unknown", releaseIds),
    edition: oneOf("edition", given.edition ?? "home-pro", editionFamilies),
    alreadyUpdated: isTrue("alreadyUpdated", given.alreadyUpdated),
    iidShown:
      given.iidShown === null || given.iidShown === undefined ? null : isTrue("iidShown", given.iidShown),
    troubleshooter: oneOf("troubleshooter", given.troubleshooter ?? "not-tried", attempts),
    phone: oneOf("phone", given.phone ?? "not-tried", attempts),
    motherboardRepair: isTrue("motherboardRepair", given.motherboardRepair),
    ...(cause && { cause }),
    asOf: given.asOf === undefined ? new Date().toISOString() : toInstant(given.asOf),
  };
}

// What `Date` would move to another day, such as 2026-02-31, is a slip of the pen.
function toInstant(value: unknown): string {
  const day = typeof value === "string" ? /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0] : undefined;
  const isDay = day !== undefined && new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day;
  if (!isDay || Number.isNaN(Date.parse(String(value)))) throw new InvalidInput("asOf must be a date");
  return String(value);
}

function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new InvalidInput(`${name} must be one of ${allowed.join(", ")}`);
  return found;
}

function isTrue(name: string, value: unknown): boolean {
  if (value === undefined || typeof value === "boolean") return value ?? false;
  throw new InvalidInput(`${name} must be true or false`);
}
