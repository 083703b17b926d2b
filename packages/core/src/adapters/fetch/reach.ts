import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** A refusal of ours, in one sentence. */
export class Refused extends Error {}

/** What may be connected to. */
export type Reach = {
  /** Origins for which none of the rest holds. */
  readonly allowedOrigins: readonly string[];
  readonly protocols: readonly string[];
  /** As a URL writes them: the protocol's own port is the empty one. */
  readonly ports: readonly string[];
  readonly isAllowed: (address: string) => boolean;
  readonly resolve: (hostname: string) => Promise<readonly LookupAddress[]>;
};

/** The public internet by https. */
export const publicReach: Reach = {
  allowedOrigins: [],
  protocols: ["https:"],
  ports: ["", "443"],
  isAllowed: isPublic,
  resolve: (hostname) =>
    new Promise((done, fail) => {
      dnsLookup(hostname, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)));
    }),
};

/** Says whether an IP address may be connected to: unicast on the public internet, mapped forms looked through. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Reads an address that may be asked, or throws `Refused`. Numbers in place of a name are checked here already. */
export function toReachable(text: string, reach: Reach): URL {
  const url = new URL(text);
  if (reach.allowedOrigins.includes(url.origin)) return url;
  if (!reach.protocols.includes(url.protocol)) throw new Refused(`${url.protocol}// is not read, only https`);
  if (url.username || url.password) throw new Refused("an address with a user name is not read");
  if (!reach.ports.includes(url.port)) throw new Refused(`port ${url.port} is not read`);
  const bare = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) > 0) assertAllowed([bare], reach);
  return url;
}

/** Where a redirect may lead: checked like the first address, and never from https to http. */
export function redirected(from: URL, location: string, reach: Reach): URL {
  const next = toReachable(new URL(location, from).href, reach);
  if (from.protocol === "https:" && next.protocol !== "https:")
    throw new Refused("redirected from https to http");
  return next;
}

/**
 * Looks names up for one connection and refuses the host if one of its addresses is not allowed. The connection is made
 * to the very addresses that were checked, so that a name which changes its mind in between gains nothing.
 */
export function guardedLookup(reach: Reach): LookupFunction {
  return (hostname, options, done) => {
    reach.resolve(hostname).then(
      (addresses) => {
        const refusal = refusalOf(addresses, reach);
        const [first] = addresses;
        if (refusal || !first) return done(refusal ?? new Refused("the name has no address"), "", 0);
        return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
      },
      (error: Error) => done(error, "", 0),
    );
  };
}

function refusalOf(addresses: readonly LookupAddress[], reach: Reach): Refused | null {
  try {
    assertAllowed(
      addresses.map((one) => one.address),
      reach,
    );
    return null;
  } catch (error) {
    return error as Refused;
  }
}

function assertAllowed(addresses: readonly string[], reach: Reach): void {
  if (!addresses.every((address) => reach.isAllowed(address)))
    throw new Refused("the host has an address that is not public");
}
