// What runs, for how long, and what it may touch. Every link and every permission comes from these rows;
// every function may also read and write the table.
export type QueueName = "PlanQueue" | "SendQueue" | "LetterQueue" | "OutcomeQueue";
export type DlqName = "PlanDlq" | "SendDlq" | "LetterDlq" | "OutcomeDlq";
export type SecretName = "AddressKey" | "LinkKeys" | "SourceKeys";

export type Step = {
  readonly handler: string;
  readonly timeoutS: number;
  readonly memoryMb: 512 | 1024;
  readonly enqueues: readonly QueueName[];
  readonly measures: readonly (QueueName | DlqName)[];
  readonly needs: readonly SecretName[];
  readonly mails: boolean;
};

const everyQueue = [
  "PlanQueue",
  "SendQueue",
  "LetterQueue",
  "OutcomeQueue",
  "PlanDlq",
  "SendDlq",
  "LetterDlq",
  "OutcomeDlq",
] as const;

export const steps = {
  Poll: {
    handler: "packages/functions/src/poll.handler",
    timeoutS: 240,
    memoryMb: 1024,
    enqueues: ["PlanQueue", "LetterQueue"],
    measures: [],
    needs: ["SourceKeys"],
    mails: false,
  },
  Plan: {
    handler: "packages/functions/src/plan.handler",
    timeoutS: 120,
    memoryMb: 1024,
    enqueues: ["SendQueue"],
    measures: [],
    needs: [],
    mails: false,
  },
  SendBulletins: {
    handler: "packages/functions/src/send.bulletins",
    timeoutS: 120,
    memoryMb: 1024,
    enqueues: [],
    measures: [],
    needs: ["LinkKeys"],
    mails: true,
  },
  SendLetters: {
    handler: "packages/functions/src/send.letters",
    timeoutS: 30,
    memoryMb: 1024,
    enqueues: [],
    measures: [],
    needs: ["AddressKey", "LinkKeys"],
    mails: true,
  },
  Outcome: {
    handler: "packages/functions/src/outcome.handler",
    timeoutS: 60,
    memoryMb: 512,
    enqueues: [],
    measures: [],
    needs: [],
    mails: false,
  },
  // Shorter than the minute between two runs, so that runs never overlap.
  Sweep: {
    handler: "packages/functions/src/sweep.handler",
    timeoutS: 55,
    memoryMb: 1024,
    enqueues: ["PlanQueue", "SendQueue", "LetterQueue"],
    measures: everyQueue,
    needs: [],
    mails: false,
  },
  // API Gateway gives up after 30 s. What the public reaches cannot turn an address into a reader id.
  Web: {
    handler: "packages/functions/src/web.handler",
    timeoutS: 15,
    memoryMb: 1024,
    enqueues: ["PlanQueue", "SendQueue", "LetterQueue"],
    measures: everyQueue,
    needs: ["LinkKeys"],
    mails: false,
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
