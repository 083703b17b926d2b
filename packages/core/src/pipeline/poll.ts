import { type Item, itemKey, meaningOf, type SourceRow, type SourceState, shelfOf } from "../feed/index.ts";
import { randomToken } from "../ids.ts";
import type { Deps, StoredItem } from "../ports.ts";
import { classify, utteranceOf } from "../rules/index.ts";
import { takeAccepted } from "./accepted.ts";
import { takeIntoIncident } from "./into-incident.ts";
import { type PollWish, type Read, readSources } from "./read-sources.ts";
import { afterFailure, afterSuccess } from "./source-health.ts";

const leaseName = "poll";
/** A date further ahead than time zones and clocks explain is none. */
const aheadMs = 86_400_000;

/** What a poll came to: the state of every source that was read, with how many of its items were new or changed. */
export type PollReport =
  | { readonly kind: "polled"; readonly sources: readonly Polled[] }
  /** Another poll is under way. */
  | { readonly kind: "busy" };
export type Polled = { readonly state: SourceState; readonly changed: number };

/**
 * Polls the sources that are wanted, by default those whose time has come, and, as the only writer, classifies what is
 * new or changed and lets the policy decide. Validators are saved last: a poll that dies is done again from the same
 * documents. A fault in one source is thrown once all the others were heard.
 */
export async function poll(deps: Deps, wish: PollWish = {}): Promise<PollReport> {
  const holder = randomToken();
  const now = deps.now();
  const until = new Date(now.getTime() + deps.settings.leaseSeconds * 1000).toISOString();
  if (!(await deps.control.takeLease(leaseName, holder, now.toISOString(), until))) return { kind: "busy" };
  const sources: Polled[] = [];
  const faults: unknown[] = [];
  try {
    await readSources(deps, wish, (read) =>
      takeIn(deps, read).then(
        (polled) => void sources.push(polled),
        (fault: unknown) => void faults.push(fault),
      ),
    );
    await takeAccepted(deps);
  } finally {
    await deps.control.dropLease(leaseName, holder);
  }
  if (faults.length > 0) throw faults[0];
  return { kind: "polled", sources };
}

async function takeIn(deps: Deps, read: Read): Promise<Polled> {
  const { source, before, fetched, parsed } = read;
  if (fetched.kind === "failed") return takeFailure(deps, read, fetched.reason);
  if (parsed && parsed.state !== "ok") return takeFailure(deps, read, parsed.reason);
  const isBacklog = !before?.lastOkAt;
  const changed = parsed ? await takeInItems(deps, source, isBacklog, parsed.items) : 0;
  sayRejected(deps, source, parsed?.rejected ?? []);
  const state = afterSuccess(source, before, { fetched, parsed, changed, now: deps.now().toISOString() });
  await deps.feeds.putSourceState(state);
  sayPolled(deps, state, changed, isBacklog);
  return { state, changed };
}

function sayPolled(
  deps: Deps,
  { sourceId, state, reason }: SourceState,
  changed: number,
  isBacklog: boolean,
): void {
  if (isBacklog) deps.log("source-backlog", { source: sourceId, items: changed });
  else if (changed > 0) deps.log("source-polled", { source: sourceId, changed });
  else deps.log("source-unchanged", { source: sourceId });
  if (state === "odd") deps.log("source-odd", { source: sourceId, reason });
}

function sayRejected(deps: Deps, source: SourceRow, rejected: readonly { readonly reason: string }[]): void {
  for (const [reason, items] of Map.groupBy(rejected, (one) => one.reason))
    deps.log("item-rejected", { source: source.id, reason, items: items.length });
}

async function takeFailure(deps: Deps, read: Read, reason: string): Promise<Polled> {
  const { source, before, fetched, parsed } = read;
  const isBroken = parsed?.state === "broken";
  const state = afterFailure(source, before, { fetched, isBroken, now: deps.now().toISOString(), reason });
  await deps.feeds.putSourceState(state);
  deps.log(isBroken ? "source-broken" : "source-failed", { source: source.id, reason });
  return { state, changed: 0 };
}

/** Gives how many items were new or changed. The oldest is taken in first, so that a story is heard in its order. */
async function takeInItems(
  deps: Deps,
  source: SourceRow,
  isBacklog: boolean,
  items: readonly Item[],
): Promise<number> {
  const ids = items.map((item) => itemKey(source, item));
  const known = new Map(
    (await deps.feeds.items(shelfOf(source), [...new Set(ids)])).map((one) => [one.itemId, one]),
  );
  let changed = 0;
  for (const item of byAge(items)) {
    const before = known.get(itemKey(source, item)) ?? null;
    if (before?.meaning === meaningOf(item)) continue;
    changed += 1;
    await takeInItem(deps, source, notAhead(item, deps.now()), before, isBacklog);
  }
  return changed;
}

function notAhead(item: Item, now: Date): Item {
  const isAhead = item.publishedAt !== null && Date.parse(item.publishedAt) > now.getTime() + aheadMs;
  return isAhead ? { ...item, publishedAt: null } : item;
}

async function takeInItem(
  deps: Deps,
  source: SourceRow,
  item: Item,
  before: StoredItem | null,
  isBacklog: boolean,
): Promise<void> {
  const now = deps.now().toISOString();
  const classified = classify(utteranceOf(source, item));
  const itemId = itemKey(source, item);
  const fresh: StoredItem = {
    sourceId: shelfOf(source),
    itemId,
    meaning: meaningOf(item),
    item,
    classified,
    incidentId: before?.incidentId ?? null,
    backlog: isBacklog,
    firstSeenAt: before?.firstSeenAt ?? now,
    seenAt: now,
    reviewedAt: null,
  };
  if (!isBacklog)
    deps.log("item-classified", {
      source: source.id,
      item: itemId,
      verdict: classified.verdict,
      title: item.title.slice(0, 80),
    });
  const incidentId = isBacklog ? null : await takeIntoIncident(deps, source, fresh);
  await deps.feeds.putItem({ ...fresh, incidentId: incidentId ?? fresh.incidentId });
}

function byAge(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.publishedAt ?? "").localeCompare(b.publishedAt ?? ""));
}
