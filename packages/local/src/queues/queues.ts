import { type Broker, startBroker } from "./fauxqs-inside.ts";

/** The queues of the service; each has a dead-letter queue that takes a message after five failed receives. */
export const queueNames = ["PlanQueue", "SendQueue", "LetterQueue", "OutcomeQueue"] as const;
export type QueueName = (typeof queueNames)[number];

export const deadLetterNames = {
  PlanQueue: "PlanDlq",
  SendQueue: "SendDlq",
  LetterQueue: "LetterDlq",
  OutcomeQueue: "OutcomeDlq",
} as const satisfies Readonly<Record<QueueName, string>>;
export type DeadLetterName = (typeof deadLetterNames)[QueueName];

export type Queues = {
  readonly endpoint: string;
  readonly urls: Readonly<Record<QueueName | DeadLetterName, string>>;
  /** Where SES events are published; the outcome queue receives them raw. */
  readonly topicArn: string;
  /** Publishes event texts to the topic; they are stored when this returns. */
  publish(messages: readonly string[]): void;
  stop(): Promise<void>;
};

export type QueueOptions = {
  readonly dataDir: string;
  readonly port?: number;
  /** How long a received message stays hidden; must exceed the longest run of a handler. */
  readonly visibilitySeconds?: number;
};

const maxReceiveCount = 5;
const keepDays = 14;

/** Brings the queues and the topic of the service up. Messages survive `kill -9` of the process. */
export async function startQueues(options: QueueOptions): Promise<Queues> {
  const broker = await startBroker({ dataDir: options.dataDir, port: options.port ?? 0 });
  const visibilitySeconds = options.visibilitySeconds ?? 120;
  const urls: Record<string, string> = {};
  const arns: Record<string, string> = {};
  for (const name of queueNames) {
    const made = ensurePair(broker, name, visibilitySeconds);
    urls[name] = made.url;
    urls[deadLetterNames[name]] = made.deadLetterUrl;
    arns[name] = made.arn;
  }
  const topicArn = broker.ensureTopic("SesEvents");
  broker.subscribe(topicArn, arns.OutcomeQueue ?? "");
  return {
    endpoint: broker.endpoint,
    urls: urls as Queues["urls"],
    topicArn,
    publish: (messages) => broker.publish(topicArn, messages),
    stop: () => broker.close(),
  };
}

function ensurePair(broker: Broker, name: QueueName, visibilitySeconds: number) {
  const retention = { MessageRetentionPeriod: String(keepDays * 24 * 60 * 60) };
  const deadLetters = broker.ensureQueue(deadLetterNames[name], retention);
  const queue = broker.ensureQueue(name, {
    ...retention,
    VisibilityTimeout: String(visibilitySeconds),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetters.arn, maxReceiveCount }),
  });
  return { ...queue, deadLetterUrl: deadLetters.url };
}
