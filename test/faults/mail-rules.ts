import type { Group } from "../../packages/core/src/delivery/index.ts";
import type { Subscriber } from "../../packages/core/src/subscriber/index.ts";
import type { Invocation } from "./steps.ts";

/** Everything that is known at the moment a mail is handed over. */
export type MailFacts = {
  readonly to: string;
  readonly group: Group;
  readonly position: number;
  readonly reader: Subscriber | undefined;
  readonly by: Invocation | null;
  readonly now: string;
  /** The step at which the reader left or was suppressed. */
  readonly goneStep: number | null;
  /** The step at which the bulletin was paused, cancelled or superseded. */
  readonly stoppedStep: number | null;
  readonly serial: number;
  /** The newest serial of which this reader has a mail. */
  readonly newestSerial: number;
};

type Rule = { readonly what: string; readonly isBroken: (facts: MailFacts) => boolean };

/** What must hold of every mail at the moment it is handed over. */
export const mailRules: readonly Rule[] = [
  { what: "was submitted without a recorded intent", isBroken: (facts) => !isUnderIntent(facts) },
  { what: "went to somebody else", isBroken: ({ reader, to }) => reader?.address !== to },
  {
    what: "was submitted to a reader who had left before the worker last looked",
    isBroken: ({ goneStep, by }) => isBefore(goneStep, by?.lookedStep),
  },
  {
    what: "was submitted by a worker that started after its bulletin was stopped",
    isBroken: ({ stoppedStep, by }) => isBefore(stoppedStep, by?.firstStep),
  },
  {
    what: "was submitted after a newer serial",
    isBroken: ({ serial, newestSerial }) => serial < newestSerial,
  },
];

function isUnderIntent({ group, position, now }: MailFacts): boolean {
  return group.attempts.some(
    (one) => one.endedAt === null && one.positions.includes(position) && now < one.leaseUntil,
  );
}

function isBefore(step: number | null, other: number | null | undefined): boolean {
  return step !== null && step < (other ?? 0);
}
