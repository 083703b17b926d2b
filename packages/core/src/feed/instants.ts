/** Zones that dates name by letters and the runtime does not know, in the form it does. */
const zones: Readonly<Record<string, string>> = {
  JST: "+0900",
  KST: "+0900",
  CET: "+0100",
  CEST: "+0200",
  BST: "+0100",
  WEST: "+0100",
  EET: "+0200",
  EEST: "+0300",
  AEST: "+1000",
  AEDT: "+1100",
};

/** An instant of the outside world as ISO-8601 UTC; null when it is none or lies before 1990 or far in the future. */
export function toInstant(text: string | null | undefined): string | null {
  const stamp = text?.trim().slice(0, 64);
  if (!stamp) return null;
  const ms = Date.parse(withZone(fromJapanese(stamp)));
  const isSane = ms > Date.UTC(1990, 0) && ms < Date.UTC(2100, 0);
  return isSane ? new Date(ms).toISOString() : null;
}

// `2025年6月3日 10:05` and `2025/06/03 10:05` are written by sites that mean Japanese time.
function fromJapanese(stamp: string): string {
  const match =
    /^(\d{4})\s*[年/]\s*(\d{1,2})\s*[月/]\s*(\d{1,2})\s*日?\s*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(
      stamp,
    );
  if (!match) return stamp;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part: string | undefined) => (part ?? "0").padStart(2, "0"));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}+09:00`;
}

// Without a zone the runtime would take its own; UTC does not depend on where we run.
function withZone(stamp: string): string {
  const named = stamp.replace(/\b[A-Z]{3,4}$/, (name) => zones[name] ?? name);
  const isZoned = /(?:Z|UTC?|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2})\)?$/i.test(named) || !/\d:\d{2}/.test(named);
  if (isZoned) return named;
  return /^\d{4}-\d{2}-\d{2}T/.test(named) ? `${named}Z` : `${named} UTC`;
}

const pacific = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  timeZoneName: "longOffset",
});

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const pacificStamp = new RegExp(
  `(\\d{4}-\\d{2}-\\d{2}),?[\\sT]{1,9}(\\d{1,2}:\\d{2})\\s?PT|((?:${months}) \\d{1,2}, \\d{4}),?\\s{1,9}(\\d{1,2}:\\d{2} [AP]M)\\s?PT`,
);

/** Reads `2026-06-30 10:55 PT` and `November 22, 2019 04:10 PM PT`, the stamps of release-health pages. */
export function fromPacific(text: string): string | null {
  const stamp = pacificStamp.exec(text);
  if (!stamp) return null;
  const local = stamp[1]
    ? `${stamp[1]}T${(stamp[2] ?? "").padStart(5, "0")}:00Z`
    : `${stamp[3]} ${stamp[4]} UTC`;
  const guess = Date.parse(local);
  if (Number.isNaN(guess)) return null;
  const standard = new Date(guess - offsetMs(guess));
  return new Date(guess - offsetMs(standard.getTime())).toISOString();
}

/** How far the Pacific coast is from UTC at an instant, in milliseconds (negative). */
function offsetMs(instantMs: number): number {
  const offset = /GMT([+-]\d{2}):(\d{2})/.exec(pacific.format(instantMs));
  return (Number(offset?.[1] ?? -8) * 60 - Number(offset?.[2] ?? 0)) * 60_000;
}

/** Reads a day as release tables write it: `2026-06-09` or `June 9, 2026`; midnight UTC. */
export function toDay(text: string): string | null {
  const day = new RegExp(`\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b(?:${months}) \\d{1,2}, \\d{4}\\b`).exec(text)?.[0];
  return day === undefined
    ? null
    : toInstant(`${day} UTC`.replace(/^(\d{4}-\d{2}-\d{2}) UTC$/, "$1T00:00:00Z"));
}
