import { type DlqName, type QueueName, type StepName, steps } from "./steps.ts";

type Row = {
  readonly dlq: DlqName;
  readonly consumer: StepName;
  readonly batchSize: number;
  readonly windowS: number;
  readonly maxConcurrency: number;
  readonly maxReceives: number;
};

// AWS asks for a batch window of at least a second above 10 messages.
export const queueRows = {
  PlanQueue: {
    dlq: "PlanDlq",
    consumer: "Plan",
    batchSize: 1,
    windowS: 0,
    maxConcurrency: 8,
    maxReceives: 5,
  },
  // Groups wait for their share of the rate one behind the other. Five at a time fit into the time-out down to
  // about one mail a second.
  SendQueue: {
    dlq: "SendDlq",
    consumer: "SendBulletins",
    batchSize: 1,
    windowS: 0,
    maxConcurrency: 5,
    maxReceives: 5,
  },
  // Letters come back while sending is stopped, which is no fault of theirs.
  LetterQueue: {
    dlq: "LetterDlq",
    consumer: "SendLetters",
    batchSize: 5,
    windowS: 0,
    maxConcurrency: 2,
    maxReceives: 20,
  },
  OutcomeQueue: {
    dlq: "OutcomeDlq",
    consumer: "Outcome",
    batchSize: 1000,
    windowS: 20,
    maxConcurrency: 4,
    maxReceives: 5,
  },
} as const satisfies Record<QueueName, Row>;

const encrypted = { sqsManagedSseEnabled: true };
const keepTwoWeeks = { messageRetentionSeconds: 14 * 24 * 3600 };

export const dlqs = {
  PlanDlq: createDlq("PlanDlq"),
  SendDlq: createDlq("SendDlq"),
  LetterDlq: createDlq("LetterDlq"),
  OutcomeDlq: createDlq("OutcomeDlq"),
};

export const queues = {
  PlanQueue: createQueue("PlanQueue"),
  SendQueue: createQueue("SendQueue"),
  LetterQueue: createQueue("LetterQueue"),
  OutcomeQueue: createQueue("OutcomeQueue"),
};

/** Runs of a schedule that EventBridge could not start. */
export const scheduleDlq = createDlq("ScheduleDlq");

function createDlq(name: string) {
  return new sst.aws.Queue(name, { transform: { queue: { ...encrypted, ...keepTwoWeeks } } });
}

function createQueue(name: QueueName) {
  const row = queueRows[name];
  return new sst.aws.Queue(name, {
    // AWS asks for six times the consumer's time-out, plus the window.
    visibilityTimeout: `${6 * steps[row.consumer].timeoutS + row.windowS} seconds`,
    dlq: { queue: dlqs[row.dlq].arn, retry: row.maxReceives },
    transform: { queue: { ...encrypted, ...keepTwoWeeks } },
  });
}
