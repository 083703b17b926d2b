import {
  type Account,
  type Accounts,
  accountOf,
  accountsOf,
  addAccounts,
  type Group,
} from "../delivery/index.ts";
import { type BulletinId, type ReaderId, shardCount } from "../ids.ts";
import type { Deps } from "../ports.ts";

/** The accounts of a bulletin now, summed over its groups shard by shard. */
export async function bulletinAccounts(deps: Deps, id: BulletinId): Promise<Accounts> {
  const now = deps.now().toISOString();
  const shards = await Promise.all(shardNumbers().map((shard) => shardAccounts(deps, id, shard, now)));
  return shards.reduce(addAccounts, accountsOf([], now));
}

async function shardAccounts(deps: Deps, id: BulletinId, shard: number, now: string): Promise<Accounts> {
  let sum = accountsOf([], now);
  for await (const group of deps.ledger.groups(id, shard)) sum = addAccounts(sum, accountsOf([group], now));
  return sum;
}

/** A candidate who has no mail, and why. */
export type Unmailed = { readonly readerId: ReaderId; readonly account: Account; readonly reason: string };

/** Who did not get a bulletin and why, at most `limit` of them. */
export async function unmailedReaders(
  deps: Deps,
  id: BulletinId,
  limit: number,
): Promise<readonly Unmailed[]> {
  const now = deps.now().toISOString();
  const found: Unmailed[] = [];
  for (const shard of shardNumbers()) {
    for await (const group of deps.ledger.groups(id, shard)) found.push(...unmailedOf(group, now));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

function unmailedOf(group: Group, now: string): readonly Unmailed[] {
  return [...group.readers.entries()].flatMap(([position, readerId]) => {
    const account = accountOf(group, position, now);
    return account === "submitted" ? [] : [{ readerId, account, reason: reasonOf(group, position) }];
  });
}

function reasonOf(group: Group, position: number): string {
  const result = group.results[position];
  return group.excluded[position] ?? (result?.kind === "failed" ? result.reason : "");
}

function shardNumbers(): readonly number[] {
  return Array.from({ length: shardCount }, (_, shard) => shard);
}
