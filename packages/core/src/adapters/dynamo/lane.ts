import type { Pace, Reservation, Stop, StopReason } from "../../ports.ts";
import { untilWritten } from "../../until-written.ts";
import { isConditionFailed, isWritten, written } from "./conditions.ts";
import type { Entities } from "./entities.ts";

export type LaneName = "bulletins" | "letters";
type LaneEntity = Entities["lane"];

/** Mails a second until the provider was asked; the sandbox of SES grants 1. */
const defaultRate = 14;
/**
 * Slots further ahead are not reserved: the worker would sit and wait instead of ending. At a mail a second a group takes
 * half a minute, and the next one has to stand ready.
 */
function maxAheadMs({ widthMs }: Ask): number {
  return Math.min(60_000, Math.max(20_000, 2 * widthMs));
}

const rememberMs = 30_000;

type Lane = {
  readonly freeAtMs?: number | undefined;
  readonly ratePerSecond?: number | undefined;
  readonly sentLastDay?: number | undefined;
  readonly reserved?: number | undefined;
  readonly left?: number | undefined;
  readonly perDay?: number | undefined;
  readonly goesFrom?: string | undefined;
  readonly stopReason?: string | undefined;
  readonly stopAt?: string | undefined;
};

/** `goesFrom` of a lane that waits for a person: after every instant. */
const waitsForPerson = "9999";

/** Reads a lane consistently. */
export async function readLane(lane: LaneEntity, name: LaneName): Promise<Lane | null> {
  return (await lane.get({ name }).go({ consistent: true })).data;
}

/** Writes what the provider grants: mails a second, and how many of this day are left (null without an end). */
export async function writeRate(
  lane: LaneEntity,
  { ratePerSecond, sentLastDay, perDay, left }: Omit<Pace, "stop">,
): Promise<void> {
  const change = lane.update({ name: "bulletins" });
  const figures = { ratePerSecond, sentLastDay, reserved: 0 };
  const isLimited = perDay !== null && left !== null;
  await (isLimited
    ? change.set({ ...figures, perDay, left })
    : change.set(figures).remove(["perDay", "left"])
  ).go();
}

/** Stops the lane, or lets it go on. A stop that passes by itself never replaces one that waits for a person. */
export async function writeStop(lane: LaneEntity, stop: Stop | null): Promise<void> {
  const change = lane.update({ name: "bulletins" });
  if (!stop) {
    await change.set({ goesFrom: "" }).remove(["stopReason", "stopAt"]).go();
    return;
  }
  const { reason: stopReason, at: stopAt, until } = stop;
  const set = change.set({ stopReason, stopAt, goesFrom: until ?? waitsForPerson });
  if (until === null) {
    await set.go();
    return;
  }
  const isPassingToo = set.where(
    ({ goesFrom }, { notExists, ne }) => `${notExists(goesFrom)} OR ${ne(goesFrom, waitsForPerson)}`,
  );
  await isWritten(isPassingToo.go());
}

/**
 * What this process knows of the lane: read again every half a minute, since a rate that changed is a matter of minutes.
 * A stop is never remembered. `wasBehind` tells which of two writes held last: a lane that was busy mostly still is.
 */
export type LaneMemory = {
  known(nowMs: number): Promise<{ readonly rate: number; readonly isLimited: boolean }>;
  forget(): void;
  wasBehind: boolean;
};

/** Remembers the lane between readings. */
export function laneMemory(read: () => Promise<Lane | null>): LaneMemory {
  let known = { rate: defaultRate, isLimited: false, readMs: Number.NEGATIVE_INFINITY };
  return {
    wasBehind: false,
    async known(nowMs) {
      if (Math.abs(nowMs - known.readMs) > rememberMs) {
        const lane = await read();
        const rate = lane?.ratePerSecond ?? defaultRate;
        known = { rate, isLimited: lane?.left !== undefined, readMs: nowMs };
      }
      return known;
    },
    forget() {
      known = { ...known, readMs: Number.NEGATIVE_INFINITY };
    },
  };
}

/** One reservation: how many mails, when, how much time they take, and whether the day's quota is counted down. */
type Ask = {
  readonly count: number;
  readonly nowMs: number;
  readonly widthMs: number;
  readonly isLimited: boolean;
};

/**
 * Reserves behind everybody else in one conditional write, two when the lane just became busy or idle: the condition
 * holds the stop and the day's quota, so reserving is the check.
 */
export async function reserveBulletins(
  lane: LaneEntity,
  memory: LaneMemory,
  count: number,
  nowMs: number,
): Promise<Reservation> {
  return untilWritten(async () => {
    const { rate, isLimited } = await memory.known(nowMs);
    const spacingMs = 1000 / bulletinRate(rate);
    const ask = { count, nowMs, widthMs: count * spacingMs, isLimited };
    const freeAtMs = await take(lane, memory, ask);
    if (freeAtMs !== null) return { kind: "reserved", startsAt: freeAtMs - ask.widthMs, spacingMs };
    return whyNot(lane, await readLane(lane, "bulletins"), memory, ask);
  });
}

