import type { SubscriptionForm } from "@sokuho/core/actions";
import * as z from "zod";
import { many, one, type Posted } from "./body.ts";

/** People take longer than this to fill the form in. */
const minFillMs = 2_000;

const SignUp = z.object({
  email: one,
  lineage: many,
  lang: one,
  timing: one,
  digest: one,
  consent: one,
  website: one,
  started: one,
});

/** A posted sign-up: the form itself, and whether a program filled it in. */
export type SignUpPost = {
  readonly form: SubscriptionForm;
  readonly isRobot: boolean;
  /** The stamp as posted: a form that comes back with errors keeps its first one, so that a quick fix is not dropped. */
  readonly started: string;
};

/** Reads the sign-up form. A filled honeypot or a form sent back at once is the work of a program. */
export function parseSignUp(posted: Posted, nowMs: number): SignUpPost {
  const { website, started, lineage, ...rest } = SignUp.parse(posted);
  const isRobot = website !== "" || !isSlowEnough(started, nowMs);
  return { form: { ...rest, lineages: lineage }, isRobot, started };
}

/** The hidden stamp of a form that is shown now. */
export function startStamp(nowMs: number): string {
  return nowMs.toString(36);
}

// A clock set back between two requests counts as time passed, so that no reader is dropped for it.
function isSlowEnough(started: string, nowMs: number): boolean {
  if (!/^[0-9a-z]{6,10}$/.test(started)) return false;
  return Math.abs(nowMs - Number.parseInt(started, 36)) >= minFillMs;
}
