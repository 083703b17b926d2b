const dayMs = 86_400_000;

/** The day (`YYYY-MM-DD`) a service stands at whose clock is more than a day off the wall's, as the demo's is; null on the real clock. */
export function sampleDayOf(now: Date, wall: Date): string | null {
  return Math.abs(now.getTime() - wall.getTime()) > dayMs ? now.toISOString().slice(0, 10) : null;
}
