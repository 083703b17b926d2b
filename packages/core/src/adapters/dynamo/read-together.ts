import { BatchGetCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Unavailable } from "../../errors.ts";

type Key = Readonly<Record<string, unknown>>;
type Item = Record<string, unknown>;

const maxTries = 5;

/** Reads items of several kinds consistently in one request; gives them in the order of their keys. */
export async function readTogether(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<readonly (Item | undefined)[]> {
  const found = new Map<string, Item>();
  let wanted: readonly Key[] = keys;
  for (let tries = 0; wanted.length > 0 && tries < maxTries; tries += 1) {
    const request = { [table]: { Keys: [...wanted], ConsistentRead: true } };
    const answer = await client.send(new BatchGetCommand({ RequestItems: request }));
    for (const item of answer.Responses?.[table] ?? []) found.set(nameOf(item), item);
    wanted = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  if (wanted.length > 0) throw new Unavailable("the table is busy");
  return keys.map((key) => found.get(nameOf(key)));
}

function nameOf({ pk, sk }: Key): string {
  return `${String(pk)}\n${String(sk)}`;
}
