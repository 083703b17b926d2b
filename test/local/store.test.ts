import { connect } from "node:net";
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { expect, onTestFinished, test } from "vitest";
import { localClient } from "../../packages/local/src/aws.ts";
import { startStore, tableName } from "../../packages/local/src/store/store.ts";
import { startChild } from "./child.ts";
import { tempFolder } from "./temp-folder.ts";

async function openStore(path = `${tempFolder()}/table`) {
  const store = await startStore({ path });
  const client = new DynamoDBClient(localClient(store.endpoint));
  onTestFinished(() => store.stop());
  return { store, client, path };
}

function put(client: DynamoDBClient, pk: string, extra: Record<string, { S: string }> = {}) {
  return client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: { pk: { S: pk }, sk: { S: "one" }, ...extra },
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
}

test("of fifty conditional writes to one key exactly one wins", async () => {
  const { client } = await openStore();

  const results = await Promise.allSettled(Array.from({ length: 50 }, () => put(client, "reader")));

  const lost = results.filter((result) => result.status === "rejected");
  expect(lost).toHaveLength(49);
  expect(lost.every((result) => result.reason instanceof ConditionalCheckFailedException)).toBe(true);
});

test("the index holds the keys of items and nothing else, as the deployed one does", async () => {
  const { client } = await openStore();
  await put(client, "a", { gsi1pk: { S: "open" }, gsi1sk: { S: "1" }, note: { S: "kept" } });

  const answer = await client.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :open",
      ExpressionAttributeValues: { ":open": { S: "open" } },
    }),
  );

  expect(Object.keys(answer.Items?.[0] ?? {}).toSorted()).toEqual(["gsi1pk", "gsi1sk", "pk", "sk"]);
});

test("a store opened again finds its table and its items", async () => {
  const { store, client, path } = await openStore();
  await put(client, "reader");
  await store.stop();

  const again = await openStore(path);

  await expect(put(again.client, "reader")).rejects.toBeInstanceOf(ConditionalCheckFailedException);
});

test("items written before kill -9 are there after a restart", async () => {
  const dataDir = tempFolder();
  const child = startChild("run-cloud.ts", [dataDir]);
  const env = JSON.parse((await child.line("ready ")).slice(6));
  const first = new DynamoDBClient(localClient(env.AWS_ENDPOINT_URL_DYNAMODB));
  await Promise.all(Array.from({ length: 200 }, (_, index) => put(first, `reader-${index}`)));
  await child.kill();

  const { client } = await openStore(`${dataDir}/table`);

  for (const index of [0, 99, 199]) {
    const key = { pk: { S: `reader-${index}` }, sk: { S: "one" } };
    const answer = await client.send(
      new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true }),
    );
    expect(answer.Item?.pk?.S).toBe(`reader-${index}`);
  }
});

test("a client that goes away in the middle of a request does not end the process", async () => {
  const { store, client } = await openStore();
  const socket = connect(Number(new URL(store.endpoint).port), "127.0.0.1");
  await new Promise<void>((resolve) => {
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{", () => {
      setTimeout(() => {
        socket.resetAndDestroy();
        setTimeout(resolve, 100);
      }, 50);
    });
  });

  await put(client, "still here");
});

test("the store listens on the loopback address only", async () => {
  const { store } = await openStore();
  expect(new URL(store.endpoint).hostname).toBe("127.0.0.1");
});
