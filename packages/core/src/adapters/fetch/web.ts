import http from "node:http";
import https from "node:https";
import type { Fetched } from "../../ports.ts";
import { readAnswer } from "./body.ts";
import { guardedLookup, publicReach, type Reach, Refused, redirected, toReachable } from "./reach.ts";
import { hostTurns, type Turns } from "./turns.ts";

export type FetchLimits = {
  /** From the moment it is this request's turn at its host. */
  readonly totalMs: number;
  /** Of the document after decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Between two requests to one host; none to an allowed origin, which is our own. */
  readonly hostGapMs: number;
};

export type WebOptions = {
  /** How to reach us; sent with every request. */
  readonly contact: string;
  readonly limits?: Partial<FetchLimits>;
  /** Origins that may be reached although they are not public https; only the local stage names any. */
  readonly allowedOrigins?: readonly string[];
  readonly reach?: Partial<Reach>;
};

/** A request to a host we do not trust. One with a form is a POST; one with rights never leaves its origin. */
export type WebRequest = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
};

export type AskWeb = (request: WebRequest) => Promise<Fetched>;

const defaults: FetchLimits = { totalMs: 10_000, maxBytes: 2_000_000, maxRedirects: 3, hostGapMs: 500 };

type Asking = {
  readonly request: WebRequest;
  readonly contact: string;
  readonly limits: FetchLimits;
  readonly reach: Reach;
};

/**
 * Asks hosts we do not trust: public https only, every address checked when it is connected to, one request to a host at
 * a time, a total time, a size after decompression, few redirects, no downgrade. Never throws for what a host does.
 */
export function boundedWeb(options: WebOptions): AskWeb {
  const limits = { ...defaults, ...options.limits };
  const reach = { ...publicReach, allowedOrigins: options.allowedOrigins ?? [], ...options.reach };
  const polite = hostTurns(limits.hostGapMs);
  const atOnce = hostTurns(0);
  return async (request) => {
    const asking = { request, contact: options.contact, limits, reach };
    try {
      const url = toReachable(request.url, reach);
      const turns = reach.allowedOrigins.includes(url.origin) ? atOnce : polite;
      return await follow(url, asking, turns);
    } catch (error) {
      return { kind: "failed", reason: reasonOf(error, limits), retryAfterSeconds: null };
    }
  };
}

async function follow(first: URL, asking: Asking, turns: Turns): Promise<Fetched> {
  const { limits, reach, request } = asking;
  let url = first;
  let leftMs = limits.totalMs;
  for (let hops = 0; hops <= limits.maxRedirects; hops += 1) {
    const step = await turns(url.host, async () => {
      const startedMs = performance.now();
      const answer = await ask(url, asking, AbortSignal.timeout(Math.max(1, Math.ceil(leftMs))));
      leftMs -= performance.now() - startedMs;
      return answer;
    });
    if (!("location" in step)) return step;
    const next = redirected(url, step.location, reach);
    const hasRights = request.form !== undefined || request.headers?.authorization !== undefined;
    if (hasRights && next.origin !== url.origin)
      throw new Refused("redirected with our rights to another host");
    url = next;
  }
  throw new Refused(`more than ${limits.maxRedirects} redirects`);
}

async function ask(
  url: URL,
  asking: Asking,
  signal: AbortSignal,
): Promise<Fetched | { readonly location: string }> {
  const { request, limits } = asking;
  try {
    const response = await open(url, asking, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status < 300 || status >= 400 || status === 304 || !location)
      return await readAnswer(url, response, Boolean(request.etag ?? request.lastModified), limits.maxBytes);
    response.destroy();
    return { location };
  } catch (error) {
    throw signal.aborted ? new Refused(`no complete answer within ${limits.totalMs / 1000} s`) : error;
  }
}

function open(
  url: URL,
  { request, contact, reach }: Asking,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { form, etag, lastModified } = request;
  const headers = {
    "user-agent": `Sokuho/0.1 (+${encodeURI(contact)})`,
    accept: "application/rss+xml, application/atom+xml, application/xml, text/html;q=0.9, */*;q=0.1",
    "accept-encoding": "gzip, deflate, br",
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
    ...(form !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
    ...request.headers,
  };
  const isOwn = reach.allowedOrigins.includes(url.origin);
  const guard = isOwn ? {} : { lookup: guardedLookup(reach) };
  const client = url.protocol === "https:" ? https : http;
  const method = form === undefined ? "GET" : "POST";
  return new Promise((resolve, reject) => {
    const asked = client.request(url, { method, headers, signal, agent: false, ...guard }, resolve);
    asked.on("error", reject);
    asked.end(form);
  });
}

function reasonOf(error: unknown, limits: FetchLimits): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof TypeError) return "not an address that can be read";
  const { name, code } = error as { name?: string; code?: string };
  if (name === "AbortError") return `no complete answer within ${limits.totalMs / 1000} s`;
  return code ? `connection failed (${code})` : "connection failed";
}
