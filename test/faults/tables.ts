import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DeleteTableCommand, DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, type DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { documentClient } from "../../packages/core/src/adapters/index.ts";
import { localClient } from "../../packages/local/src/aws.ts";
import { startStore } from "../../packages/local/src/store/store.ts";

export type Items = readonly Record<string, unknown>[];

/** One database process for many runs; every run has a table of its own. */
export type Tables = {
  readonly client: DynamoDBDocumentClient;
  /** A new table that holds these items; gives its name. */
  create(items: Items): Promise<string>;
  /** Everything a table holds. */
  read(table: string): Promise<Items>;
  drop(table: string): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the embedded database on a folder of its own. */
export async function startTables(): Promise<Tables> {
  const folder = mkdtempSync(join(tmpdir(), "sokuho-faults-"));
  const store = await startStore({ path: join(folder, "table") });
  const client = documentClient(localClient(store.endpoint));
  let count = 0;
  return {
    client,
    async create(items) {
      count += 1;
      const name = `run-${count}`;
      await createTable(client, name);
      for (let from = 0; from < items.length; from += 25)
        await write(client, name, items.slice(from, from + 25));
      return name;
    },
    async read(table) {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
      return Items;
    },
    async drop(table) {
      await client.send(new DeleteTableCommand({ TableName: table }));
    },
    async stop() {
      client.destroy();
      await store.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function write(client: DynamoDBDocumentClient, table: string, items: Items): Promise<void> {
  const requests = items.map((Item) => ({ PutRequest: { Item } }));
  await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
}

async function createTable(client: DynamoDBDocumentClient, TableName: string): Promise<void> {
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map((AttributeName) => ({
        AttributeName,
        AttributeType: "S" as const,
      })),
      KeySchema: key("pk", "sk"),
      GlobalSecondaryIndexes: [
        {
          IndexName: "gsi1",
          KeySchema: key("gsi1pk", "gsi1sk"),
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
    }),
  );
  while ((await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus !== "ACTIVE");
}
