import type { MiddlewareHandler } from "hono";

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The policy of a mail shown inside a page: no script, nothing from the network, an origin of its own. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; frame-ancestors 'self'";

/** Sends security headers with every answer; a route may set a policy of its own. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.has("content-security-policy")) {
    headers.set("content-security-policy", pagePolicy);
  }
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
  headers.set("cache-control", "no-store");
  headers.set("x-robots-tag", "noindex");
};

const ownHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Keeps other web sites out: neither by a name that points here, nor by a form that posts here. */
export const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  const isOwnHost = ownHosts.has(new URL(context.req.url).hostname);
  const site = context.req.header("sec-fetch-site");
  const isForeign = site === "cross-site" || site === "same-site";
  const changes = context.req.method !== "GET" && context.req.method !== "HEAD";
  if (!isOwnHost || (isForeign && changes)) {
    return context.text("These pages are for this machine only.\n", 403);
  }
  return next();
};
