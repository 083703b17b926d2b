import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { App, Edge } from "./env.ts";
import { fail } from "./failures.tsx";

const allowed = ["GET", "HEAD", "POST"];

/** The largest body a form may post. */
const maxBodyBytes = 64 * 1024;
/** The largest body of the self-check: 10,000 Japanese characters of nine bytes each come back to be shortened. */
const maxCheckBytes = 256 * 1024;
const checkPath = /^(?:\/(?:ja|en))?\/check$/;
/** The largest body of a one-click request: `List-Unsubscribe=One-Click` and its multipart frame. */
export const maxOneClickBytes = 1024;

/** Refuses bodies that are larger than any form of that path posts. */
export function limitBodies(): MiddlewareHandler<Edge> {
  const usual = limitBody(maxBodyBytes);
  const large = limitBody(maxCheckBytes);
  return (c, next) => (checkPath.test(c.req.path) ? large : usual)(c, next);
}

/** Refuses what is larger than `maxBytes` with 413. */
export function limitBody(maxBytes: number): MiddlewareHandler<Edge> {
  return bodyLimit({ maxSize: maxBytes, onError: (c) => fail(c, 413) });
}

/** Refuses methods nobody here uses, on any path. */
export function allowMethods(): MiddlewareHandler<Edge> {
  return async (c, next) => {
    if (allowed.includes(c.req.method)) return next();
    c.header("Allow", allowed.join(", "));
    return fail(c, 405);
  };
}

/** Answers 405 where the path is known and only the method is wrong. */
export function refuseWrongMethod(app: App): MiddlewareHandler<Edge> {
  return methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => {
      c.header("Allow", methods.join(", "));
      return fail(c, 405);
    },
  }) as MiddlewareHandler<Edge>;
}
