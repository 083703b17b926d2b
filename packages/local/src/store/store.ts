import { rmSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { localClient } from "../aws.ts";
import { closeServer, listenOnLoopback } from "../loopback.ts";
import { once } from "../once.ts";
import { pause } from "../pause.ts";

/** The one table of the local service. */
export const tableName = "sokuho-local";

export type Store = {
  readonly endpoint: string;
  readonly tableName: string;
  stop(): Promise<void>;
};

/** Brings DynamoDB's stand-in up on a folder of this machine, with its table. What was written survives `kill -9`. */
export async function startStore(options: { readonly path: string; readonly port?: number }): Promise<Store> {
  const store = await openStore(options);
  if (await hasTable(store.endpoint)) {
    return store;
  }
  // A table that never became active was killed within its first millisecond: it cannot hold anything yet.
  await store.stop();
  rmSync(options.path, { recursive: true });
  const fresh = await openStore(options);
  await hasTable(fresh.endpoint);
  return fresh;
}

async function openStore(options: { readonly path: string; readonly port?: number }): Promise<Store> {
  const server = dynalite({ path: options.path, createTableMs: 0 });
  ignoreAbortedRequests(server);
  const endpoint = await listenOnLoopback(server, options.port ?? 0);
  return { endpoint, tableName, stop: once(() => closeServer(server)) };
}

/** Dynalite throws out of the event loop when a client goes away in the middle of a request. */
function ignoreAbortedRequests(server: Server): void {
  const handlers = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    for (const handle of handlers) {
      handle.call(server, request, response);
    }
    request.removeAllListeners("error");
    request.on("error", () => response.destroy());
  });
}

/** Creates the table if it is missing and says whether it became active. */
async function hasTable(endpoint: string): Promise<boolean> {
  const client = new DynamoDBClient(localClient(endpoint));
  try {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const status = await tableStatus(client);
      if (status === "ACTIVE") {
        return true;
      }
      if (status === "missing") {
        await createTable(client);
      }
      await pause(25);
    }
    return false;
  } finally {
    client.destroy();
  }
}

async function tableStatus(client: DynamoDBClient): Promise<string | undefined> {
  try {
    const answer = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return answer.Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) {
      return "missing";
    }
    throw error;
  }
}

async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map((name) => ({
        AttributeName: name,
        AttributeType: "S",
      })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "gsi1",
          KeySchema: [
            { AttributeName: "gsi1pk", KeyType: "HASH" },
            { AttributeName: "gsi1sk", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
    }),
  );
}
