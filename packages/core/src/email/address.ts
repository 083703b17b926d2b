import { domainToASCII } from "node:url";
import { InvalidInput } from "../errors.ts";

/**
 * An address as it may stand in `To:` and in an SMTP envelope: the local part quoted where RFC 5321 needs it (old
 * carrier addresses such as `a..b@docomo.ne.jp`), the domain in Punycode. Throws InvalidInput for what cannot be one:
 * no or several `@`, a local part that is not printable ASCII, control characters, a domain without labels.
 */
export function toHeaderAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  const domain = toDomain(address.slice(at + 1));
  if (at < 1 || local.length > 64 || domain === null || !/^[\x21-\x7e]+$/.test(local)) throw refusal();
  if (isDotAtom(local)) return `${local}@${domain}`;
  const bare = local.startsWith('"') && local.endsWith('"') && local.length > 2 ? local.slice(1, -1) : local;
  if (!/^[\x21\x23-\x3f\x41-\x5b\x5d-\x7e]+$/.test(bare)) throw refusal();
  return `"${bare}"@${domain}`;
}

/** The domain of an address, in ASCII. Throws InvalidInput as `toHeaderAddress`. */
export function domainOf(address: string): string {
  return toHeaderAddress(address).replace(/^.*@/, "");
}

/** Says whether a text can stand in `To:`, or Reply-To. */
export function isMailAddress(text: string): boolean {
  try {
    return toHeaderAddress(text) !== "";
  } catch (error) {
    if (error instanceof InvalidInput) return false;
    throw error;
  }
}

function isDotAtom(local: string): boolean {
  return local.split(".").every((atom) => /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/.test(atom));
}

function toDomain(domain: string): string | null {
  const ascii = domainToASCII(domain);
  const labels = ascii.split(".");
  const fine = labels.length > 1 && labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label));
  return fine && ascii.length <= 253 ? ascii : null;
}

function refusal(): InvalidInput {
  return new InvalidInput("This cannot be a mail address.", [{ field: "address", code: "invalid-address" }]);
}
