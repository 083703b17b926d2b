import {
  Conflict,
  type FieldError,
  Forbidden,
  InvalidInput,
  NotFound,
  type SokuhoError,
  Unavailable,
} from "@sokuho/core/errors";
import type { Deps } from "@sokuho/core/ports";
import type { ErrorHandler } from "hono";
import { FailurePage } from "../pages/failure.tsx";
import type { PageWords } from "../words/index.ts";
import { answer } from "./answer.ts";
import type { Ctx, Edge } from "./env.ts";
import { viewOf } from "./view.ts";

export type FailureStatus = keyof PageWords["failures"];

/** Which answer each kind of error gets; anything unknown is a bare 500. */
const statuses: readonly {
  readonly kind: abstract new (...args: never[]) => SokuhoError;
  readonly status: FailureStatus;
}[] = [
  { kind: InvalidInput, status: 422 },
  { kind: NotFound, status: 404 },
  { kind: Conflict, status: 409 },
  { kind: Forbidden, status: 403 },
  { kind: Unavailable, status: 503 },
];

/** The answer to a request that cannot be served: a page, or problem+json (RFC 9457) for a program. */
export function fail(
  c: Ctx,
  status: FailureStatus,
  error: {
    readonly code: string;
    readonly detail: string;
    readonly errors?: readonly FieldError[];
  } | null = null,
): Response {
  if (!wantsJson(c.req.header("Accept")))
    return answer(c, <FailurePage view={viewOf(c, "/")} status={status} from={formOf(c, status)} />, status);
  const problem = {
    type: "about:blank",
    title: problemTitles[status],
    status,
    ...(error && { code: error.code, detail: error.detail }),
    ...(error?.errors && { errors: error.errors }),
  };
  return c.body(JSON.stringify(problem), status, { "Content-Type": "application/problem+json" });
}

/** Turns a thrown error into its answer; what nobody expected is logged by name alone. */
export function onFailure(deps: Deps): ErrorHandler<Edge> {
  return (error, c) => {
    const known = statuses.find((row) => error instanceof row.kind);
    if (known) return fail(c, known.status, toProblem(error as SokuhoError));
    deps.log("request-failed", { method: c.req.method, error: error.name });
    return fail(c, 500);
  };
}

function toProblem(error: SokuhoError) {
  const { code, detail } = error;
  return error instanceof InvalidInput ? { code, detail, errors: error.errors } : { code, detail };
}

// The form whose text was too long; a page of ours is the only one that names itself here.
function formOf(c: Ctx, status: FailureStatus): string | null {
  const from = c.req.header("Referer");
  const isOwn = from?.startsWith(`${new URL(c.var.site.url).origin}/`);
  return status === 413 && from && isOwn ? from : null;
}

function wantsJson(accept: string | undefined): boolean {
  return /\bapplication\/(?:problem\+)?json\b/.test(accept ?? "") && !/\btext\/html\b/.test(accept ?? "");
}

const problemTitles: Readonly<Record<FailureStatus, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  422: "Unprocessable Content",
  500: "Internal Server Error",
  503: "Service Unavailable",
};
