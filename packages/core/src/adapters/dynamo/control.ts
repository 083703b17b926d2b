import type { ControlStore, Pace } from "../../ports.ts";
import { untilWritten } from "../../until-written.ts";
import { isWritten, written } from "./conditions.ts";
import type { Entities } from "./entities.ts";

/** Mails a second until the operator or the provider's quota says otherwise; the sandbox of SES gives 1. */
const defaultRate = 14;

/** Pace, leases and caps in DynamoDB, each one conditional write. */
export function dynamoControl({ lane, lease, cap }: Pick<Entities, "lane" | "lease" | "cap">): ControlStore {
  const paceOf = async (name: string) => (await lane.get({ name }).go({ consistent: true })).data;
  return {
    async pace() {
      return toPace(await paceOf("bulletins"));
    },
    async setPace(change) {
      const known = await paceOf("bulletins");
      const next = { ...toPace(known), ...change };
      const { stoppedAt, ratePerSecond } = next;
      const update = lane.upsert({ name: "bulletins", ratePerSecond, stoppedAt: stoppedAt ?? "" });
      await update.go();
    },
    reserve(name, count, nowMs) {
      return untilWritten(async () => {
        const [own, control] = await Promise.all([
          paceOf(name),
          name === "bulletins" ? null : paceOf("bulletins"),
        ]);
        const pace = toPace(control ?? own);
        if (pace.stoppedAt) return { kind: "stopped" };
        const spacingMs = 1000 / rateOf(name, pace);
        const startsAt = Math.max(nowMs, own?.freeAtMs ?? 0);
        const isStillFree = lane
          .upsert({ name, freeAtMs: startsAt + count * spacingMs })
          .where(({ freeAtMs, stoppedAt }, { eq, notExists }) => {
            const isFree = own?.freeAtMs === undefined ? notExists(freeAtMs) : eq(freeAtMs, own.freeAtMs);
            return `(${isFree}) AND (${notExists(stoppedAt)} OR ${eq(stoppedAt, "")})`;
          });
        await written(isStillFree.go());
        return { kind: "reserved", startsAt, spacingMs };
      });
    },
    takeLease(name, holder, now, until) {
      const isFree = lease
        .put({ name, holder, until })
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

// Letters have a tenth of the rate for themselves, so that a sign-up never waits behind a bulletin.
function rateOf(name: "bulletins" | "letters", pace: Pace): number {
  return name === "letters" ? Math.max(1, pace.ratePerSecond * 0.1) : Math.max(0.5, pace.ratePerSecond * 0.9);
}

function toPace(
  data: { ratePerSecond?: number | undefined; stoppedAt?: string | undefined } | null | undefined,
): Pace {
  return { ratePerSecond: data?.ratePerSecond ?? defaultRate, stoppedAt: data?.stoppedAt || null };
}