async function take(lane: LaneEntity, memory: LaneMemory, ask: Ask): Promise<number | null> {
  for (const tryOne of memory.wasBehind ? [tookBehind, tookIdle] : [tookIdle, tookBehind]) {
    const freeAtMs = await tryOne(lane, ask);
    if (freeAtMs === null) continue;
    memory.wasBehind = tryOne === tookBehind;
    return freeAtMs;
  }
  return null;
}

async function whyNot(
  entity: LaneEntity,
  lane: Lane | null,
  memory: LaneMemory,
  ask: Ask,
): Promise<Reservation> {
  if (lane?.freeAtMs === undefined || lane.goesFrom === undefined) await openLane(entity, lane);
  const { stop, left } = toPace(lane, new Date(ask.nowMs).toISOString());
  if (stop) return { kind: "stopped", stop };
  if (ask.isLimited && left !== null && left < ask.count) return { kind: "spent" };
  if ((lane?.freeAtMs ?? 0) > ask.nowMs + maxAheadMs(ask)) return { kind: "busy" };
  memory.forget();
  return written(Promise.reject(conditionFailed));
}

// Between the writes somebody else moved the lane, or the provider's figures changed: the whole is tried again.
const conditionFailed = Object.assign(new Error("the lane moved"), {
  name: "ConditionalCheckFailedException",
});

// The conditions compare, so what they compare has to be there; each is written once in the life of a table.
async function openLane(lane: LaneEntity, known: Lane | null): Promise<void> {
  const change = () => lane.update({ name: "bulletins" });
  if (known?.freeAtMs === undefined)
    await isWritten(
      change()
        .set({ freeAtMs: 0 })
        .where(({ freeAtMs }, { notExists }) => notExists(freeAtMs))
        .go(),
    );
  if (known?.goesFrom === undefined)
    await isWritten(
      change()
        .set({ goesFrom: "" })
        .where(({ goesFrom }, { notExists }) => notExists(goesFrom))
        .go(),
    );
}

async function tookIdle(lane: LaneEntity, ask: Ask): Promise<number | null> {
  const freeAtMs = ask.nowMs + ask.widthMs;
  const isIdle = lane
    .update({ name: "bulletins" })
    .set({ freeAtMs })
    .add(countsOf(ask))
    .where(
      (known, operations) =>
        `${operations.lt(known.freeAtMs, ask.nowMs)} AND ${isGoing(known, operations, ask)}`,
    );
  return (await ifHeld(isIdle.go())) === null ? null : freeAtMs;
}

async function tookBehind(lane: LaneEntity, ask: Ask): Promise<number | null> {
  const isBehind = lane
    .update({ name: "bulletins" })
    .add({ freeAtMs: ask.widthMs, ...countsOf(ask) })
    .where((known, operations) => {
      const isNear = operations.between(known.freeAtMs, ask.nowMs, ask.nowMs + maxAheadMs(ask));
      return `${isNear} AND ${isGoing(known, operations, ask)}`;
    });
  const answer = await ifHeld(isBehind.go({ response: "all_new" }));
  return answer?.data.freeAtMs ?? null;
}

function countsOf({ count, isLimited }: Ask) {
  return isLimited ? { reserved: count, left: -count } : { reserved: count };
}

type Conditions = { readonly goesFrom: never; readonly left: never };
type Operations = {
  notExists(attribute: never): string;
  gte(attribute: never, value: never): string;
  lte(attribute: never, value: never): string;
};

function isGoing(known: object, operations: object, { count, isLimited, nowMs }: Ask): string {
  const { goesFrom, left } = known as Conditions;
  const { notExists, gte, lte } = operations as Operations;
  const isWithin = isLimited ? gte(left, count as never) : notExists(left);
  return `${lte(goesFrom, new Date(nowMs).toISOString() as never)} AND ${isWithin}`;
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
  const {
    ratePerSecond = defaultRate,
    sentLastDay = 0,
    reserved = 0,
    perDay = null,
    left = null,
  } = lane ?? {};
  const stop = stopOf(lane);
  return {
    ratePerSecond,
    sentLastDay: sentLastDay + reserved,
    perDay,
    left,
    stop: stop?.until && stop.until <= now ? null : stop,
  };
}

function stopOf(lane: Lane | null): Stop | null {
  const { stopReason, stopAt, goesFrom } = lane ?? {};
  return stopReason && stopAt && goesFrom
    ? { reason: stopReason as StopReason, at: stopAt, until: goesFrom === waitsForPerson ? null : goesFrom }
    : null;
}
