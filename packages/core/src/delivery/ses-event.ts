import { type BulletinId, isId } from "../ids.ts";
import type { EventState } from "./group.ts";
import { type DeliveryRef, parseDid } from "./tag.ts";

/** What one provider event says of one recipient of a bulletin. */
export type Outcome = {
  readonly ref: DeliveryRef;
  readonly state: EventState;
  /** What it means for the reader: never mail again, or remember a passing failure. */
  readonly effect: "bounce" | "complaint" | "soft-bounce" | null;
};

/** `foreign` events speak of letters or of mail that is not ours; `unknown` ones we cannot read. */
export type ParsedEvent =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "probe"; readonly bulletinId: BulletinId }
  | { readonly kind: "foreign" }
  | { readonly kind: "unknown"; readonly reason: string };

/** Event type → what it says. Event publishing names it `eventType`, the older feedback path `notificationType`. */
const states: Readonly<Record<string, EventState>> = {
  Send: "accepted",
  Delivery: "delivered",
  DeliveryDelay: "delayed",
  Bounce: "bounced",
  Complaint: "complained",
  Reject: "rejected",
};

/** Reads one SES event (Amazon SES Developer Guide, "Contents of event data"); never throws. */
export function parseSesEvent(body: string): ParsedEvent {
  const event = parseObject(body);
  if (!event) return { kind: "unknown", reason: "not a JSON object" };
  const type = text(event.eventType) ?? text(event.notificationType);
  const did = firstTag(event, "did");
  const ref = did ? parseDid(did) : null;
  if (!ref) return probeOr(event, type);
  const state = type && Object.hasOwn(states, type) ? states[type] : undefined;
  if (!state) return { kind: "unknown", reason: `event type ${type ?? "missing"}` };
  if (state === "complained" && text(object(event.complaint)?.complaintFeedbackType) === "not-spam") {
    return { kind: "foreign" };
  }
  return { kind: "outcome", outcome: { ref, state, effect: effectOf(state, event) } };
}

/** The tag of a probe names the run that asked for proof; only its delivery is proof. */
function probeOr(event: Record<string, unknown>, type: string | null): ParsedEvent {
  const bulletinId = firstTag(event, "probe");
  return bulletinId && type === "Delivery" && isId("bul", bulletinId)
    ? { kind: "probe", bulletinId: bulletinId as BulletinId }
    : { kind: "foreign" };
}

function effectOf(state: EventState, event: Record<string, unknown>): Outcome["effect"] {
  if (state === "complained") return "complaint";
  if (state !== "bounced") return null;
  const bounce = object(event.bounce);
  return text(bounce?.bounceType) === "Permanent" || hasNoSuchDomain(bounce) ? "bounce" : "soft-bounce";
}

// A transient bounce with status 5.4.4 says that the domain does not exist: as good as permanent.
function hasNoSuchDomain(bounce: Record<string, unknown> | null): boolean {
  const recipients = bounce?.bouncedRecipients;
  return Array.isArray(recipients) && recipients.some((one) => text(object(one)?.status) === "5.4.4");
}

function firstTag(event: Record<string, unknown>, name: string): string | null {
  const value = object(object(event.mail)?.tags)?.[name];
  return text(Array.isArray(value) ? value[0] : value);
}

function parseObject(body: string): Record<string, unknown> | null {
  try {
    return object(JSON.parse(body));
  } catch {
    return null;
  }
}

function object(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
