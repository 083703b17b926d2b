import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Capacity units that DynamoDB would have charged, without index writes. */
export type Capacity = { reads: number; writes: number };

type Answer = { output?: { ConsumedCapacity?: Consumed | readonly Consumed[] } };
type Consumed = { readonly CapacityUnits?: number };
type Middleware = (next: (args: Args) => Promise<Answer>, context: { commandName?: string }) => Handler;
type Args = { input: Record<string, unknown> };
type Handler = (args: Args) => Promise<Answer>;

/** Asks with every request what it consumed, and adds it up. */
export function countCapacity(client: DynamoDBDocumentClient): Capacity {
  const capacity: Capacity = { reads: 0, writes: 0 };
  const middleware: Middleware = (next, { commandName = "" }) => {
    const isWriting = /^(Put|Update|Delete|BatchWrite)/.test(commandName);
    return async (args) => {
      args.input = { ...args.input, ReturnConsumedCapacity: "TOTAL" };
      const answer = await next(args);
      capacity[isWriting ? "writes" : "reads"] += unitsOf(answer);
      return answer;
    };
  };
  client.middlewareStack.add(middleware as never, { step: "initialize", name: "capacity", priority: "high" });
  return capacity;
}

function unitsOf({ output }: Answer): number {
  const consumed = output?.ConsumedCapacity ?? [];
  const all = "length" in consumed ? consumed : [consumed];
  return all.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
}
