import { type FieldError, InvalidInput } from "../errors.ts";
import type { BulletinKind } from "../incident/index.ts";
import { isLang, type Lang } from "../lang.ts";
import { advise, isLineageId, type LineageId, lineageIds } from "../lineage/index.ts";
import { type Audience, type Timing, timings } from "./bulletin.ts";

// A PC before the update, of which nothing was tried.
const untouched = {
  release: "unknown",
  edition: "home-pro",
  alreadyUpdated: false,
  iidShown: null,
  troubleshooter: "not-tried",
  phone: "not-tried",
  motherboardRepair: false,
  asOf: "1970-01-01",
} as const;

/** Whom a kind of bulletin reaches, whatever the filters say. */
const reachOfKind: Readonly<Record<BulletinKind, Audience["reach"]>> = {
  "early-warning": "concerned",
  confirmed: "told-and-concerned",
  update: "told-and-concerned",
  resolved: "told",
  correction: "told",
  cancelled: "told",
};

/** Which readers a kind is for by their choice of certainty. */
const timingsOfKind: Readonly<Record<BulletinKind, readonly Timing[]>> = {
  "early-warning": ["early"],
  confirmed: ["early", "confirmed"],
  update: ["early", "confirmed"],
  resolved: ["early", "confirmed"],
  correction: ["early", "confirmed"],
  cancelled: ["early", "confirmed"],
};

/** The audience of an automatic bulletin: the lineages at risk and whoever does not know theirs; none named is everybody. */
export function audienceFor(kind: BulletinKind, lineagesAtRisk: readonly LineageId[]): Audience {
  const lineages: readonly LineageId[] =
    lineagesAtRisk.length === 0 ? [] : [...new Set<LineageId>([...lineagesAtRisk, "unknown"])];
  return { lineages, langs: [], timings: timingsOfKind[kind], reach: reachOfKind[kind] };
}

/** Whose mail leaves first when the day's quota is too small for all: who is named, or else whoever has most to lose. */
export function lineagesFirst({ lineages }: Audience): readonly LineageId[] {
  return lineages.length > 0 ? lineages : lineageIds.filter(mayLoseTheRight);
}

// Who does not know their lineage may be one of them.
function mayLoseTheRight(lineage: LineageId): boolean {
  const { outcome } = advise({ ...untouched, lineage });
  return outcome === "at-risk" || outcome === "unknown";
}

/** The part of a reader's choices that decides whether a bulletin concerns them. */
export type Concern = {
  readonly lineages: readonly LineageId[];
  readonly lang: Lang;
  readonly timing: Timing;
  readonly digest: "now" | "daily";
};

/** What decides which bulletins a digest tells a reader of. */
export type DigestReader = { readonly choices: Concern; readonly digestSince: string | null };

/** Says whether the filters name this reader and they want to hear at once; the others hear by the next digest. */
export function isConcerned(choices: Concern, audience: Audience): boolean {
  return choices.digest === "now" && isNamed(choices, audience);
}

/** Says whether the filters name this reader. Who does not know their lineage is never left out. */
export function isNamed(choices: Omit<Concern, "digest">, audience: Audience): boolean {
  const byLineage =
    audience.lineages.length === 0 ||
    choices.lineages.includes("unknown") ||
    choices.lineages.some((lineage) => audience.lineages.includes(lineage));
  const byLang = audience.langs.length === 0 || audience.langs.includes(choices.lang);
  const byTiming = audience.timings.length === 0 || audience.timings.includes(choices.timing);
  return byLineage && byLang && byTiming;
}

/**
 * Reads `all` or terms joined by spaces, values by commas: `lineage:win7-8-upgrade,unknown lang:ja timing:early`. Without
 * a `timing` it is for whom the kind is: nobody who waits for a confirmation gets an early warning.
 * Throws `InvalidInput` naming every term it does not know.
 */
export function parseAudience(expression: string, kind: BulletinKind): Audience {
  const base: Audience = { lineages: [], langs: [], timings: timingsOfKind[kind], reach: reachOfKind[kind] };
  const terms = expression.trim().split(/\s+/).filter(Boolean);
  if (terms.length === 1 && terms[0] === "all") return base;
  const errors: FieldError[] = [];
  const names = terms.map((term) => term.split(":", 1)[0]);
  const audience = terms.reduce(
    (sum, term, index) => withTerm(sum, term, errors, names.indexOf(names[index]) < index),
    base,
  );
  if (terms.length === 0) errors.push({ field: "audience", code: "empty" });
  if (errors.length > 0)
    throw new InvalidInput(
      `audience not understood: ${errors.map((error) => error.code).join(", ")}`,
      errors,
    );
  return audience;
}

// A term that would quietly replace another, or lose a part of itself, would mail to the wrong people.
function withTerm(audience: Audience, term: string, errors: FieldError[], isRepeated: boolean): Audience {
  const [name, list = "", ...rest] = term.split(":");
  const values = list.split(",").filter(Boolean);
  if (values.length > 0 && rest.length === 0 && !isRepeated) {
    if (name === "lineage" && values.every(isLineageId)) return { ...audience, lineages: values };
    if (name === "lang" && values.every(isLang)) return { ...audience, langs: values };
    if (name === "timing" && values.every(isTiming)) return { ...audience, timings: values };
  }
  errors.push({ field: "audience", code: term });
  return audience;
}

/** Says whether an outside text names a choice of certainty. */
export function isTiming(value: unknown): value is Timing {
  return timings.some((timing) => timing === value);
}
