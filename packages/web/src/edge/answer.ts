import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Ctx } from "./env.ts";

/** A page that is never stored nor indexed: token pages, the desk, errors. */
export function answer(c: Ctx, page: Child, status: ContentfulStatusCode = 200): Response {
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  return c.html(toDocument(page), status);
}

/** A page that is the same for everybody and may be kept for a minute. */
export function answerPublic(c: Ctx, page: Child): Response {
  c.header("Cache-Control", "public, max-age=60");
  return c.html(toDocument(page));
}

/** Sends the browser on to a page by GET after a POST. */
export function seeOther(c: Ctx, path: string): Response {
  return c.redirect(path, 303);
}

// Controls and direction marks from outside could make a line read as something else; no page of ours needs any.
function toDocument(page: Child): string {
  return `<!DOCTYPE html>${String(page).replace(/[^\P{Cc}\t\n\r]|\p{Bidi_Control}/gu, "")}`;
}
