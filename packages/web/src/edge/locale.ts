import { isLang, type Lang } from "@sokuho/core/lang";
import type { MiddlewareHandler } from "hono";
import type { Ctx, Edge } from "./env.ts";

/** A page's path in one language. */
export function href(lang: Lang, path: string): string {
  return `/${lang}${path}`;
}

/** A desk path: Japanese stands bare, since publishers and their letters are Japanese first. */
export function deskHref(lang: Lang, path = ""): string {
  return lang === "ja" ? `/admin${path}` : `/en/admin${path}`;
}

/** The bare path and the path in either language. */
export function everyLang(path: string): string[] {
  return [path, inLang(path)];
}

/** The path of a page in either language. The group keeps the router from reading `^ja` or `en$`. */
export function inLang(path: string): string {
  return `/:lang{(?:ja|en)}${path}`;
}

/** Sets the language: the one in the path, Japanese at the desk, else what the reader's browser prefers. */
export function locale(): MiddlewareHandler<Edge> {
  return async (c, next) => {
    const [, first = ""] = c.req.path.split("/", 2);
    c.set("lang", isLang(first) ? first : bareLang(first, c.req.header("Accept-Language")));
    await next();
    if (isChosen(first, c.res)) c.header("Vary", "Accept-Language", { append: true });
  };
}

/** Sends a bare path to the same page in the reader's language. */
export function toOwnLang(c: Ctx): Response {
  return c.redirect(href(c.var.lang, c.req.path), 302);
}

// Only bare pages and redirects depend on the header; files and the desk do not.
function isChosen(first: string, answer: Response): boolean {
  if (isLang(first) || first === "admin") return false;
  return answer.status < 400 && !/css|svg|icon|json/.test(answer.headers.get("Content-Type") ?? "");
}

function bareLang(first: string, accept: string | undefined): Lang {
  return first === "admin" ? "ja" : preferredLang(accept);
}

/** The language a browser asks for; Japanese when it asks for none, English when it asks for others only. */
export function preferredLang(accept: string | undefined): Lang {
  if (!accept) return "ja";
  const asked = accept
    .slice(0, 200)
    .split(",")
    .map(toAsked)
    .filter((one) => one.quality > 0);
  const [best] = asked.filter((one) => isLang(one.lang)).sort((a, b) => b.quality - a.quality);
  return isLang(best?.lang) ? best.lang : "en";
}

function toAsked(part: string): { lang: string; quality: number } {
  const [tag = "", ...params] = part.trim().toLowerCase().split(";");
  const quality = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean);
  return { lang: tag.split("-", 1)[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
}
