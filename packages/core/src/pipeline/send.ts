import { type Bulletin, isSendable } from "../bulletin/index.ts";
import { type Group, openPositions, withIntent, withoutPending, withResults } from "../delivery/index.ts";
import { randomToken } from "../ids.ts";
import type { Deps, SendMessage } from "../ports.ts";
import { keepPace } from "./pace.ts";
import { isGoing, type Slot, submitGroup, type Tried, waitUntil } from "./submit-group.ts";

/** A wait that is not worth another look at what may have stopped the bulletin meanwhile. */
const shortWaitMs = 1_000;

/**
 * Submits what is open in one group: control item, pace, intent, readers as they are now, mails, results. A message is
 * only a nudge: whatever stops the way, the ledger holds what is left to do and `sweep` nudges again.
 */
export async function send(deps: Deps, message: SendMessage): Promise<void> {
  const { bulletin, group } = await deps.ledger.groupWithBulletin(message);
  if (!bulletin || !group) return;
  if (bulletin.supersededAt || bulletin.cancelledAt) return closeGroup(deps, bulletin, message);
  const open = openPositions(group, nowOf(deps)).length;
  if (open === 0 || !isSendable(bulletin)) return;
  const slot = await slotFor(deps, bulletin, open);
  if (slot) await submitUnderIntent(deps, bulletin, group, slot);
}

/** Reserves slots and waits for them; null when nothing may be submitted now. */
async function slotFor(deps: Deps, bulletin: Bulletin, count: number): Promise<Slot | null> {
  await keepPace(deps);
  const slot = await deps.control.reserve("bulletins", count, deps.now().getTime());
  if (slot.kind !== "reserved") return null;
  if (slot.startsAt <= deps.now().getTime() + shortWaitMs) return slot;
  await waitUntil(deps, slot.startsAt);
  return (await isGoing(deps, bulletin)) ? slot : null;
}

async function submitUnderIntent(deps: Deps, bulletin: Bulletin, group: Group, slot: Slot): Promise<void> {
  const nonce = randomToken();
  const claimed = await claim(deps, group, nonce);
  const intent = claimed?.attempts.find((attempt) => attempt.nonce === nonce);
  if (!claimed || !intent) return;
  const tried = await submitGroup(deps, bulletin, claimed, intent, slot);
  await deps.ledger.changeGroup(group, (latest) => withResults(latest, nonce, nowOf(deps), tried), claimed);
  report(deps, group, tried);
  if (tried.fault !== undefined) throw tried.fault;
}

async function closeGroup(deps: Deps, bulletin: Bulletin, message: SendMessage): Promise<void> {
  const reason = bulletin.cancelledAt ? "cancelled" : "superseded";
  await deps.ledger.changeGroup(message, (latest) => withoutPending(latest, reason, nowOf(deps)));
}

function claim(deps: Deps, known: Group, nonce: string): Promise<Group | null> {
  const withOurs = (latest: Group) => {
    const now = deps.now();
    const leaseUntil = new Date(now.getTime() + deps.settings.leaseSeconds * 1000).toISOString();
    return withIntent(latest, { nonce, now: now.toISOString(), leaseUntil });
  };
  return deps.ledger.changeGroup(known, withOurs, known);
}

function report(deps: Deps, message: SendMessage, { outcomes, exclusions }: Tried): void {
  const counts = { submitted: 0, failed: 0, unknown: 0, refused: 0 };
  for (const outcome of outcomes.values()) counts[outcome.kind] += 1;
  deps.log(counts.refused > 0 ? "group-deferred" : "group-submitted", {
    bulletin: message.bulletinId,
    shard: message.shard,
    group: message.number,
    submitted: counts.submitted,
    failed: counts.failed,
    uncertain: counts.unknown,
    refused: counts.refused,
    excluded: exclusions.size,
  });
}

function nowOf(deps: Deps): string {
  return deps.now().toISOString();
}
