import { Forbidden } from "@sokuho/core/errors";
import type { MiddlewareHandler } from "hono";
import type { Edge } from "./env.ts";

/** One-click unsubscribing comes from mail providers: no cookie, any origin, the token alone counts (RFC 8058). */
const exempt = /^(?:\/(?:ja|en))?\/one-click\//;

/** Refuses a POST that did not come from a page of ours: `Sec-Fetch-Site` decides, absent an exact `Origin`. */
export function sameSite(siteUrl: string): MiddlewareHandler<Edge> {
  const own = new URL(siteUrl).origin;
  return async (c, next) => {
    const isChecked = c.req.method === "POST" && !exempt.test(c.req.path);
    if (isChecked && !isOwn(c.req.header("Sec-Fetch-Site"), c.req.header("Origin"), own)) {
      throw new Forbidden("the request did not come from a page of this site");
    }
    await next();
  };
}

function isOwn(fetchSite: string | undefined, origin: string | undefined, own: string): boolean {
  return fetchSite === undefined ? origin === own : fetchSite === "same-origin";
}
