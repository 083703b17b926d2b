import {
  type Account,
  type Accounts,
  accountOf,
  accountsOf,
  addAccounts,
  finishingAt,
  type Group,
} from "../delivery/index.ts";
import { type BulletinId, type ReaderId, shardCount } from "../ids.ts";
import type { Deps } from "../ports.ts";

type LedgerDeps = Pick<Deps, "ledger" | "now">;

/** A candidate who has no mail, and why; the reason is empty while it is open. */
export type Unmailed = { readonly readerId: ReaderId; readonly account: Account; readonly reason: string };

/** The accounts of a bulletin and the first of those who have no mail. */
export type BulletinLedger = { readonly accounts: Accounts; readonly unmailed: readonly Unmailed[] };

/** The accounts of a bulletin now. */
export async function bulletinAccounts(deps: LedgerDeps, id: BulletinId): Promise<Accounts> {
  return (await bulletinLedger(deps, id, 0)).accounts;
}

/** The accounts of a bulletin now and at most `limit` readers without a mail, in one pass over the groups. */
export async function bulletinLedger(
  deps: LedgerDeps,
  id: BulletinId,
  limit: number,
): Promise<BulletinLedger> {
  const now = deps.now().toISOString();
  const numbers = Array.from({ length: shardCount }, (_, shard) => shard);
  const shards = await Promise.all(numbers.map((shard) => shardLedger(deps, id, shard, limit, now)));
  return {
    accounts: shards.map((shard) => shard.accounts).reduce(addAccounts),
    unmailed: shards.flatMap((shard) => shard.unmailed).slice(0, limit),
  };
}

/** When everybody pending will have been submitted to at today's pace; null when nobody is pending or all is stopped. */
export async function estimatedEnd(deps: Deps, accounts: Accounts): Promise<string | null> {
  const now = deps.now().toISOString();
  const pace = await deps.control.pace(now);
  return pace.stop ? null : finishingAt(accounts, pace, now);
}

async function shardLedger(
  deps: LedgerDeps,
  id: BulletinId,
  shard: number,
  limit: number,
  now: string,
): Promise<BulletinLedger> {
  let accounts = accountsOf([], now);
  const unmailed: Unmailed[] = [];
  for await (const group of deps.ledger.groups(id, shard)) {
    accounts = addAccounts(accounts, accountsOf([group], now));
    if (unmailed.length < limit) unmailed.push(...unmailedOf(group, now));
  }
  return { accounts, unmailed };
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
