import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import { startCloud } from "../../packages/local/src/cloud.ts";
import { openDataFolder } from "../../packages/local/src/folder.ts";
import { StartError } from "../../packages/local/src/start-error.ts";
import { serve } from "../../packages/local/src/web-server.ts";
import { startChild } from "./child.ts";
import { rawMail } from "./ses-world.ts";
import { tempFolder } from "./temp-folder.ts";
import { until } from "./until.ts";

async function openCloud(dataDir = tempFolder()) {
  const cloud = await startCloud({ dataDir, log: () => {} });
  onTestFinished(() => cloud.stop());
  return cloud;
}

function useEnvironment(env: Readonly<Record<string, string>>): void {
  const before = { ...process.env };
  Object.assign(process.env, env);
  onTestFinished(() => {
    process.env = before;
  });
}

test("with its environment, clients without any setting find the local cloud", async () => {
  const cloud = await openCloud();
  useEnvironment(cloud.env);

  const tables = await new DynamoDBClient().send(new ListTablesCommand());
  const email = JSON.parse(process.env.SST_RESOURCE_Email ?? "{}");
  await new SESClient({ maxAttempts: 1 }).send(
    new SendRawEmailCommand({
      Source: email.sender,
      Destinations: ["reader@example.org"],
      ConfigurationSetName: email.configSet,
      RawMessage: { Data: Buffer.from(rawMail()) },
    }),
  );
  const { url } = JSON.parse(process.env.SST_RESOURCE_OutcomeQueue ?? "{}");
  const sqs = new SQSClient();
  const kinds = await until(async () => {
    const answer = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 1 }),
    );
    return (
      answer.Messages?.length === 2 &&
      answer.Messages.map((message) => JSON.parse(message.Body ?? "").eventType)
    );
  });

  expect(tables.TableNames).toEqual([JSON.parse(process.env.SST_RESOURCE_Table ?? "{}").name]);
  expect(kinds.toSorted()).toEqual(["Delivery", "Send"]);
  expect(JSON.parse(process.env.SST_RESOURCE_App ?? "{}")).toEqual({ name: "sokuho", stage: "local" });
});

test("a fresh start forgets the mail of earlier runs and leaves other files alone", async () => {
  const dataDir = tempFolder();
  const first = await openCloud(dataDir);
  first.ses.setFaults({ throttle: 1 });
  writeFileSync(`${dataDir}/other.txt`, "mine");
  await first.stop();

  const second = await startCloud({ dataDir, log: () => {}, isFresh: true });
  onTestFinished(() => second.stop());

  expect(second.ses.faults().throttle).toBe(0);
  expect(existsSync(`${dataDir}/other.txt`)).toBe(true);
});

test("LOC-03: a data folder in use by another run is refused in one sentence, which names that run", async () => {
  const dataDir = tempFolder();
  const child = startChild("run-cloud.ts", [dataDir]);
  await child.line("ready ");

  await expect(startCloud({ dataDir, log: () => {} })).rejects.toThrow(
    /^The data folder .* is in use by another run \(process \d+\); stop it or name another folder with --data DIR\.$/,
  );
});

test("a lock left behind by kill -9 is taken over", async () => {
  const dataDir = tempFolder();
  const child = startChild("run-cloud.ts", [dataDir]);
  await child.line("ready ");
  await child.kill();

  openDataFolder(dataDir).release();
});

test("a folder is made with all above it, and where none can be made this is said at once", () => {
  const deep = `${tempFolder()}/a/b/c`;
  openDataFolder(deep).release();
  expect(existsSync(deep)).toBe(true);
  expect(() => openDataFolder("/proc/sokuho/data")).toThrow(/^The data folder .* cannot be made \(/);
});

test("a second run in the same process is refused as well, until the first is released", () => {
  const dataDir = tempFolder();
  const folder = openDataFolder(dataDir);
  expect(() => openDataFolder(dataDir)).toThrow(StartError);
  folder.release();
  openDataFolder(dataDir).release();
});

test("a data folder that is a file is refused", () => {
  const file = `${tempFolder()}/data`;
  writeFileSync(file, "");
  expect(() => openDataFolder(file)).toThrow(/^The data folder .* is a file, not a folder; name another one/);
});

test("a data folder that cannot be made is refused", () => {
  const file = `${tempFolder()}/data`;
  writeFileSync(file, "");
  expect(() => openDataFolder(`${file}/deeper`)).toThrow(/^The data folder .* cannot be made \(ENOTDIR\)/);
});

test("LOC-03: a read-only data folder is refused with exit code 1", async () => {
  const parent = tempFolder();
  chmodSync(parent, 0o755);
  const dataDir = `${parent}/data`;
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o555);
  // The superuser may write anywhere, so the run is somebody else's.
  const isRoot = process.getuid?.() === 0;
  const child = startChild("run-cloud.ts", [dataDir], isRoot ? { uid: 65534 } : {});
  expect(await child.line("refused")).toMatch(
    /StartError: The data folder .* cannot be written \(EACCES\); make it writable/,
  );
  expect(await child.exited).toBe(1);
});

test("one port serves the product and the local pages", async () => {
  const app = { fetch: () => new Response("product") };
  const local = { fetch: (request: Request) => new Response(`local ${new URL(request.url).pathname}`) };
  const web = await serve({ port: 0, app, local });
  onTestFinished(() => web.stop());
  const read = async (path: string) => (await fetch(`${web.url}${path}`)).text();
  expect(await read("/")).toBe("product");
  expect(await read("/locality")).toBe("product");
  expect(await read("/local/inbox")).toBe("local /local/inbox");
});

test("LOC-03: a taken port is refused in one sentence with another port to try", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const app = { fetch: () => new Response("") };

  const error = await serve({ port, app, local: app }).catch((reason) => reason);

  expect(error).toBeInstanceOf(StartError);
  expect(error.message).toBe(`Port ${port} is in use by another program; try --port ${port + 1}.`);
});
