import { findPackageJSON } from "node:module";
import { pathToFileURL } from "node:url";
import { buildApp } from "fauxqs";
import { accountId, region } from "../aws.ts";
import { loopbackHost } from "../loopback.ts";
import { once } from "../once.ts";

/*
 * The one place that knows the inside of fauxqs 2.4.1. Its public `startFauxqs` listens on every network
 * interface, so its parts are put together here. Whoever raises the version reads this file and runs its tests.
 */

type AppStores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>["stores"]>;

type Attributes = Readonly<Record<string, string>>;

type InnerQueue = {
  url: string;
  persistence?: Persistence;
  setAttributes(attributes: Attributes): void;
  dequeue(...args: unknown[]): unknown;
};

type SqsStore = {
  persistence?: Persistence;
  region?: string;
  allQueues(): Iterable<InnerQueue & { readonly name: string }>;
  getQueueByName(name: string): InnerQueue | undefined;
  createQueue(name: string, url: string, arn: string, attributes: Attributes): InnerQueue;
};

type SnsStore = {
  persistence?: Persistence;
  region?: string;
  createTopic(name: string, attributes: undefined, tags: undefined, region: string): { readonly arn: string };
  subscribe(topicArn: string, protocol: "sqs", queueArn: string, attributes: Attributes): unknown;
};

type Persistence = {
  readonly db: { exec(sql: string): void };
  transaction(work: () => void): void;
  loadSqsAndSns(sqs: SqsStore, sns: SnsStore): void;
  updateMessageReady(messageId: string): void;
  close(): void;
};

type PublishAction = (params: Attributes, sns: SnsStore, sqs: SqsStore) => string;

export type Broker = {
  readonly endpoint: string;
  /** Creates the queue, or gives an existing one these attributes; its messages stay. */
  ensureQueue(name: string, attributes: Attributes): { readonly url: string; readonly arn: string };
  ensureTopic(name: string): string;
  /** Subscribes a queue with raw delivery. Doing it twice is success. */
  subscribe(topicArn: string, queueArn: string): void;
  /** What SNS does with these messages, without the way over HTTP, in one transaction. */
  publish(topicArn: string, messages: readonly string[]): void;
  close(): Promise<void>;
};

type Options = { readonly dataDir: string; readonly port: number };

/** Brings SQS and SNS up on the loopback address; queues, messages, topics and subscriptions live in the folder. */
export async function startBroker(options: Options): Promise<Broker> {
  const { sqsStore, snsStore, s3Store, persistence, publish } = await loadParts(options.dataDir);
  restore(sqsStore, snsStore, persistence);
  const stores = { sqsStore, snsStore, s3Store } as unknown as AppStores;
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  const endpoint = await app.listen({ port: options.port, host: loopbackHost });
  const urlOf = (name: string) => `${endpoint}/${accountId}/${name}`;
  for (const queue of sqsStore.allQueues()) {
    // The stored URL carries the port of an earlier run.
    queue.url = urlOf(queue.name);
  }
  return {
    endpoint,
    ensureQueue: (name, attributes) => ensureQueue(sqsStore, persistence, name, urlOf(name), attributes),
    ensureTopic: (name) => snsStore.createTopic(name, undefined, undefined, region).arn,
    subscribe: (topicArn, queueArn) => {
      snsStore.subscribe(topicArn, "sqs", queueArn, { RawMessageDelivery: "true" });
    },
    publish: (TopicArn, messages) =>
      persistence.transaction(() => {
        for (const Message of messages) {
          publish({ TopicArn, Message }, snsStore, sqsStore);
        }
      }),
    close: once(async () => {
      await app.close();
      persistence.close();
    }),
  };
}

async function loadParts(dataDir: string) {
  const manifest = findPackageJSON("fauxqs", import.meta.url);
  if (manifest === undefined) {
    throw new Error("The package fauxqs is not installed.");
  }
  const load = (file: string) => import(new URL(`dist/${file}`, pathToFileURL(manifest)).href);
  const sqs: { SqsStore: new () => SqsStore } = await load("sqs/sqsStore.js");
  const sns: { SnsStore: new () => SnsStore } = await load("sns/snsStore.js");
  const s3: { S3Store: new () => object } = await load("s3/s3Store.js");
  const disk: { PersistenceManager: new (dataDir: string) => Persistence } = await load("persistence.js");
  const action: { publish: PublishAction } = await load("sns/actions/publish.js");
  return {
    publish: action.publish,
    sqsStore: new sqs.SqsStore(),
    snsStore: new sns.SnsStore(),
    s3Store: new s3.S3Store(),
    persistence: new disk.PersistenceManager(dataDir),
  };
}

/** Loads what the last run left, before the stores write through, as fauxqs itself does. */
function restore(sqsStore: SqsStore, snsStore: SnsStore, persistence: Persistence): void {
  hardenPersistence(persistence);
  persistence.loadSqsAndSns(sqsStore, snsStore);
  sqsStore.persistence = persistence;
  snsStore.persistence = persistence;
  for (const queue of sqsStore.allQueues()) {
    attach(queue, persistence);
  }
}

function hardenPersistence(persistence: Persistence): void {
  const { db } = persistence;
  // With a write-ahead log this survives the death of the process, and it is three times as fast.
  db.exec("PRAGMA synchronous = NORMAL");
  // Whoever held a message died with the last run, so nobody is left to wait for.
  db.exec("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL");
  // The original writes NULL into a column that refuses it, so a visibility timeout of 0 lost the message. Nothing
  // needs writing here: the receipt that stays on the disk is void after the next start.
  persistence.updateMessageReady = () => {};
}

/** Writes one receive as one transaction: moving to the dead-letter queue is a deletion and an insertion. */
function attach(queue: InnerQueue, persistence: Persistence): void {
  queue.persistence = persistence;
  const dequeue = queue.dequeue.bind(queue);
  queue.dequeue = (...args) => {
    let received: unknown;
    persistence.transaction(() => {
      received = dequeue(...args);
    });
    return received;
  };
}

function ensureQueue(
  store: SqsStore,
  persistence: Persistence,
  name: string,
  url: string,
  attributes: Attributes,
) {
  const arn = `arn:aws:sqs:${region}:${accountId}:${name}`;
  const existing = store.getQueueByName(name);
  if (existing !== undefined) {
    existing.setAttributes(attributes);
    return { url, arn };
  }
  attach(store.createQueue(name, url, arn, attributes), persistence);
  return { url, arn };
}
