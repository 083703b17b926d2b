import type { BulletinId } from "../ids.ts";
import type { SoftBounce, Subscriber } from "./subscriber.ts";

const distinctBulletins = 3;
const spreadMs = 7 * 86_400_000;

/** The record after a soft bounce: three bulletins over at least a week without a delivery between them are final. */
export function withSoftBounce(reader: Subscriber, bulletinId: BulletinId, at: string): Subscriber {
  if (reader.softBounces.some((one) => one.bulletinId === bulletinId)) return reader;
  const softBounces = [...reader.softBounces, { bulletinId, at }];
  const isFinal = reader.state.kind === "active" && isOverWeek(softBounces);
  return isFinal
    ? { ...reader, softBounces, state: { kind: "suppressed", at, reason: "bounce" }, pending: null }
    : { ...reader, softBounces };
}

function isOverWeek(bounces: readonly SoftBounce[]): boolean {
  const [first] = bounces;
  const last = bounces.at(-1);
  if (!first || !last || bounces.length < distinctBulletins) return false;
  return Date.parse(last.at) - Date.parse(first.at) >= spreadMs;
}
