import { domainToASCII } from "node:url";

/** An address as typed and in the form that decides identity. */
export type Address = {
  /** Mail goes to exactly this, with the domain in ASCII. */
  readonly raw: string;
  /** Lower case in ASCII; dots and tags are kept, since providers differ. */
  readonly canonical: string;
};

const carriers = ["docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp", "i.softbank.jp"];
const atom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads an address, rejecting only what cannot be mailed: SES takes 7-bit local parts only (no SMTPUTF8), an IDN
 * domain goes as Punycode. Old carrier addresses with dots in a row or at the end are kept as they are (RFC 5321
 * would have them quoted). Null when it cannot be an address.
 */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf("@");
  if (at < 1 || trimmed.length > 320) return null;
  const local = trimmed.slice(0, at);
  const domain = parseDomain(trimmed.slice(at + 1));
  if (!domain || !isLocalPart(local, domain)) return null;
  return { raw: `${local}@${domain}`, canonical: `${local.toLowerCase()}@${domain}` };
}

function parseDomain(text: string): string | null {
  if (/[\s\p{Cc}\p{Cf}<>(),;:"[\]\\/?#@]/u.test(text)) return null;
  const ascii = domainToASCII(text);
  const labels = ascii.split(".");
  if (ascii.length > 253 || labels.length < 2) return null;
  return labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? "") ? ascii : null;
}

function isLocalPart(local: string, domain: string): boolean {
  if (local.length > 64) return false;
  const parts = local.split(".");
  if (parts.every((part) => atom.test(part))) return true;
  return (
    carriers.includes(domain) && parts.every((part) => part === "" || atom.test(part)) && parts[0] !== ""
  );
}
