import type { BulletinId } from "../ids.ts";
import type { GroupKey } from "./group.ts";

/** One recipient of one bulletin, without a person in it. */
export type DeliveryRef = GroupKey & { readonly position: number };

const didPattern = /^(bul_[A-Za-z0-9_]{1,60})-(\d{1,2})-(\d{1,6})-(\d{1,2})$/;

/** The `did` tag of a recipient: never changes, charset of SES message tags (letters, digits, `_`, `-`). */
export function toDid(ref: DeliveryRef): string {
  return `${ref.bulletinId}-${ref.shard}-${ref.number}-${ref.position}`;
}

/** Reads a `did` tag; anything else gives null, since letters and foreign mail have none. */
export function parseDid(text: string): DeliveryRef | null {
  const match = didPattern.exec(text);
  if (!match) return null;
  const [, bulletinId, shard, number, position] = match;
  return {
    bulletinId: bulletinId as BulletinId,
    shard: Number(shard),
    number: Number(number),
    position: Number(position),
  };
}
