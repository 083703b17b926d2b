import { lookup as dnsLookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import ipaddr from "ipaddr.js";
import type { Fetched, Fetcher } from "../ports.ts";

export type FetchLimits = {
  readonly totalMs: number;
  /** Of the document after decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
};

export type FetcherOptions = {
  /** How to reach us; sent with every request. */
  readonly contact: string;
  readonly limits?: Partial<FetchLimits>;
  /** Origins that may be reached although they are not public https; only the local stage names any. */
  readonly allowedOrigins?: readonly string[];
};

const defaults: FetchLimits = { totalMs: 10_000, maxBytes: 2_000_000, maxRedirects: 3 };

/**
 * Reads documents from hosts we do not trust: public https only, every address checked when it is connected to, a
 * total time, a size after decompression, few redirects, no downgrade. Never throws for what a host does.
 */
export function boundedFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...defaults, ...options.limits };
  return {
    async fetch(request) {
      const signal = AbortSignal.timeout(limits.totalMs);
      try {
        return await follow(request, options, limits, signal);
      } catch (error) {
        return { kind: "failed", reason: reasonOf(error, signal, limits), retryAfterSeconds: null };
      }
    },
  };
}

/** A refusal of ours, in one sentence. */
class Refused extends Error {}

type Request = Parameters<Fetcher["fetch"]>[0];

async function follow(
  request: Request,
  options: FetcherOptions,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched> {
  let url = checkUrl(request.url, options);
  for (let hops = 0; hops <= limits.maxRedirects; hops += 1) {
    const response = await open(url, request, options, signal);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status < 300 || status >= 400 || status === 304 || !location)
      return read(url, response, request, limits);
    response.destroy();
    const next = checkUrl(new URL(location, url).href, options);
    if (url.protocol === "https:" && next.protocol !== "https:")
      throw new Refused("redirected from https to http");
    url = next;
  }
  throw new Refused(`more than ${limits.maxRedirects} redirects`);
}

function checkUrl(text: string, options: FetcherOptions): URL {
  const url = new URL(text);
  if (options.allowedOrigins?.includes(url.origin)) return url;
  if (url.protocol !== "https:") throw new Refused(`${url.protocol}// is not read, only https`);
  if (url.username || url.password) throw new Refused("an address with a user name is not read");
  if (url.port !== "" && url.port !== "443") throw new Refused(`port ${url.port} is not read`);
  const bare = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(bare)) assertPublic(bare);
  return url;
}

function open(
  url: URL,
  request: Request,
  options: FetcherOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const isAllowed = options.allowedOrigins?.includes(url.origin) ?? false;
  const headers = {
    "user-agent": `Sokuho/0.1 (+${options.contact})`,
    accept: "application/rss+xml, application/atom+xml, application/xml, text/html;q=0.9, */*;q=0.1",
    "accept-encoding": "gzip, deflate, br",
    ...(request.etag && { "if-none-match": request.etag }),
    ...(request.lastModified && { "if-modified-since": request.lastModified }),
  };
  const client = url.protocol === "https:" ? https : http;
  const guard = isAllowed ? {} : { lookup: publicLookup };
  return new Promise((resolve, reject) => {
    const asked = client.get(url, { headers, signal, agent: false, ...guard }, resolve);
    asked.on("error", reject);
  });
}

// Checked at connect time, so that a name which changes its address between check and use gains nothing.
const publicLookup: LookupFunction = (hostname, options, done) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    const refusal = error ?? firstRefusal(addresses.map((one) => one.address));
    const [first] = addresses ?? [];
    if (refusal || !first) return done(refusal ?? new Refused("the name has no address"), "", 0);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};

function firstRefusal(addresses: readonly string[]): Error | null {
  const inner = addresses.find((address) => !isPublic(address));
  return inner === undefined ? null : new Refused("the host has an address that is not public");
}

function assertPublic(address: string): void {
  if (!isPublic(address)) throw new Refused("the host has an address that is not public");
}

/** Says whether an IP address may be connected to: unicast on the public internet, mapped forms looked through. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

async function read(
  url: URL,
  response: http.IncomingMessage,
  request: Request,
  limits: FetchLimits,
): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  if (status === 304) {
    response.destroy();
    const wasAsked = request.etag !== null || request.lastModified !== null;
    return wasAsked
      ? { kind: "unchanged" }
      : failed("304 although nothing was asked conditionally", response);
  }
  if (status !== 200) {
    response.destroy();
    return failed(`HTTP status ${status}`, response);
  }
  const bytes = await collect(response, limits.maxBytes);
  return {
    kind: "document",
    bytes,
    contentType: response.headers["content-type"] ?? null,
    url: url.href,
    etag: response.headers.etag ?? null,
    lastModified: response.headers["last-modified"] ?? null,
  };
}

function failed(reason: string, response: http.IncomingMessage): Fetched {
  return { kind: "failed", reason, retryAfterSeconds: toSeconds(response.headers["retry-after"]) };
}

/** `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3). */
function toSeconds(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

async function collect(response: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const stream = decoded(response);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > maxBytes) throw new Refused(`larger than ${maxBytes} bytes`);
      chunks.push(chunk as Buffer);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

const decoders = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;

function decoded(response: http.IncomingMessage): AsyncIterable<unknown> {
  const encoding = response.headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return response;
  if (!Object.hasOwn(decoders, encoding)) throw new Refused(`content encoding ${encoding} is not read`);
  const decoder = decoders[encoding as keyof typeof decoders]();
  response.on("error", (error) => decoder.destroy(error));
  return response.pipe(decoder);
}

function reasonOf(error: unknown, signal: AbortSignal, limits: FetchLimits): string {
  if (signal.aborted) return `no complete answer within ${limits.totalMs / 1000} s`;
  if (error instanceof Refused) return error.message;
  if (error instanceof TypeError) return "not an address that can be read";
  const code = (error as { code?: string }).code;
  return code ? `connection failed (${code})` : "connection failed";
}
