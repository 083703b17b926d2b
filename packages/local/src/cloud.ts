import { join } from "node:path";
import { dummyCredentials, region } from "./aws.ts";
import { type DataFolder, openDataFolder } from "./folder.ts";
import { once } from "./once.ts";
import { type Queues, queueNames, startQueues } from "./queues/queues.ts";
import { type Ses, startSes } from "./ses/ses.ts";
import { type Store, startStore } from "./store/store.ts";

/** Everything AWS does for the service, on this machine: the table, the queues, the mail service. */
export type Cloud = {
  /** The environment under which the Lambda handlers find all of it. */
  readonly env: Readonly<Record<string, string>>;
  readonly store: Store;
  readonly queues: Queues;
  readonly ses: Ses;
  stop(): Promise<void>;
};

export type CloudOptions = {
  readonly dataDir: string;
  /** Ports of the table, the queues and the mail service; by default free ones. */
  readonly ports?: { readonly store?: number; readonly queues?: number; readonly ses?: number };
  readonly log: (line: string) => void;
  /** Forgets what earlier runs left in the folder. */
  readonly isFresh?: boolean;
  readonly sender?: string;
  /** Off: the mail service reports no outcomes. */
  readonly publishesEvents?: boolean;
  readonly visibilitySeconds?: number;
  readonly keepRaw?: number;
  readonly random?: () => number;
  readonly now?: () => number;
};

const ownState = ["table", "queues", "mail.db", "mail.db-wal", "mail.db-shm", "dkim.pem"];
const configSet = "sokuho-local";
const defaultSender = "alerts@sokuho.example";

/** Brings the local cloud up on one data folder; throws a StartError when the folder cannot be used. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const folder = openDataFolder(options.dataDir);
  try {
    folder.clear(options.isFresh ? ownState : []);
    return await startAll(options, folder);
  } catch (error) {
    folder.release();
    throw error;
  }
}

async function startAll(options: CloudOptions, folder: DataFolder): Promise<Cloud> {
  const { ports = {}, visibilitySeconds = 120 } = options;
  const [store, queues] = await Promise.all([
    startStore({ path: join(folder.path, "table"), port: ports.store ?? 0 }),
    startQueues({ dataDir: join(folder.path, "queues"), port: ports.queues ?? 0, visibilitySeconds }),
  ]);
  const identity = { sender: options.sender ?? defaultSender, configSet };
  const ses = await startSes({
    ...options,
    dataDir: folder.path,
    identity,
    port: ports.ses ?? 0,
    publish: options.publishesEvents === false ? undefined : async (messages) => queues.publish(messages),
    onError: (error) => options.log(`Mail service: ${String(error)}`),
  });
  return {
    env: environment(store, queues, ses, identity),
    store,
    queues,
    ses,
    stop: once(async () => {
      await ses.stop();
      await Promise.all([store.stop(), queues.stop()]);
      folder.release();
    }),
  };
}

function environment(store: Store, queues: Queues, ses: Ses, email: { sender: string; configSet: string }) {
  const resources: Record<string, object> = {
    App: { name: "sokuho", stage: "local" },
    Table: { name: store.tableName },
    OutcomeDlq: { url: queues.urls.OutcomeDlq },
    Email: email,
  };
  for (const name of queueNames) {
    resources[name] = { url: queues.urls[name] };
  }
  const links = Object.entries(resources).map(([name, value]) => [
    `SST_RESOURCE_${name}`,
    JSON.stringify(value),
  ]);
  return {
    ...Object.fromEntries(links),
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    AWS_ENDPOINT_URL_SNS: queues.endpoint,
    AWS_ENDPOINT_URL_SES: ses.endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: dummyCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: dummyCredentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
  };
}
