import {
  asRowWants,
  isOn,
  type Parsed,
  parseDocument,
  type SourceRow,
  type SourceState,
} from "../feed/index.ts";
import type { Deps, Fetched } from "../ports.ts";
import { isDue, isTurnedAway } from "./source-health.ts";

/** What one source gave in this poll. */
export type Read = {
  readonly source: SourceRow;
  readonly before: SourceState | null;
  readonly fetched: Fetched;
  readonly parsed: Parsed | null;
};

/** Which sources are wanted: those whose time has come, or, when a person asks, all of them or one. */
export type PollWish = { readonly now?: boolean; readonly only?: string };

type Due = Pick<Read, "source" | "before">;

/**
 * Reads the wanted sources, hosts side by side and the pages of one host after the other, and hands on each as soon as
 * it is there, one at a time. What is not begun within the lease waits for the next poll.
 */
export async function readSources(
  deps: Deps,
  wish: PollWish,
  take: (read: Read) => Promise<void>,
): Promise<void> {
  const endsAt = deps.now().getTime() + (deps.settings.leaseSeconds * 1000) / 2;
  let line: Promise<unknown> = Promise.resolve();
  const inLine = (read: Read) => {
    const turn = line.then(() => take(read));
    line = turn.catch(() => undefined);
    return turn;
  };
  const hosts = Map.groupBy(await wantedSources(deps, wish), ({ source }) => hostOf(source));
  const readHost = async (wanted: readonly Due[]) => {
    for (const due of wanted) {
      if (deps.now().getTime() > endsAt) return;
      const read = await readSource(deps, due);
      await inLine(read);
      if (isTurnedAway(read.fetched)) return;
    }
  };
  const ends = await Promise.allSettled([...hosts.values()].map(readHost));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function wantedSources(deps: Deps, wish: PollWish): Promise<readonly Due[]> {
  const states = new Map((await deps.feeds.sourceStates()).map((state) => [state.sourceId, state]));
  const now = deps.now();
  const on = deps.sources.filter(isOn);
  const resting = new Set(
    on
      .filter((source) => (states.get(source.id)?.hostRestsUntil ?? "") > now.toISOString())
      .map((source) => hostOf(source)),
  );
  return on
    .filter((source) => (wish.only ?? source.id) === source.id && !resting.has(hostOf(source)))
    .map((source) => ({ source, before: states.get(source.id) ?? null }))
    .filter(({ source, before }) => wish.now || isDue(source, before, now));
}

async function readSource(deps: Deps, { source, before }: Due): Promise<Read> {
  const { etag = null, lastModified = null } = before ?? {};
  const { url, access } = source;
  const fetched = await deps.fetcher.fetch({ url, etag, lastModified, ...(access && { access }) });
  const parsed =
    fetched.kind === "document" ? asRowWants(source, parseDocument(source.parser, fetched)) : null;
  return { source, before, fetched, parsed };
}

function hostOf(source: SourceRow): string {
  return new URL(source.url).host;
}
