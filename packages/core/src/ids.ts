import { createHash, createHmac, randomBytes } from "node:crypto";

type Brand<Prefix extends string> = string & { readonly __brand: Prefix };

export type IncidentId = Brand<"inc">;
export type BulletinId = Brand<"bul">;
export type ReaderId = Brand<"sub">;
export type ItemId = Brand<"itm">;

/** Number of partitions the readers are spread over; a reader's shard never changes. */
export const shardCount = 32;

/** Names an incident after the moment and the item that opened it: the same item opens the same incident. */
export function incidentIdFor(openedAt: string, itemId: ItemId): IncidentId {
  const day = openedAt.slice(0, 10).replaceAll("-", "");
  return `inc_${day}_${itemId.slice(4, 12)}` as IncidentId;
}

/** Names the bulletin of one serial of an incident; asking twice gives the same id. */
export function bulletinIdFor(incidentId: IncidentId, serial: number): BulletinId {
  return `bul_${incidentId.slice(4)}_${serial}` as BulletinId;
}

/** Identity of an item inside its source, from whatever the source calls it (guid, issue number, link). */
export function itemIdFor(sourceId: string, key: string): ItemId {
  return `itm_${createHash("sha256").update(`${sourceId}\n${key}`).digest("hex").slice(0, 20)}` as ItemId;
}

/**
 * A reader's id: keyed hash of the canonical address. The key never rotates, since the id is the identity.
 * 120 bits in base64url, so ids may stand in paths.
 */
export function readerIdFor(addressKey: string, canonicalAddress: string): ReaderId {
  const hash = createHmac("sha256", addressKey).update(canonicalAddress).digest();
  return `sub_${hash.subarray(0, 15).toString("base64url")}` as ReaderId;
}

/** The shard of a reader, 0 … shardCount − 1, from the id alone. */
export function shardOf(readerId: ReaderId): number {
  return createHash("sha256").update(readerId).digest().readUInt8(0) % shardCount;
}

/** 256 random bits for links that work once. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: never the token itself. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

const idPattern = /^(inc|bul|sub|itm)_[A-Za-z0-9_-]{1,64}$/;

/** Says whether an outside text has the form of an id of that kind. */
export function isId(prefix: "inc" | "bul" | "sub" | "itm", value: string): boolean {
  return value.startsWith(`${prefix}_`) && idPattern.test(value);
}
