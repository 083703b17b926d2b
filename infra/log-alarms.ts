import type { StepName } from "./steps.ts";

export type LogAlarm = {
  /** The functions whose code can log it. */
  readonly saidBy: readonly StepName[];
  /** So many lines, within so long, raise the alarm; no line at all is good news. */
  readonly threshold: number;
  readonly periodS: number;
  /** Whether silence means that it is over, and the operator may be told so. */
  readonly endsInSilence: boolean;
  readonly because: string;
};

// One row per event of level `error`. Where one is repeated while it lasts, the period is longer than the time
// between two lines, or the alarm would come and go. Its section in docs/runbook.md has the event's name.
export const logAlarms: Readonly<Record<string, LogAlarm>> = {
  // A sweep counts nobody while the send queue is not empty, so lines may be some minutes apart.
  "bulletin-uncertain": {
    saidBy: ["Sweep"],
    threshold: 1,
    periodS: 900,
    endsInSilence: true,
    because: "For more than an hour nobody has known whether some readers got a bulletin.",
  },
  "delivery-unproven": {
    saidBy: ["Sweep"],
    threshold: 1,
    periodS: 300,
    endsInSilence: true,
    because: "A bulletin's probe was not delivered within 5 minutes, or its event does not come back to us.",
  },
  "source-silent": {
    saidBy: ["Sweep"],
    threshold: 1,
    periodS: 300,
    endsInSilence: true,
    because: "A source could not be read for longer than it may, so its silence says nothing.",
  },
  // A source that cannot be read is tried at most 6 hours later.
  "source-broken": {
    saidBy: ["Poll"],
    threshold: 1,
    periodS: 7 * 3600,
    endsInSilence: true,
    because: "A source answers with something that cannot be read: its format has changed.",
  },
  // Said whenever the source gives a document, which may be once a day.
  "source-odd": {
    saidBy: ["Poll"],
    threshold: 1,
    periodS: 7 * 3600,
    endsInSilence: true,
    because: "A source can be read, but its form or the number of its items is not what it always was.",
  },
  "source-frozen": {
    saidBy: ["Sweep"],
    threshold: 1,
    periodS: 300,
    endsInSilence: true,
    because: "A source can be read, but has given nothing new for far longer than it ever did.",
  },
  // What the provider stopped is tried, and said, again after 15 minutes. What a person or too many bounces stopped
  // is said once, and lasts until a person lets it go on.
  "sending-stopped": {
    saidBy: ["SendBulletins", "SendLetters", "Outcome", "Web"],
    threshold: 1,
    periodS: 1800,
    endsInSilence: false,
    because:
      "No mail leaves: the quota is used up, the account paused, feedback too bad, or a person said so.",
  },
  // Letters do not ask for the quota, but share their file with the sender that does.
  "quota-near": {
    saidBy: ["SendBulletins", "SendLetters"],
    threshold: 1,
    periodS: 1800,
    endsInSilence: true,
    because: "More than 80 % of the provider's daily quota is used: the next bulletin may stop half-way.",
  },
  // Poll, Sweep and Outcome throw instead, which their alarm on errors sees.
  "request-failed": {
    saidBy: ["Plan", "SendBulletins", "SendLetters", "Web"],
    threshold: 1,
    periodS: 300,
    endsInSilence: true,
    because: "A message or a request met a fault of ours; a message is tried again.",
  },
};

/** Events of level `error` that raise nothing, each with the reason. */
export const withoutAlarm: Readonly<Record<string, string>> = {};
