import type { Bulletin } from "../bulletin/index.ts";
import {
  type Attempt,
  type ExclusionReason,
  type Group,
  openPositions,
  type SubmissionOutcome,
  toDid,
  withIntent,
  withoutPending,
  withResults,
} from "../delivery/index.ts";
import { toHeaderAddress } from "../email/index.ts";
import { InvalidInput } from "../errors.ts";
import { type ReaderId, randomToken } from "../ids.ts";
import type { Deps, SendMessage, Submission } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";
import { mailFor } from "./mail-for.ts";
import { keepPace } from "./pace.ts";

type Tried = {
  readonly outcomes: Map<number, SubmissionOutcome>;
  readonly exclusions: Map<number, ExclusionReason>;
};

/**
 * Submits what is open in one group: control item, pace, intent, readers as they are now, mails, results. A message is
 * only a nudge: whatever stops the way, the ledger holds what is left to do and `sweep` nudges again.
 */
export async function send(deps: Deps, message: SendMessage): Promise<void> {
  const bulletin = await deps.bulletins.bulletin(message.bulletinId);
  if (!bulletin?.frozenAt || bulletin.pausedAt) return;
  if (bulletin.supersededAt || bulletin.cancelledAt) return closeGroup(deps, bulletin, message);
  const group = await deps.ledger.group(message);
  const open = group ? openPositions(group, nowOf(deps)).length : 0;
  if (open === 0) return;
  await keepPace(deps);
  const slot = await deps.control.reserve("bulletins", open, deps.now().getTime());
  if (slot.kind === "stopped") return;
  await waitUntil(deps, slot.startsAt);
  const nonce = randomToken();
  const claimed = await claim(deps, message, nonce);
  const intent = claimed?.attempts.find((attempt) => attempt.nonce === nonce);
  if (!claimed || !intent) return;
  const tried = await submitGroup(deps, bulletin, claimed, intent, slot);
  await deps.ledger.changeGroup(message, (latest) =>
    withResults(latest, nonce, nowOf(deps), tried.outcomes, tried.exclusions),
  );
  report(deps, message, tried);
}

async function closeGroup(deps: Deps, bulletin: Bulletin, message: SendMessage): Promise<void> {
  const reason = bulletin.cancelledAt ? "cancelled" : "superseded";
  await deps.ledger.changeGroup(message, (latest) => withoutPending(latest, reason, nowOf(deps)));
}

function claim(deps: Deps, message: SendMessage, nonce: string): Promise<Group | null> {
  return deps.ledger.changeGroup(message, (latest) => {
    const now = deps.now();
    const leaseUntil = new Date(now.getTime() + deps.settings.leaseSeconds * 1000).toISOString();
    return withIntent(latest, { nonce, now: now.toISOString(), leaseUntil });
  });
}

async function submitGroup(
  deps: Deps,
  bulletin: Bulletin,
  group: Group,
  intent: Attempt,
  slot: { readonly startsAt: number; readonly spacingMs: number },
): Promise<Tried> {
  const readers = await readersById(deps, group, intent);
  const tried: Tried = { outcomes: new Map(), exclusions: new Map() };
  const halt = { now: false };
  const submissions = intent.positions.map(async (position, index) => {
    const reader = readers.get(group.readers[position] ?? "");
    const exclusion = exclusionOf(reader);
    if (!reader || exclusion) return void tried.exclusions.set(position, exclusion ?? "erased");
    await waitUntil(deps, slot.startsAt + index * slot.spacingMs);
    if (halt.now) return void tried.outcomes.set(position, { kind: "refused" });
    const outcome = await submitOne(deps, bulletin, { ...group, position }, reader);
    if (outcome.kind === "refused") halt.now = true;
    tried.outcomes.set(position, outcome);
  });
  await Promise.all(submissions);
  return tried;
}

async function readersById(
  deps: Deps,
  group: Group,
  intent: Attempt,
): Promise<ReadonlyMap<string, Subscriber>> {
  const ids = intent.positions
    .map((position) => group.readers[position])
    .filter((id): id is ReaderId => id !== undefined);
  return new Map((await deps.readers.subscribers(ids)).map((reader) => [reader.id, reader]));
}

function exclusionOf(reader: Subscriber | undefined): ExclusionReason | null {
  if (!reader) return "erased";
  if (reader.state.kind === "active") return null;
  return reader.state.kind === "suppressed" ? "suppressed" : "unsubscribed";
}

async function submitOne(
  deps: Deps,
  bulletin: Bulletin,
  ref: Group & { readonly position: number },
  reader: Subscriber,
): Promise<SubmissionOutcome> {
  const mime = await mailFor(deps, bulletin, reader).catch(toFailure);
  if ("kind" in mime) return mime;
  const tags = {
    did: toDid(ref),
    kind: bulletin.content.kind,
    try: String(ref.attempts.filter((attempt) => attempt.positions.includes(ref.position)).length),
    "ses:feedback-id-a": "bulletin",
    "ses:feedback-id-b": reader.choices.lang,
  };
  return toOutcome(await deps.mailer.submit({ to: toHeaderAddress(reader.address), mime, tags }));
}

// An address that cannot be put into a header fails alone; anything else is a fault of ours.
function toFailure(error: unknown): SubmissionOutcome & { kind: "failed" } {
  if (error instanceof InvalidInput) return { kind: "failed", reason: error.detail };
  throw error;
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

function report(deps: Deps, message: SendMessage, tried: Tried): void {
  const count = (kind: SubmissionOutcome["kind"]) =>
    [...tried.outcomes.values()].filter((one) => one.kind === kind).length;
  deps.log(count("refused") > 0 ? "group-deferred" : "group-submitted", {
    bulletin: message.bulletinId,
    shard: message.shard,
    group: message.number,
    submitted: count("submitted"),
    failed: count("failed"),
    uncertain: count("unknown"),
    refused: count("refused"),
    excluded: tried.exclusions.size,
  });
}

function nowOf(deps: Deps): string {
  return deps.now().toISOString();
}

async function waitUntil(deps: Deps, epochMs: number): Promise<void> {
  const ms = epochMs - deps.now().getTime();
  if (ms > 0) await deps.sleep(ms);
}
