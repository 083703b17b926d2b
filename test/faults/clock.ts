/** A clock that only the scheduler turns, forward and a little backward. */
export type Clock = {
  nowMs(): number;
  now(): Date;
  turn(byMs: number): void;
  turnTo(atMs: number): void;
};

/** Builds a clock that stands at an instant. */
export function newClock(startMs: number): Clock {
  let at = startMs;
  return {
    nowMs: () => at,
    now: () => new Date(at),
    turn: (byMs) => {
      at += byMs;
    },
    turnTo: (atMs) => {
      at = Math.max(at, atMs);
    },
  };
}
