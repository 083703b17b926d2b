import { createHmac, timingSafeEqual } from "node:crypto";
import { isId, type ReaderId } from "../ids.ts";

/** What a link lets its holder do; a link of one purpose never serves another. */
export type LinkPurpose = "unsubscribe" | "one-click" | "manage";

/** Keys that sign links. A retired key still verifies unsubscribing for ever; a revoked one leaked and verifies nothing. */
export type LinkKeys = {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly revoked: readonly string[];
};

/** `revoked` carries the reader, so that a fresh link can be mailed to them; it proves nothing. */
export type LinkCheck =
  | { readonly kind: "valid"; readonly readerId: ReaderId }
  | { readonly kind: "revoked"; readonly readerId: ReaderId }
  | { readonly kind: "invalid" };

const unsubscribing: readonly LinkPurpose[] = ["unsubscribe", "one-click"];

/** A link token `kid.readerId.signature` (HMAC-SHA256, base64url). Holds no address and never expires. */
export function signLink(purpose: LinkPurpose, readerId: ReaderId, keys: LinkKeys): string {
  const key = keys.keys[keys.current];
  if (!key) throw new Error(`link key ${keys.current} is not among the configured keys`);
  return `${keys.current}.${readerId}.${signature(key, purpose, readerId)}`;
}

/** Checks a token of one purpose in constant time. Only the current key opens the manage page. */
export function checkLink(purpose: LinkPurpose, token: string, keys: LinkKeys): LinkCheck {
  const [kid, readerId, given, rest] = token.split(".");
  if (!kid || !readerId || !given || rest !== undefined || !isId("sub", readerId)) return { kind: "invalid" };
  if (!Object.hasOwn(keys.keys, kid)) return { kind: "invalid" };
  const key = keys.keys[kid];
  if (!key || !isSame(given, signature(key, purpose, readerId))) return { kind: "invalid" };
  if (keys.revoked.includes(kid)) return { kind: "revoked", readerId: readerId as ReaderId };
  const honoured = kid === keys.current || unsubscribing.includes(purpose);
  return honoured ? { kind: "valid", readerId: readerId as ReaderId } : { kind: "invalid" };
}

function signature(key: string, purpose: LinkPurpose, readerId: string): string {
  return createHmac("sha256", key).update(`${purpose}\n${readerId}`).digest("base64url");
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
