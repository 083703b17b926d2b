import { nudgeOf, withRetry } from "../delivery/index.ts";
import { Conflict } from "../errors.ts";
import { type BulletinId, shardCount } from "../ids.ts";
import { changeBulletin } from "../pipeline/change.ts";
import type { Deps } from "../ports.ts";
import { requireBulletin } from "./compose.ts";

/**
 * Lets everybody of a bulletin who failed or stayed uncertain be submitted to once more; gives how many groups have
 * somebody to retry. Only a person may do this: an uncertain recipient may get the mail a second time.
 */
export async function retryBulletin(deps: Deps, id: BulletinId, publisher: string): Promise<number> {
  const bulletin = await requireBulletin(deps, id);
  if (bulletin.supersededAt || bulletin.cancelledAt)
    throw new Conflict("the bulletin was cancelled or superseded");
  let groups = 0;
  for (let shard = 0; shard < shardCount; shard += 1) groups += await retryShard(deps, id, shard);
  if (groups > 0) await changeBulletin(deps, id, (latest) => ({ ...latest, endedAt: null }));
  await deps.desk.audit({ at: deps.now().toISOString(), publisher, action: "retry", subject: id });
  return groups;
}

async function retryShard(deps: Deps, bulletinId: BulletinId, shard: number): Promise<number> {
  let groups = 0;
  for await (const group of deps.ledger.groups(bulletinId, shard)) {
    const changed = await deps.ledger.changeGroup(group, (latest) => {
      const next = withRetry(latest, deps.now().toISOString());
      return next === latest ? null : next;
    });
    if (!changed) continue;
    groups += 1;
    await deps.queues.send([nudgeOf(changed)]);
  }
  return groups;
}
