import { type Bulletin, isSendable } from "../bulletin/index.ts";
import {
  type Attempt,
  attemptsOf,
  type ExclusionReason,
  type Group,
  type SubmissionOutcome,
  toDid,
} from "../delivery/index.ts";
import { toHeaderAddress } from "../email/index.ts";
import { InvalidInput } from "../errors.ts";
import type { Deps, Submission } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";
import { mailFor } from "./mail-for.ts";
import { restIfTold } from "./pace.ts";

/** What came of one attempt, by position. `watched` are readers with a soft bounce on record. */
export type Tried = {
  readonly outcomes: ReadonlyMap<number, SubmissionOutcome>;
  readonly exclusions: ReadonlyMap<number, ExclusionReason>;
  readonly watched: readonly number[];
  /** What went wrong on our side, to be thrown once the rest is recorded. */
  readonly fault: unknown;
};

/** Where an attempt stands in the pace: epoch milliseconds, and milliseconds between two calls. */
export type Slot = { readonly startsAt: number; readonly spacingMs: number };

/** The state of one attempt while it runs: once halted, nobody else is submitted to. */
type Run = {
  readonly deps: Deps;
  readonly bulletin: Bulletin;
  readonly group: Group;
  readonly names: Attempt["names"];
  readonly faults: unknown[];
  isHalted: boolean;
  checkedMs: number;
};

/** A stop takes effect within this time, however slow the pace is. */
const recheckMs = 5_000;

/**
 * Submits to the readers of an intent, as they were just read and at the pace of the slot. Who may not be mailed any more is
 * excluded; after a refusal, a pause, a stop or a fault the rest is left pending. Ends only when every submission has.
 */
export async function submitGroup(
  deps: Deps,
  bulletin: Bulletin,
  group: Group,
  intent: Attempt,
  people: readonly Subscriber[],
  slot: Slot,
): Promise<Tried> {
  const readers = new Map<string, Subscriber>(people.map((reader) => [reader.id, reader]));
  const outcomes = new Map<number, SubmissionOutcome>();
  const exclusions = new Map<number, ExclusionReason>();
  const watched: number[] = [];
  const { names } = intent;
  const run: Run = {
    deps,
    bulletin,
    group,
    names,
    faults: [],
    isHalted: false,
    checkedMs: deps.now().getTime(),
  };
  const submissions = intent.positions.map(async (position, index) => {
    const reader = readers.get(group.readers[position] ?? "");
    const reason = exclusionOf(reader);
    if (!reader || reason) return void exclusions.set(position, reason ?? "erased");
    if (reader.softBounces.length > 0) watched.push(position);
    outcomes.set(position, await submitInTurn(run, position, reader, slot.startsAt + index * slot.spacingMs));
  });
  await Promise.all(submissions);
  return { outcomes, exclusions, watched, fault: run.faults[0] };
}

/** Waits until an instant of the service's clock, in epoch milliseconds. */
export async function waitUntil(deps: Deps, epochMs: number): Promise<void> {
  const ms = epochMs - deps.now().getTime();
  // A timer cannot wait for less than a millisecond.
  if (ms >= 1) await deps.sleep(ms);
}

/** Says whether a bulletin may be submitted at this moment: nothing stopped it, or the whole service. */
export async function isGoing(deps: Deps, bulletin: Bulletin): Promise<boolean> {
  const now = deps.now().toISOString();
  const [pace, latest] = await Promise.all([
    deps.control.pace(now),
    deps.bulletins.bulletin(bulletin.content.id),
  ]);
  return pace.stop === null && latest !== null && isSendable(latest);
}

async function submitInTurn(
  run: Run,
  position: number,
  reader: Subscriber,
  atMs: number,
): Promise<SubmissionOutcome> {
  const mime = await readyMail(run, position, reader, atMs).catch((error: unknown) => toFailure(run, error));
  if (mime === null || run.isHalted) return { kind: "refused" };
  if ("kind" in mime) return mime;
  const to = toHeaderAddress(reader.address);
  const submission = await run.deps.mailer.submit({ to, mime, tags: tagsOf(run, position, reader) });
  if (submission.kind === "refused") run.isHalted = true;
  await restIfTold(run.deps, submission).catch((error: unknown) => run.faults.push(error));
  return toOutcome(submission);
}

/** The mail of a reader once it is their turn; null when nothing may be submitted any more. */
async function readyMail(
  run: Run,
  position: number,
  reader: Subscriber,
  atMs: number,
): Promise<Uint8Array | null> {
  await waitUntil(run.deps, atMs);
  const nowMs = run.deps.now().getTime();
  if (!run.isHalted && nowMs - run.checkedMs >= recheckMs) {
    run.checkedMs = nowMs;
    if (!(await isGoing(run.deps, run.bulletin))) run.isHalted = true;
  }
  return run.isHalted ? null : mailFor(run.deps, run.bulletin, reader, run.names?.[position]);
}

// An address that cannot be put into a header fails alone; anything else is a fault of ours, and nobody else is tried.
function toFailure(run: Run, error: unknown): (SubmissionOutcome & { kind: "failed" }) | null {
  if (error instanceof InvalidInput) return { kind: "failed", reason: error.detail };
  run.faults.push(error);
  run.isHalted = true;
  return null;
}

function exclusionOf(reader: Subscriber | undefined): ExclusionReason | null {
  if (!reader) return "erased";
  if (reader.state.kind === "active") return null;
  return reader.state.kind === "suppressed" ? "suppressed" : "unsubscribed";
}

function tagsOf(
  { bulletin, group }: Run,
  position: number,
  reader: Subscriber,
): Readonly<Record<string, string>> {
  return {
    did: toDid({ ...group, position }),
    kind: bulletin.content.kind,
    try: String(attemptsOf(group, position).length),
    "ses:feedback-id-a": "bulletin",
    "ses:feedback-id-b": reader.choices.lang,
  };
}

function toOutcome(submission: Submission): SubmissionOutcome {
  switch (submission.kind) {
    case "accepted":
      return { kind: "submitted", messageId: submission.messageId };
    case "rejected":
      return { kind: "failed", reason: submission.reason };
    case "refused":
      return { kind: "refused" };
    case "unknown":
      return { kind: "unknown" };
  }
}
