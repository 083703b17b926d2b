import { sessionOf } from "@sokuho/core/actions";
import type { Deps } from "@sokuho/core/ports";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { seeOther } from "../edge/answer.ts";
import type { Ctx } from "../edge/env.ts";
import { deskHref } from "../edge/locale.ts";

/** The desk's cookies: who is signed in, and which browser asked for a link. */
export type CookieName = "sokuho-session" | "sokuho-browser";

/** Runs a desk page for a signed-in publisher; anybody else is sent to sign in. */
export function signedIn(deps: Deps, page: (c: Ctx) => Response | Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const token = readCookie(c, "sokuho-session");
    const session = token ? await sessionOf(deps, token) : null;
    if (!session) return seeOther(c, deskHref(c.var.lang, "/sign-in"));
    c.set("publisher", session.publisher);
    return page(c);
  };
}

/** The value of a cookie of ours. */
export function readCookie(c: Ctx, name: CookieName): string | null {
  const value = isSecure(c) ? getCookie(c, name, "host") : getCookie(c, name);
  return value && /^[A-Za-z0-9_-]{20,100}$/.test(value) ? value : null;
}

/** Sets a cookie for this browser alone: `__Host-` and Secure wherever the site is served by https. */
export function writeCookie(c: Ctx, name: CookieName, value: string, maxAgeSeconds: number): void {
  const common = { path: "/", httpOnly: true, sameSite: "Lax", maxAge: maxAgeSeconds } as const;
  setCookie(c, name, value, isSecure(c) ? { ...common, secure: true, prefix: "host" } : common);
}

/** Takes a cookie away. */
export function dropCookie(c: Ctx, name: CookieName): void {
  if (isSecure(c)) deleteCookie(c, `__Host-${name}`, { path: "/", secure: true });
  else deleteCookie(c, name, { path: "/" });
}

function isSecure(c: Ctx): boolean {
  return c.var.site.url.startsWith("https:");
}
