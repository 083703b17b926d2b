import { toSubmission } from "../../packages/core/src/adapters/index.ts";
import type { Submission } from "../../packages/core/src/ports.ts";
import type { Clock } from "./clock.ts";
import type { Rates } from "./faults.ts";
import type { Random } from "./random.ts";

export type Mail = { readonly to: string; readonly did: string; readonly atMs: number };
type Due = { readonly body: string; readonly atMs: number };

/** The provider's answer, and when the worker sees it. */
export type Answer = { readonly submission: Submission; readonly seenAtMs: number };

/** A mail service that accepts, refuses, breaks off and reports as SES does. */
export type Ses = {
  readonly accepted: Mail[];
  /** When requests came in, whatever became of them. */
  readonly requestsAtMs: number[];
  submit(mail: { readonly to: string; readonly did: string }): Answer;
  /** Takes the events whose time has come. */
  takeEvents(): readonly string[];
  nextAtMs(): number | null;
};

const failures = {
  throttle: { name: "Throttling", message: "Maximum sending rate exceeded.", status: 400 },
  reject: { name: "MessageRejected", message: "Email address is not verified.", status: 400 },
  error500: { name: "InternalFailure", message: "", status: 500 },
  resetAfterAccept: { name: "ECONNRESET", message: "socket hang up", status: 0 },
  hang: { name: "TimeoutError", message: "no answer in time", status: 0 },
} as const;

const clientTimeoutMs = 10_000;

/** Builds a mail service; `rates` is read anew for every mail. */
export function newSes(clock: Clock, random: Random, rates: () => Rates): Ses {
  const accepted: Mail[] = [];
  const requestsAtMs: number[] = [];
  const events: Due[] = [];

  function accept(to: string, did: string): Submission {
    accepted.push({ to, did, atMs: clock.nowMs() });
    for (const body of eventsOf(did, random, rates().unwanted)) plan(body);
    return { kind: "accepted", messageId: `m-${accepted.length}` };
  }

  function plan(body: string): void {
    const { lostEvent, doubledEvent, lateEvent } = rates();
    if (random.chance(lostEvent)) return;
    for (let copy = random.chance(doubledEvent) ? 0 : 1; copy < 2; copy += 1) {
      const late = random.chance(lateEvent) ? random.int(20 * 60_000) : random.int(3_000);
      events.push({ body, atMs: clock.nowMs() + late });
    }
  }

  function fail(kind: keyof typeof failures): Submission {
    const { name, message, status } = failures[kind];
    return toSubmission(Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } }));
  }

  return {
    accepted,
    requestsAtMs,
    submit({ to, did }) {
      const now = clock.nowMs();
      requestsAtMs.push(now);
      const fate = fateOf(rates(), random);
      if (fate === "resetAfterAccept" || (fate === "hang" && random.chance(0.5))) accept(to, did);
      if (fate === "hang") return { submission: fail(fate), seenAtMs: now + clientTimeoutMs };
      if (fate === "slow") return { submission: accept(to, did), seenAtMs: now + random.int(9_000) };
      return { submission: fate === "accept" ? accept(to, did) : fail(fate), seenAtMs: now };
    },
    takeEvents() {
      const due = events.filter((event) => event.atMs <= clock.nowMs());
      for (const event of due) events.splice(events.indexOf(event), 1);
      return due.map((event) => event.body);
    },
    nextAtMs: () => (events.length > 0 ? Math.min(...events.map((event) => event.atMs)) : null),
  };
}

type Fate = keyof typeof failures | "slow" | "accept";
const fates = ["throttle", "resetAfterAccept", "error500", "hang", "slow", "reject"] as const;

function fateOf(rates: Rates, random: Random): Fate {
  return fates.find((fate) => random.chance(rates[fate])) ?? "accept";
}

function eventsOf(did: string, random: Random, unwanted: number): readonly string[] {
  const isUnwanted = random.chance(unwanted);
  const rest = isUnwanted ? (random.chance(0.5) ? ["Bounce"] : ["Delivery", "Complaint"]) : ["Delivery"];
  return ["Send", ...rest].map((type) => sesEvent(type, did));
}

/** An event as SES publishes it, as far as it is read. */
export function sesEvent(eventType: string, did: string): string {
  const bounce = eventType === "Bounce" ? { bounce: { bounceType: "Permanent" } } : {};
  return JSON.stringify({ eventType, mail: { tags: { did: [did] } }, ...bounce });
}
