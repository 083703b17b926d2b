import type { MiddlewareHandler } from "hono";
import type { Edge } from "./env.ts";

const page = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** The content security policies: one for pages, the others for what differs. */
export const policies = {
  page: page.join("; "),
  form: [...page, "worker-src 'self'"].join("; "),
  previews: [...page, "frame-src 'self'"].join("; "),
  preview:
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; frame-ancestors 'self'",
} as const;
export type PolicyName = keyof typeof policies;

const always = {
  "Strict-Transport-Security": "max-age=63072000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

/** Puts the security headers on every answer; what says nothing about caching is not stored. */
export function securityHeaders(): MiddlewareHandler<Edge> {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(always)) c.header(name, value);
    c.header("Content-Security-Policy", policies[c.var.policy ?? "page"]);
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  };
}
