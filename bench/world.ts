import { setTimeout as sleep } from "node:timers/promises";
import { SQSClient } from "@aws-sdk/client-sqs";
import {
  documentClient,
  dynamoStores,
  sesClient,
  sesMailer,
  sqsQueues,
} from "../packages/core/src/adapters/index.ts";
import { audienceFor, newBulletin } from "../packages/core/src/bulletin/index.ts";
import { type BulletinId, readerIdFor, shardOf } from "../packages/core/src/ids.ts";
import { lineageIds } from "../packages/core/src/lineage/index.ts";
import { plan, release } from "../packages/core/src/pipeline/index.ts";
import type { Deps, SendMessage } from "../packages/core/src/ports.ts";
import type { Subscriber } from "../packages/core/src/subscriber/index.ts";
import { localClient } from "../packages/local/src/aws.ts";
import { type Capacity, countCapacity } from "./capacity.ts";
import { configSet, sampleBulletin, sender, site } from "./mail.ts";
import type { Services } from "./services.ts";

/** Requests that really left this process, by service. */
export type Counts = { dynamodb: number; sqs: number; ses: number };

export type BenchWorld = {
  readonly deps: Deps;
  readonly counts: Counts;
  readonly capacity: Capacity;
  /** Nudges that the plan wrote and nobody handled yet. */
  readonly nudges: SendMessage[];
};

/** Groups in work at once, so that some are submitted while the table answers for others. */
export const groupsAtOnce = 4;

/** The product's own adapters on the stand-ins, each request counted; the pace is no limit. */
export async function openWorld(services: Services): Promise<BenchWorld> {
  const counts: Counts = { dynamodb: 0, sqs: 0, ses: 0 };
  const table = documentClient(localClient(services.storeEndpoint));
  const ses = sesClient(localClient(services.sesEndpoint));
  const sqs = new SQSClient(localClient(services.queuesEndpoint));
  const capacity = countCapacity(table);
  count(table, counts, "dynamodb");
  count(ses, counts, "ses");
  count(sqs, counts, "sqs");
  const nudges: SendMessage[] = [];
  const queues = sqsQueues(sqs, {
    plan: services.queueUrls.PlanQueue ?? "",
    send: services.queueUrls.SendQueue ?? "",
    letter: services.queueUrls.LetterQueue ?? "",
  });
  const deps: Deps = {
    ...dynamoStores(table, services.tableName),
    queues: {
      ...queues,
      // Both: the request that SQS would get, and the message for this process to handle.
      send: async (messages) => {
        nudges.push(...messages);
        await queues.send(messages);
      },
    },
    mailer: {
      ...sesMailer(ses, sender, configSet),
      quota: async () => ({ maxPerSecond: 1_000_000, maxPerDay: -1, sentLastDay: 0 }),
    },
    fetcher: { fetch: () => Promise.reject(new Error("nothing is fetched here")) },
    sources: [],
    settings: settings(),
    now: () => new Date(),
    sleep: (ms) => sleep(ms),
    log: () => undefined,
  };
  await deps.control.setRate({ ratePerSecond: 1_000_000, sentLastDay: 0, perDay: null, left: null });
  return { deps, counts, capacity, nudges };
}

type Countable = {
  readonly middlewareStack: {
    add(middleware: never, options: { step: "finalizeRequest"; name: string; priority: "low" }): void;
  };
};

function count(client: Countable, counts: Counts, service: keyof Counts): void {
  const middleware = (next: (args: unknown) => Promise<unknown>) => (args: unknown) => {
    counts[service] += 1;
    return next(args);
  };
  client.middlewareStack.add(middleware as never, {
    step: "finalizeRequest",
    name: "count",
    priority: "low",
  });
}

/** Readers from `first` on, written in parallel; one lineage each, half of them Japanese. */
export async function loadReaders(deps: Deps, first: number, total: number): Promise<void> {
  const writers = 24;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let index = first + writer; index < first + total; index += writers)
        await deps.readers.saveSubscriber(reader(deps, index));
    }),
  );
}

function reader(deps: Deps, index: number): Subscriber {
  const address = `reader${index}@mail.example`;
  const now = deps.now().toISOString();
  const lineage = lineageIds[index % lineageIds.length] ?? "unknown";
  return {
    id: readerIdFor(deps.settings.addressKey, address),
    address,
    state: { kind: "active", since: now },
    choices: { lineages: [lineage], lang: index % 2 === 0 ? "ja" : "en", timing: "early", digest: "now" },
    createdAt: now,
    pending: null,
    usedTokenHash: null,
    consents: [],
    lettersAt: [],
    letterRequest: null,
    softBounces: [],
    digestSince: null,
    version: 0,
  };
}

/** Releases and plans a bulletin to every reader; gives its id, its nudges stand in the world. */
export async function planBulletin({ deps }: BenchWorld, key: string): Promise<BulletinId> {
  const now = deps.now().toISOString();
  const { incident, content } = sampleBulletin(key, now);
  await deps.incidents.saveIncident(incident);
  const by = { origin: "policy", createdBy: "policy", policyRow: "bench" } as const;
  const held = newBulletin(content, audienceFor("early-warning", []), by, now);
  await deps.bulletins.createBulletin({ ...held, approvedAt: now, approvedBy: "policy", releaseAt: now });
  const bulletin = await deps.bulletins.bulletin(content.id);
  if (!bulletin) throw new Error("the bulletin is not there");
  await release(deps, bulletin);
  for (let shard = 0; shard < 32; shard += 1) await plan(deps, { bulletinId: content.id, shard });
  return content.id;
}

/** Runs `work` over a list with so many at once. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** All readers, shard by shard. */
export async function allReaders(deps: Deps): Promise<readonly Subscriber[]> {
  const found: Subscriber[] = [];
  for (let shard = 0; shard < 32; shard += 1) {
    for (let after: Subscriber["id"] | null = null; ; ) {
      const page: readonly Subscriber[] = await deps.readers.shardPage(shard, after, 500);
      found.push(...page);
      after = page.at(-1)?.id ?? null;
      if (page.length < 500) break;
    }
  }
  return found.sort((a, b) => shardOf(a.id) - shardOf(b.id));
}

function settings(): Deps["settings"] {
  return {
    site,
    stage: "local",
    publishers: [],
    addressKey: "bench",
    linkKeys: { current: "k1", keys: { k1: "bench" }, revoked: [] },
    leaseSeconds: 150,
    settleWindowSeconds: 900,
    undoSeconds: 0,
    approveCountAbove: 1_000_000_000,
    warmUpFrom: null,
    allowList: null,
  };
}
