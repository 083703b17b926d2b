import { InvalidInput } from "../errors.ts";
import type { IncidentId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import { formatDay } from "../lineage/index.ts";
import { type DigestReader, isNamed } from "./audience.ts";
import type { BulletinContent, BulletinText, DigestOf } from "./bulletin.ts";
import { withKindLabel, withoutKindLabel } from "./subject.ts";

/** The incidents of a digest that concern a reader, less those withdrawn; none means that the reader gets no mail. */
export function incidentsFor(reader: DigestReader, digest: DigestOf): readonly IncidentId[] {
  const { choices } = reader;
  if (choices.timing !== digest.timing) return [];
  return digest.entries
    .filter(
      ({ audience, incidentId, releasedAt }) =>
        readDigestsAt(reader, releasedAt) &&
        isNamed(choices, audience) &&
        !digest.withdrawn.includes(incidentId),
    )
    .map(({ incidentId }) => incidentId);
}

/** A bulletin is planned within so long after its release: who switches in between may hear twice, never not at all. */
const planningMs = 15 * 60_000;

/** Whether the reader wanted digests when a bulletin was released, and so was not told of it at once. */
function readDigestsAt({ choices, digestSince }: DigestReader, releasedAt: string): boolean {
  if (digestSince === null) return choices.digest === "daily";
  if (choices.digest === "now") return releasedAt < digestSince;
  return Date.parse(releasedAt) >= Date.parse(digestSince) - planningMs;
}

/** Where these incidents stand among the entries of a digest. */
export function entriesOf(digest: DigestOf, incidents: readonly IncidentId[]): readonly number[] {
  return [...digest.entries.entries()].flatMap(([entry, { incidentId }]) =>
    incidents.includes(incidentId) ? [entry] : [],
  );
}

const sendAt = { hour: 7, minute: 37 };
const tokyoOffsetMs = 9 * 3_600_000;
const dayMs = 86_400_000;

/** The last moment at which digests were due: 07:37 in Tokyo, off the hour at which everybody mails. */
export function digestDueAt(now: Date): Date {
  const midnight = Math.floor((now.getTime() + tokyoOffsetMs) / dayMs) * dayMs - tokyoOffsetMs;
  const due = midnight + (sendAt.hour * 60 + sendAt.minute) * 60_000;
  return new Date(due <= now.getTime() ? due : due - dayMs);
}

/** The day in Tokyo of an instant, `YYYY-MM-DD`. */
export function tokyoDay(at: Date): string {
  return new Date(at.getTime() + tokyoOffsetMs).toISOString().slice(0, 10);
}

/**
 * The record of a digest as lists and the desk show it; its mail is made from the bulletins it tells of. Throws
 * `InvalidInput` when there is nothing to tell.
 */
export function composeDigest(
  start: Pick<BulletinContent, "id" | "incidentId"> & { readonly day: string; readonly now: string },
  told: readonly BulletinContent[],
): BulletinContent {
  const { id, incidentId, day, now } = start;
  const [first] = told;
  if (!first) throw new InvalidInput("a digest tells of at least one bulletin");
  const textIn = (lang: Lang): BulletinText => ({
    subject: withKindLabel(formatDay(day, lang), "digest", lang),
    summary: told
      .map((one) => withoutKindLabel(one.texts[lang].subject, one.kind, lang))
      .join(lang === "ja" ? "／" : " / "),
    body: [],
    changes: [],
    blocks: first.texts[lang].blocks,
  });
  return {
    id,
    incidentId,
    serial: 1,
    kind: "digest",
    certainty: "unknown",
    severity: "unknown",
    cause: "unknown",
    releases: [...new Set(told.flatMap((one) => one.releases))],
    errorCodes: [],
    kbs: [],
    resolvingKb: null,
    firstSeenAt: now,
    asOf: now,
    sources: [],
    texts: { ja: textIn("ja"), en: textIn("en") },
  };
}
