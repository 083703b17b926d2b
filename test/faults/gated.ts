import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoStores } from "../../packages/core/src/adapters/index.ts";
import type { Deps, PlanMessage, SendMessage } from "../../packages/core/src/ports.ts";
import type { Clock } from "./clock.ts";
import type { Queue } from "./queue.ts";
import type { Ses } from "./ses.ts";
import type { Steps } from "./steps.ts";
import type { Watch } from "./watch.ts";

type Command = { readonly input: Record<string, unknown>; readonly constructor: { readonly name: string } };

export type RunQueues = {
  readonly plan: Queue<PlanMessage>;
  readonly send: Queue<SendMessage>;
  readonly outcome: Queue<string>;
};

/** The stores of one table; every request is a step and every write is watched. */
export function gatedStores(client: DynamoDBDocumentClient, table: string, steps: Steps, watch: Watch) {
  const send = (command: Command) =>
    steps.call(nameOf(command), async () => {
      const answer: unknown = await client.send(command as never);
      const { Item } = command.input;
      if (Item) watch.wrote(Item as Record<string, unknown>);
      return answer;
    });
  return dynamoStores({ send } as unknown as DynamoDBDocumentClient, table);
}

/** The word by which a step that asks the table is known. */
export const tableStep = "table:";

function nameOf(command: Command): string {
  const { Item, Key, IndexName, ConditionExpression } = command.input as Record<string, never>;
  const subject =
    (Item as { __edb_e__?: string } | undefined)?.__edb_e__ ?? (Key as { pk?: string } | undefined)?.pk;
  const isVersioned =
    typeof ConditionExpression === "string" && /#version = :version/.test(ConditionExpression);
  const words = [
    command.constructor.name.replace("Command", ""),
    subject,
    IndexName,
    isVersioned ? "versioned" : "",
  ];
  return tableStep + words.filter(Boolean).join(" ");
}

/** Says whether a step changes nothing outside. */
export function isReading(name: string): boolean {
  return /^(table:(Get|BatchGet|Query)|depth:|quota|sleep|answer)/.test(name);
}

/** What a busy table answers. */
export function busyTable(): Error {
  return new ProvisionedThroughputExceededException({ message: "busy", $metadata: {} });
}

/** What a conditional write answers when somebody else wrote in between. */
export function lostRace(): Error {
  return new ConditionalCheckFailedException({ message: "The conditional request failed", $metadata: {} });
}

/** The queues as the pipeline sees them; messages that `isLost` names never arrive. */
export function gatedQueues(
  { plan, send, outcome }: RunQueues,
  steps: Steps,
  shards: readonly number[],
  isLost: () => boolean,
): Deps["queues"] {
  const push = <Body>(name: string, queue: Queue<Body>, bodies: readonly Body[]) =>
    steps.call(`queue:${name}`, async () => {
      for (const body of bodies) if (!isLost()) queue.push(body);
    });
  const depths = {
    plan: () => plan.depth(),
    send: () => send.depth(),
    letter: () => 0,
    outcome: () => outcome.depth(),
    "outcome-dlq": () => outcome.dead.length,
  };
  return {
    // Shards without readers are planned before the run begins.
    plan: (messages) =>
      push(
        "plan",
        plan,
        messages.filter(({ shard }) => shards.includes(shard)),
      ),
    send: (messages) => push("send", send, messages),
    letter: async () => undefined,
    holdLetter: async () => undefined,
    depth: (name) => steps.call(`depth:${name}`, async () => depths[name]()),
  };
}

/** The mail service as the pipeline sees it: one step for the request, one for a late answer. */
export function gatedMailer(
  ses: Ses,
  steps: Steps,
  watch: Watch,
  clock: Clock,
  perSecond: number,
): Deps["mailer"] {
  return {
    async submit({ to, tags }) {
      const { did } = tags;
      // Without a tag it is a letter, of which the ledger knows nothing.
      if (!did) return { kind: "accepted", messageId: "letter" };
      const answer = await steps.call("mail", async () => {
        watch.submits({ to, did });
        const before = ses.accepted.length;
        const given = ses.submit({ to, did });
        if (ses.accepted.length > before) watch.accepted(did);
        return given;
      });
      if (answer.seenAtMs > clock.nowMs()) await steps.call("answer", async () => undefined, answer.seenAtMs);
      return answer.submission;
    },
    quota: () =>
      steps.call("quota", async () => ({ maxPerSecond: perSecond, maxPerDay: 1_000_000, sentLastDay: 0 })),
  };
}
