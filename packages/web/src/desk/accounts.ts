import { type Accounts, accountsOf, addAccounts, positionsIn, toDid } from "@sokuho/core/delivery";
import { type BulletinId, shardCount } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";

const allShards = Array.from({ length: shardCount }, (_, shard) => shard);

/** The accounts of a bulletin now: sums over the groups of every shard. */
export async function bulletinAccounts(
  deps: Pick<Deps, "ledger" | "now">,
  id: BulletinId,
): Promise<Accounts> {
  const now = deps.now().toISOString();
  const sums = await Promise.all(allShards.map((shard) => shardAccounts(deps, id, shard, now)));
  return sums.reduce(addAccounts);
}

/** Recipients of a bulletin that stand in uncertain, as delivery references without a person in them. */
export async function uncertainRecipients(
  deps: Pick<Deps, "ledger" | "now">,
  id: BulletinId,
  limit: number,
): Promise<readonly string[]> {
  const now = deps.now().toISOString();
  const found: string[] = [];
  for await (const key of deps.ledger.openGroups(id)) {
    const group = await deps.ledger.group(key);
    const positions = group ? positionsIn(group, "uncertain", now) : [];
    found.push(...positions.map((position) => toDid({ ...key, position })));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

async function shardAccounts(
  deps: Pick<Deps, "ledger">,
  id: BulletinId,
  shard: number,
  now: string,
): Promise<Accounts> {
  let sum = accountsOf([], now);
  for await (const group of deps.ledger.groups(id, shard)) sum = addAccounts(sum, accountsOf([group], now));
  return sum;
}
