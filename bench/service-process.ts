import { join } from "node:path";
import { startQueues } from "../packages/local/src/queues/queues.ts";
import { startSes } from "../packages/local/src/ses/ses.ts";
import { startStore } from "../packages/local/src/store/store.ts";
import { configSet, sender } from "./mail.ts";

/** One stand-in, named by the first argument; tells its parent where it listens. */
const starts = {
  store: (folder: string) => startStore({ path: join(folder, "table") }),
  ses: (dataDir: string) =>
    startSes({
      dataDir,
      identity: { sender, configSet },
      keepRaw: 100,
      onError: (error) => console.error(error),
    }),
  queues: (dataDir: string) => startQueues({ dataDir, visibilitySeconds: 120 }),
};

const [name = "", folder = ""] = process.argv.slice(2);
const start = starts[name as keyof typeof starts];
const { stop: _, ...running } = await start(folder);
const { endpoint, tableName, urls } = running as { endpoint: string; tableName?: string; urls?: object };
process.send?.({ endpoint, tableName, urls });
