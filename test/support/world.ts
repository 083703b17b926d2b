import { onTestFinished } from "vitest";
import { bulletinAccounts } from "../../packages/core/src/actions/index.ts";
import { documentClient, dynamoStores } from "../../packages/core/src/adapters/index.ts";
import { Unavailable } from "../../packages/core/src/errors.ts";
import type { Item, SourceRow } from "../../packages/core/src/feed/index.ts";
import type { BulletinId } from "../../packages/core/src/ids.ts";
import type { LogEvent, LogFields } from "../../packages/core/src/log-events.ts";
import {
  plan,
  poll,
  recordOutcomes,
  send,
  sendLetter,
  sweep,
} from "../../packages/core/src/pipeline/index.ts";
import type {
  Deps,
  Fetched,
  LetterMessage,
  PlanMessage,
  QueueName,
  SendMessage,
  Submission,
} from "../../packages/core/src/ports.ts";
import { localClient } from "../../packages/local/src/aws.ts";
import { startStore } from "../../packages/local/src/store/store.ts";
import { tempFolder } from "../local/temp-folder.ts";

type Mail = { readonly to: string; readonly mime: string; readonly tags: Readonly<Record<string, string>> };

/** The whole pipeline on a real table, with a mail service and sources that a test writes, and a clock it turns. */
export type World = {
  readonly deps: Deps;
  readonly mails: Mail[];
  /** Runs that asked the provider for proof. */
  readonly probes: string[];
  readonly logs: { readonly event: LogEvent; readonly fields: LogFields }[];
  readonly queued: { plan: PlanMessage[]; send: SendMessage[]; letter: LetterMessage[]; outcome: string[] };
  /** What the watchdogs told the publishers. */
  readonly told: Mail[];
  /** What the provider says to the next mails; afterwards it accepts. */
  readonly answers: Submission[];
  /** Documents by URL; `fetches` are the requests that were made. */
  readonly documents: Map<string, Fetched>;
  readonly fetches: { readonly url: string; readonly etag: string | null }[];
  advance(ms: number): void;
  /** Delivers what stands in the queues, one step at a time, until nothing is left. */
  settle(): Promise<void>;
  poll(): Promise<unknown>;
  sweep(): Promise<void>;
};

export const worldStart = "2025-06-03T00:00:00.000Z";

/** Builds a world on an empty table; it ends with its test. */
export async function newWorld(sources: readonly SourceRow[] = []): Promise<World> {
  const store = await startStore({ path: `${tempFolder()}/table` });
  onTestFinished(() => store.stop());
  const client = documentClient(localClient(store.endpoint));
  let nowMs = Date.parse(worldStart);
  const state = {
    mails: [] as Mail[],
    probes: [] as string[],
    told: [] as Mail[],
    logs: [] as World["logs"],
    queued: { plan: [], send: [], letter: [], outcome: [] } as World["queued"],
    answers: [] as Submission[],
    documents: new Map<string, Fetched>(),
    fetches: [] as World["fetches"],
  };
  const deps: Deps = {
    ...dynamoStores(client, store.tableName),
    queues: queuesOf(state.queued),
    mailer: {
      async submit({ to, mime, tags }) {
        if (tags.kind === "probe") {
          state.probes.push(tags.probe ?? "");
          return { kind: "accepted", messageId: "probe" };
        }
        if (tags.kind === "watchdog") {
          state.told.push({ to, mime: Buffer.from(mime).toString("utf8"), tags });
          return { kind: "accepted", messageId: "told" };
        }
        const answer = state.answers.shift() ?? { kind: "accepted", messageId: `m-${state.mails.length}` };
        if (answer.kind === "accepted")
          state.mails.push({ to, mime: Buffer.from(mime).toString("utf8"), tags });
        return answer;
      },
      quota: async () => ({ maxPerSecond: 10_000, maxPerDay: 1_000_000, sentLastDay: 0 }),
    },
    fetcher: {
      async fetch({ url, etag }) {
        state.fetches.push({ url, etag });
        return (
          state.documents.get(url) ?? { kind: "failed", reason: "no such document", retryAfterSeconds: null }
        );
      },
    },
    sources,
    settings: testSettings,
    now: () => new Date(nowMs),
    sleep: async () => undefined,
    log: (event, fields = {}) => void state.logs.push({ event, fields }),
  };
  return {
    deps,
    ...state,
    advance: (ms) => {
      nowMs += ms;
    },
    settle: () => settle(deps, state.queued),
    poll: () => poll(deps),
    sweep: () => sweep(deps),
  };
}

