import type { BulletinId } from "../../ids.ts";
import type { ControlStore } from "../../ports.ts";
import { untilWritten } from "../../until-written.ts";
import { isWritten } from "./conditions.ts";
import type { Entities } from "./entities.ts";
import {
  type LaneName,
  laneMemory,
  readLane,
  reserveBulletins,
  reserveLetters,
  toPace,
  writeRate,
  writeStop,
} from "./lane.ts";

/** Pace, leases and caps in DynamoDB, each one conditional write. */
export function dynamoControl({
  lane,
  lease,
  cap,
  feedback,
  probe,
}: Pick<Entities, "lane" | "lease" | "cap" | "feedback" | "probe">): ControlStore {
  const laneOf = (name: LaneName) => readLane(lane, name);
  const memory = laneMemory(() => laneOf("bulletins"));
  return {
    async pace(now) {
      return toPace(await laneOf("bulletins"), now);
    },
    async setRate(figures) {
      await writeRate(lane, figures);
      memory.forget();
    },
    setStop: (stop) => writeStop(lane, stop),
    async recordFeedback(kind, did, at) {
      await feedback
        .put({ kind, hour: at.slice(0, 13), did, expireAt: Math.floor(Date.parse(at) / 1000) + 2 * 86_400 })
        .go();
    },
    async countFeedback(kind, now) {
      const hours = Array.from({ length: 24 }, (_, back) => new Date(Date.parse(now) - back * 3_600_000));
      const counts = await Promise.all(
        hours.map(async (hour) => {
          const { data } = await feedback.query
            .byHour({ kind, hour: hour.toISOString().slice(0, 13) })
            .go({ pages: "all", attributes: ["did"] });
          return data.length;
        }),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    reserve(name, count, nowMs) {
      return name === "bulletins"
        ? reserveBulletins(lane, memory, count, nowMs)
        : untilWritten(() => reserveLetters(lane, count, nowMs));
    },
    async openProbe({ bulletinId, askedAt }) {
      const expireAt = Math.floor(Date.parse(askedAt) / 1000) + 7 * 86_400;
      await isWritten(probe.create({ bulletinId, askedAt, expireAt }).go());
    },
    async closeProbe(bulletinId) {
      await probe.delete({ bulletinId }).go();
    },
    async openProbes(now) {
      const { data } = await probe.query.byBulletin({}).go({ pages: "all" });
      const fresh = data.filter(({ expireAt }) => expireAt * 1000 > Date.parse(now));
      return fresh.map(({ bulletinId, askedAt }) => ({ bulletinId: bulletinId as BulletinId, askedAt }));
    },
    takeLease(name, holder, now, until) {
      const isFree = lease
        .put({ name, holder, until, expireAt: Math.ceil(Date.parse(until) / 1000) })
        .where(
          (held, { notExists, lt, eq }) =>
            `${notExists(held.until)} OR ${lt(held.until, now)} OR ${eq(held.holder, holder)}`,
        );
      return isWritten(isFree.go());
    },
    async dropLease(name, holder) {
      const isMine = lease.remove({ name }).where((held, { eq }) => eq(held.holder, holder));
      await isWritten(isMine.go());
    },
    allow(key, limit, windowSeconds, now) {
      const window = Math.floor(Date.parse(now) / 1000 / windowSeconds) * windowSeconds;
      const isBelow = cap
        .upsert({ key, window, expireAt: window + 2 * windowSeconds })
        .add({ count: 1 })
        .where(({ count }, { notExists, lt }) => `${notExists(count)} OR ${lt(count, limit)}`);
      return isWritten(isBelow.go());
    },
  };
}
