import { type Bulletin, isSendable } from "../bulletin/index.ts";
import { type Group, openPositions, withIntent, withoutPending, withResults } from "../delivery/index.ts";
import { randomToken } from "../ids.ts";
import type { Deps, SendMessage } from "../ports.ts";
import { keepPace } from "./pace.ts";
import { submitGroup, type Tried, waitUntil } from "./submit-group.ts";

/**
 * Submits what is open in one group: control item, pace, intent, readers as they are now, mails, results. A message is
 * only a nudge: whatever stops the way, the ledger holds what is left to do and `sweep` nudges again.
 */
export async function send(deps: Deps, message: SendMessage): Promise<void> {
  const { bulletin, group } = await deps.ledger.groupWithBulletin(message);
  if (!bulletin || !group) return;
  if (bulletin.supersededAt || bulletin.cancelledAt) return closeGroup(deps, bulletin, message);
  if (!isSendable(bulletin)) return;
  const open = openPositions(group, nowOf(deps)).length;
  if (open === 0) return;
  await keepPace(deps);
  const slot = await deps.control.reserve("bulletins", open, deps.now().getTime());
  if (slot.kind !== "reserved") return;
  await waitUntil(deps, slot.startsAt);
  const nonce = randomToken();
  const claimed = await claim(deps, group, nonce);
  const intent = claimed?.attempts.find((attempt) => attempt.nonce === nonce);
  if (!claimed || !intent) return;
  const tried = await submitGroup(deps, bulletin, claimed, intent, slot);
  await deps.ledger.changeGroup(message, (latest) => withResults(latest, nonce, nowOf(deps), tried), claimed);
  report(deps, message, tried);
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
