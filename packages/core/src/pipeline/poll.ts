import { type Item, itemKey, meaningOf, type Parsed, parseDocument, type SourceRow } from "../feed/index.ts";
import { randomToken } from "../ids.ts";
import type { Deps, Fetched, SourceState, StoredItem } from "../ports.ts";
import { classify } from "../rules/index.ts";
import { digest } from "./digest-item.ts";
import { afterFailure, afterSuccess, isDue } from "./source-health.ts";

/** What one source gave in this poll. */
type Read = {
  readonly source: SourceRow;
  readonly before: SourceState | null;
  readonly fetched: Fetched;
  readonly parsed: Parsed | null;
};

const leaseName = "poll";

/**
 * Polls every source whose time has come, then, as the only writer, classifies what is new or changed and lets the
 * policy decide. Validators are saved last: a poll that dies is done again from the same documents.
 */
export async function poll(deps: Deps): Promise<void> {
  const holder = randomToken();
  const now = deps.now();
  const until = new Date(now.getTime() + deps.settings.leaseSeconds * 1000).toISOString();
  if (!(await deps.control.takeLease(leaseName, holder, now.toISOString(), until))) return;
  try {
    const reads = await Promise.all(
      (await dueSources(deps)).map(({ source, before }) => readSource(deps, source, before)),
    );
    await takeInAll(deps, reads);
  } finally {
    await deps.control.dropLease(leaseName, holder);
  }
}

// A fault in one source must not keep the others from being heard; it is thrown once they were.
async function takeInAll(deps: Deps, reads: readonly Read[]): Promise<void> {
  const faults: unknown[] = [];
  for (const read of reads) {
    await takeIn(deps, read).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}

async function dueSources(deps: Deps): Promise<readonly Pick<Read, "source" | "before">[]> {
  const states = new Map((await deps.feeds.sourceStates()).map((state) => [state.sourceId, state]));
  const now = deps.now();
  return deps.sources
    .map((source) => ({ source, before: states.get(source.id) ?? null }))
    .filter(({ source, before }) => isDue(source, before, now));
}

async function readSource(deps: Deps, source: SourceRow, before: SourceState | null): Promise<Read> {
  const { etag = null, lastModified = null } = before ?? {};
  const fetched = await deps.fetcher.fetch({ url: source.url, etag, lastModified });
  const parsed = fetched.kind === "document" ? parseDocument(source.parser, fetched) : null;
  return { source, before, fetched, parsed };
}

async function takeIn(deps: Deps, read: Read): Promise<void> {
  const reason = failureOf(read);
  if (reason !== null) return takeFailure(deps, read, reason);
  const { source, before, fetched, parsed } = read;
  const changed = parsed ? await takeInItems(deps, source, before === null, parsed.items) : 0;
  for (const rejected of parsed?.rejected ?? [])
    deps.log("item-rejected", { source: source.id, reason: rejected.reason });
  const now = deps.now().toISOString();
  const itemCount = parsed?.items.length ?? null;
  await deps.feeds.putSourceState(afterSuccess(source, before, { fetched, changed, itemCount, now }));
  if (before === null) deps.log("source-backlog", { source: source.id, items: changed });
  else if (changed > 0) deps.log("source-polled", { source: source.id, changed });
}

function failureOf({ fetched, parsed }: Read): string | null {
  if (fetched.kind === "failed") return fetched.reason;
  return parsed === null || parsed.state === "ok" ? null : parsed.reason;
}

async function takeFailure(deps: Deps, { source, before, fetched }: Read, reason: string): Promise<void> {
  const after = afterFailure(source, before, { fetched, now: deps.now().toISOString(), reason });
  await deps.feeds.putSourceState(after);
  deps.log(after.state === "broken" ? "source-broken" : "source-failed", { source: source.id, reason });
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
    (await deps.feeds.items(source.id, [...new Set(ids)])).map((one) => [one.itemId, one]),
  );
  let changed = 0;
  for (const item of byAge(items)) {
    const before = known.get(itemKey(source, item)) ?? null;
    if (before?.meaning === meaningOf(item)) continue;
    changed += 1;
    await takeInItem(deps, source, item, before, isBacklog);
  }
  return changed;
}

async function takeInItem(
  deps: Deps,
  source: SourceRow,
  item: Item,
  before: StoredItem | null,
  isBacklog: boolean,
): Promise<void> {
  const now = deps.now().toISOString();
  const classified = classify({
    kind: source.kind,
    title: item.title,
    text: item.text,
    ...(item.status && { officialStatus: item.status }),
  });
  const itemId = itemKey(source, item);
  const fresh: StoredItem = {
    sourceId: source.id,
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
  const incidentId = isBacklog ? null : await digest(deps, source, fresh);
  await deps.feeds.putItem({ ...fresh, incidentId: incidentId ?? fresh.incidentId });
}

function byAge(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.publishedAt ?? "").localeCompare(b.publishedAt ?? ""));
}
