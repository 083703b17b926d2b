import type { Pace, Reservation, Stop, StopReason } from "../../ports.ts";
import { untilWritten } from "../../until-written.ts";
import { isConditionFailed, written } from "./conditions.ts";
import type { Entities } from "./entities.ts";

export type LaneName = "bulletins" | "letters";
type LaneEntity = Entities["lane"];

/** Mails a second until the provider was asked; the sandbox of SES grants 1. */
const defaultRate = 14;
/** Slots further ahead are not reserved: the worker would sit and wait instead of ending. */
const maxAheadMs = 20_000;
const rememberMs = 30_000;

type Lane = {
  readonly freeAtMs?: number | undefined;
  readonly ratePerSecond?: number | undefined;
  readonly sentLastDay?: number | undefined;
  readonly stopReason?: string | undefined;
  readonly stopAt?: string | undefined;
  readonly stopUntil?: string | undefined;
};

/** Reads a lane consistently. */
export async function readLane(lane: LaneEntity, name: LaneName): Promise<Lane | null> {
  return (await lane.get({ name }).go({ consistent: true })).data;
}

/** The rate as this process knows it: read again every half a minute. A stop is never remembered. */
export type RememberedRate = { at(nowMs: number): Promise<number>; forget(): void };

/** Remembers the rate between readings, since a rate that changed is a matter of minutes. */
export function rememberedRate(read: () => Promise<Lane | null>): RememberedRate {
  let known = { rate: defaultRate, readMs: Number.NEGATIVE_INFINITY };
  return {
    async at(nowMs) {
      if (Math.abs(nowMs - known.readMs) > rememberMs) {
        known = { rate: (await read())?.ratePerSecond ?? defaultRate, readMs: nowMs };
      }
      return known.rate;
    },
    forget() {
      known = { rate: defaultRate, readMs: Number.NEGATIVE_INFINITY };
    },
  };
}

/**
 * Reserves behind everybody else in one conditional write, two while the lane is busy: the condition holds the stop, so
 * reserving is the check.
 */
export async function reserveBulletins(
  lane: LaneEntity,
  rate: RememberedRate,
  count: number,
  nowMs: number,
): Promise<Reservation> {
  const spacingMs = 1000 / bulletinRate(await rate.at(nowMs));
  const widthMs = count * spacingMs;
  return untilWritten(async () => {
    if (await tookIdle(lane, nowMs, widthMs)) return { kind: "reserved", startsAt: nowMs, spacingMs };
    const freeAtMs = await tookBehind(lane, nowMs, widthMs);
    if (freeAtMs !== null) return { kind: "reserved", startsAt: freeAtMs - widthMs, spacingMs };
    const known = await readLane(lane, "bulletins");
    const { stop } = toPace(known, new Date(nowMs).toISOString());
    if (stop) return { kind: "stopped", stop };
    if ((known?.freeAtMs ?? 0) > nowMs + maxAheadMs) return { kind: "busy" };
    return written(Promise.reject(conditionFailed));
  });
}

// Between the two writes somebody else moved the lane: the whole is tried again.
const conditionFailed = Object.assign(new Error("the lane moved"), {
  name: "ConditionalCheckFailedException",
});

async function tookIdle(lane: LaneEntity, nowMs: number, widthMs: number): Promise<boolean> {
  const isIdle = lane.upsert({ name: "bulletins", freeAtMs: nowMs + widthMs }).where((known, operations) => {
    const { notExists, lt } = operations;
    const isFree = `${notExists(known.freeAtMs)} OR ${lt(known.freeAtMs, nowMs)}`;
    return `(${isFree}) AND (${isGoing(known, operations, nowMs)})`;
  });
  return (await ifHeld(isIdle.go())) !== null;
}

async function tookBehind(lane: LaneEntity, nowMs: number, widthMs: number): Promise<number | null> {
  const isBehind = lane
    .update({ name: "bulletins" })
    .add({ freeAtMs: widthMs })
    .where((known, operations) => {
      const { gte, lte } = operations;
      const isNear = `${gte(known.freeAtMs, nowMs)} AND ${lte(known.freeAtMs, nowMs + maxAheadMs)}`;
      return `(${isNear}) AND (${isGoing(known, operations, nowMs)})`;
    });
  const answer = await ifHeld(isBehind.go({ response: "all_new" }));
  return answer?.data.freeAtMs ?? null;
}

type StopAttributes = { readonly stopReason: never; readonly stopUntil: never };
type Operations = {
  notExists(attribute: never): string;
  eq(attribute: never, value: never): string;
  ne(attribute: never, value: never): string;
  lte(attribute: never, value: never): string;
};

function isGoing(known: object, operations: object, nowMs: number): string {
  const { stopReason, stopUntil } = known as StopAttributes;
  const { notExists, eq, ne, lte } = operations as Operations;
  const isOver = `${ne(stopUntil, "" as never)} AND ${lte(stopUntil, new Date(nowMs).toISOString() as never)}`;
  return `${notExists(stopReason)} OR ${eq(stopReason, "" as never)} OR (${isOver})`;
}

async function ifHeld<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (isConditionFailed(error)) return null;
    throw error;
  }
}

/** Letters have a lane of their own, and the stop of the bulletins. */
export async function reserveLetters(lane: LaneEntity, count: number, nowMs: number): Promise<Reservation> {
  const [own, shared] = await Promise.all([readLane(lane, "letters"), readLane(lane, "bulletins")]);
  const { stop, ratePerSecond } = toPace(shared, new Date(nowMs).toISOString());
  if (stop) return { kind: "stopped", stop };
  const spacingMs = 1000 / letterRate(ratePerSecond);
  const startsAt = Math.max(nowMs, own?.freeAtMs ?? 0);
  const isFree = lane
    .upsert({ name: "letters", freeAtMs: startsAt + count * spacingMs })
    .where(({ freeAtMs }, { eq, notExists }) =>
      own?.freeAtMs === undefined ? notExists(freeAtMs) : eq(freeAtMs, own.freeAtMs),
    );
  await written(isFree.go());
  return { kind: "reserved", startsAt, spacingMs };
}

// Letters have a tenth of the rate for themselves, so that a sign-up never waits behind a bulletin.
function letterRate(ratePerSecond: number): number {
  return Math.max(1, ratePerSecond * 0.1);
}

function bulletinRate(ratePerSecond: number): number {
  return ratePerSecond * 0.9;
}

/** The pace as it stands at an instant; a stop whose time is over is none. */
export function toPace(lane: Lane | null, now: string): Pace {
  const { ratePerSecond = defaultRate, sentLastDay = 0 } = lane ?? {};
  const stop = stopOf(lane);
  return { ratePerSecond, sentLastDay, stop: stop?.until && stop.until <= now ? null : stop };
}

function stopOf(lane: Lane | null): Stop | null {
  const { stopReason, stopAt, stopUntil } = lane ?? {};
  return stopReason && stopAt
    ? { reason: stopReason as StopReason, at: stopAt, until: stopUntil || null }
    : null;
}
