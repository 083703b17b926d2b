/** An instant of the outside world as ISO-8601 UTC; null when it is none or lies before 1990 or far in the future. */
export function toInstant(text: string | null | undefined): string | null {
  if (!text) return null;
  const ms = Date.parse(text.trim());
  const isSane = ms > Date.UTC(1990, 0) && ms < Date.UTC(2100, 0);
  return isSane ? new Date(ms).toISOString() : null;
}

const pacific = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  timeZoneName: "longOffset",
});

/** Reads `2026-06-30 10:55 PT` and `November 22, 2019 04:10 PM PT`, the stamps of release-health pages. */
export function fromPacific(text: string): string | null {
  const stamp =
    /(\d{4}-\d{2}-\d{2})[\sT]+(\d{1,2}:\d{2})\s*PT|([A-Z][a-z]+ \d{1,2}, \d{4})\s+(\d{1,2}:\d{2} [AP]M)\s*PT/.exec(
      text,
    );
  if (!stamp) return null;
  const local = stamp[1]
    ? `${stamp[1]}T${(stamp[2] ?? "").padStart(5, "0")}:00Z`
    : `${stamp[3]} ${stamp[4]} UTC`;
  const guess = Date.parse(local);
  if (Number.isNaN(guess)) return null;
  const offset = /GMT([+-]\d{2}:\d{2})/.exec(pacific.format(guess))?.[1] ?? "-08:00";
  return new Date(guess - offsetMs(offset)).toISOString();
}

function offsetMs(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
