import { basename } from "node:path";
import { afterAll, expect } from "vitest";
import { extraAcceptances } from "./end-rules.ts";
import type { Run } from "./run.ts";

const tally = { runs: 0, steps: 0, killed: 0, failed: 0, mails: 0, doubles: 0, broken: 0 };

/**
 * Adds a run that came to rest: steps taken, invocations killed, calls that failed, mails the provider accepted, mails
 * that somebody got a second time (each counted by the ledger, or it is a broken promise too).
 */
export function count(run: Run, broken: readonly string[]): void {
  tally.runs += 1;
  tally.steps += run.steps.taken().step;
  tally.killed += run.steps.harm.killed;
  tally.failed += run.steps.harm.failed;
  tally.mails += run.ses.accepted.length;
  tally.broken += broken.length;
  for (const { content } of run.watch.bulletins.values()) tally.doubles += extraAcceptances(run, content.id);
}

afterAll(() => {
  if (tally.runs > 0)
    console.info(JSON.stringify({ faults: basename(expect.getState().testPath ?? ""), ...tally }));
});
