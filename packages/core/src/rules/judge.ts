import type { Estimator } from "./likelihood/likelihood.ts";
import { type Age, type Described, type Ruled, readChars } from "./likelihood/traits.ts";
import type { Reading } from "./reading.ts";
import type { Condition, OpinionRow, RuleRow } from "./rule.ts";
import { rules } from "./rules.ts";
import { opinionRules } from "./rules-opinion.ts";

/** The first days that count: of the first watched release, and of the end of activation by telephone. */
const firstDays = { releases: "2024-10-01", phone: "2025-11-01" } as const;

const allRules: readonly RuleRow[] = rules;
const opinions: readonly OpinionRow[] = opinionRules;

/** What rules ask beside the words. */
type About = Pick<Described, "kind" | "stand" | "age">;

/** The age of what was published at this ISO-8601 instant, day, month or year; anything else is unknown. */
export function ageOf(publishedAt: string | null): Age {
  if (publishedAt === null || !/^\d{4}(?:-|$)/.test(publishedAt)) return "unknown";
  if (publishedAt >= firstDays.phone) return "since-phone";
  return publishedAt >= firstDays.releases ? "since-releases" : "before";
}

/** The first rule that gives a verdict. */
export function rulingOf(reading: Reading, about: About): RuleRow | undefined {
  if (!reading.isOnSubject) return undefined;
  return allRules.find((row) => row.says.verdict && holdsFor(row.when, reading, about));
}

/** What a ruling says, as the likelihood takes it. */
export function toRuled(ruling: RuleRow | undefined): Ruled {
  return { verdict: ruling?.says.verdict ?? "irrelevant", rule: ruling?.id ?? null };
}

/**
 * The opinion that goes before what the rules say, if there is one. Of a text without a word of ours hardly any is asked, unless
 * somebody tells of a release of ours: readers have words of their own, the vendor calls the thing by its name.
 */
export function opinionOn(
  reading: Reading,
  described: Described,
  { likelihoodOf }: Estimator,
): OpinionRow | undefined {
  const { stand, kind, ruled } = described;
  const isTold = kind !== "official" && (stand === "near" || stand === "far");
  const isNamed = reading.isOnSubject || isTold;
  // The cheap conditions are asked before the likelihood, and that before the words.
  const open = opinions.filter(
    (row) => row.of.includes(ruled.verdict) && (isNamed || row.isOfAnything) && suits(row.when, described),
  );
  if (open.length === 0) return undefined;
  const likelihood = likelihoodOf(described);
  // What was not read to its end is not doubted: the report may stand there.
  const isWhole = described.text.length <= readChars;
  return open.find(({ likelihood: { from = 0, below }, when }) => {
    const isWithin = likelihood >= from && (below === undefined || (isWhole && likelihood < below));
    return isWithin && holdsFor(when, reading, described);
  });
}

/** The rows that tell more of a text which is not put aside. */
export function detailsOf(reading: Reading, about: About): readonly RuleRow[] {
  return allRules.filter((row) => !row.says.verdict && holdsFor(row.when, reading, about));
}

function suits({ kinds, release }: Condition, { kind, stand }: About): boolean {
  return (!kinds || kinds.includes(kind)) && (!release || release.includes(stand));
}

function holdsFor(when: Condition, reading: Reading, { kind, stand, age }: About): boolean {
  if (when.kinds && !when.kinds.includes(kind)) return false;
  if (when.none?.some((id) => reading.see(id))) return false;
  if (when.all?.some((id) => !reading.see(id))) return false;
  if (when.any && !when.any.some((id) => reading.see(id))) return false;
  if (when.unless?.every((id) => reading.see(id))) return false;
  if (when.release && !when.release.includes(stand)) return false;
  return when.recent === undefined || isRecent(when.recent, age, reading);
}

function isRecent(since: NonNullable<Condition["recent"]>, age: Age, reading: Reading): boolean {
  if (age === "unknown") return since === "releases" && reading.see("older-year") === null;
  return age === "since-phone" || (age === "since-releases" && since !== "phone");
}