/** The accounts of a bulletin, in short. */
export async function accounts(world: World, id: BulletinId) {
  const all = await bulletinAccounts(world.deps, id);
  const sum = all.pending + all.submitted + all.suppressed + all.excluded + all.failed + all.uncertain;
  if (sum !== all.candidates) throw new Error(`the accounts do not add up: ${JSON.stringify(all)}`);
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

/** A source row with defaults. */
export function sourceRow(row: Partial<SourceRow> & { id: string }): SourceRow {
  return {
    kind: "community",
    name: { ja: row.id, en: row.id },
    lang: "en",
    url: `https://${row.id}.example/feed`,
    parser: "feed",
    cadenceMinutes: 1,
    because: "test",
    source: "test",
    ...row,
  };
}

/** An RSS 2.0 document of these items. */
export function rss(...items: readonly Partial<Item>[]): Fetched {
  const channel = `<channel><title>c</title>${items.map(rssItem).join("")}</channel>`;
  return document(`<rss version="2.0">${channel}</rss>`, "application/rss+xml");
}

function rssItem(item: Partial<Item>): string {
  const { id = "1", title = "t", text = "", publishedAt, author } = item;
  const url = item.url ?? `https://host.example/${id}`;
  const date = publishedAt ? `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>` : "";
  const by = author ? `<author>${author}</author>` : "";
  return `<item><guid>${id}</guid><link>${url}</link><title>${title}</title><description>${text}</description>${date}${by}</item>`;
}

/** A fetched document. */
export function document(text: string, contentType = "text/html", url = "https://host.example/"): Fetched {
  return { kind: "document", bytes: Buffer.from(text), contentType, url, etag: null, lastModified: null };
}

const testSettings: Deps["settings"] = {
  site: {
    url: "https://sokuho.example",
    senderName: "速報編集部",
    senderAddress: "alerts@sokuho.example",
    postalAddress: "東京都千代田区見本町 1-2-3",
    contact: "contact@sokuho.example",
  },
  stage: "local",
  publishers: ["publisher@sokuho.example"],
  addressKey: "address-key-of-the-tests",
  linkKeys: { current: "k1", keys: { k1: "link-key-of-the-tests" }, revoked: [] },
  leaseSeconds: 150,
  settleWindowSeconds: 900,
  undoSeconds: 120,
  approveCountAbove: 1000,
  warmUpFrom: null,
  allowList: null,
};

function queuesOf(queued: World["queued"]): Deps["queues"] {
  const depths: Record<QueueName, () => number> = {
    plan: () => queued.plan.length,
    send: () => queued.send.length,
    letter: () => queued.letter.length,
    outcome: () => queued.outcome.length,
    "outcome-dlq": () => 0,
  };
  return {
    plan: async (messages) => void queued.plan.push(...messages),
    send: async (messages) => void queued.send.push(...messages),
    holdLetter: async () => undefined,
    letter: async (message) => void queued.letter.push(message),
    depth: async (queue) => depths[queue](),
  };
}

async function settle(deps: Deps, queued: World["queued"]): Promise<void> {
  const waiting: LetterMessage[] = [];
  const hold = (message: LetterMessage) => (error: unknown) => {
    if (!(error instanceof Unavailable) || message.kind !== "watchdog") throw error;
    waiting.push(message);
  };
  const steps = [
    () => next(queued.letter, (message) => sendLetter(deps, message).catch(hold(message))),
    () => next(queued.plan, (message) => plan(deps, message)),
    () => next(queued.send, (message) => send(deps, message)),
    () => next(queued.outcome, (body) => recordOutcomes(deps, [body])),
  ];
  for (;;) {
    const done = await Promise.all(steps.map((step) => step()));
    if (!done.includes(true)) break;
  }
  queued.letter.push(...waiting);
}

async function next<T>(queue: T[], handle: (message: T) => Promise<void>): Promise<boolean> {
  const message = queue.shift();
  if (message === undefined) return false;
  await handle(message);
  return true;
}
