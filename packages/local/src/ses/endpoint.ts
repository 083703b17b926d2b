import { randomUUID } from "node:crypto";
import { type Identity, readMail } from "./accept.ts";
import type { Faults } from "./faults.ts";
import type { MailStore } from "./mail-store.ts";
import { type Answer, failure, type QueryCall, success } from "./query-protocol.ts";
import type { Quota } from "./quota.ts";
import { Refusal } from "./refusal.ts";

export type EndpointDeps = {
  readonly identity: Identity;
  readonly store: MailStore;
  readonly quota: Quota;
  readonly faults: () => Faults;
  readonly random: () => number;
  readonly now: () => number;
  readonly publishesEvents: boolean;
  readonly onAccepted: () => void;
};

/** Answers one call of the SES v1 API. */
export function answerCall(call: QueryCall, deps: EndpointDeps): Answer {
  const requestId = randomUUID();
  try {
    switch (call.action) {
      case "SendRawEmail":
        return sendRawEmail(call, deps, requestId);
      case "GetSendQuota":
        return getSendQuota(deps, requestId);
      default:
        return failure(
          "InvalidAction",
          `Could not find operation ${call.action} for version 2010-12-01`,
          requestId,
        );
    }
  } catch (error) {
    if (error instanceof Refusal) {
      return failure(error.code, error.message, requestId);
    }
    throw error;
  }
}

function sendRawEmail(call: QueryCall, deps: EndpointDeps, requestId: string): Answer {
  deps.store.bump("requests");
  const faults = deps.faults();
  if (isHit(faults.throttle, deps)) {
    return throttled(deps, "Maximum sending rate exceeded.", requestId);
  }
  if (isHit(faults.error500, deps)) {
    return failure(
      "InternalFailure",
      "The request processing has failed because of an unknown error.",
      requestId,
    );
  }
  if (isHit(faults.hang, deps)) {
    return { kind: "hang" };
  }
  return accept(call, deps, requestId);
}

function accept(call: QueryCall, deps: EndpointDeps, requestId: string): Answer {
  const mail = readMail(call, deps.identity, deps.now());
  const allowance = deps.quota.take(mail.recipients.length);
  if (allowance !== "ok") {
    const reason = allowance === "rate" ? "Maximum sending rate exceeded." : "Daily message quota exceeded.";
    return throttled(deps, reason, requestId);
  }
  deps.store.accept(deps.publishesEvents ? mail : { ...mail, events: "none" });
  deps.onAccepted();
  if (isHit(deps.faults().resetAfterAccept, deps)) {
    return { kind: "reset" };
  }
  return success("SendRawEmail", { MessageId: mail.id }, requestId);
}

function throttled(deps: EndpointDeps, message: string, requestId: string): Answer {
  deps.store.bump("throttled");
  return failure("Throttling", message, requestId);
}

function getSendQuota(deps: EndpointDeps, requestId: string): Answer {
  const { maxSendRate, max24HourSend } = deps.faults();
  const fields = {
    Max24HourSend: max24HourSend.toFixed(1),
    MaxSendRate: String(maxSendRate),
    SentLast24Hours: deps.quota.sentLast24Hours().toFixed(1),
  };
  return success("GetSendQuota", fields, requestId);
}

function isHit(rate: number, deps: EndpointDeps): boolean {
  return rate > 0 && deps.random() < rate;
}
