import type { Timing } from "../bulletin/index.ts";
import type { BulletinId, ReaderId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import type { LineageId } from "../lineage/index.ts";

/** How often a reader wants to hear: as it happens, or once a day. */
export const digests = ["now", "daily"] as const;

/** What a reader asked for. */
export type Choices = {
  readonly lineages: readonly LineageId[];
  readonly lang: Lang;
  readonly timing: Timing;
  readonly digest: (typeof digests)[number];
};

/** Proof that a person asked for our mail (RFC-free: 特定電子メール法 3条2項, GDPR Art. 7(1)). Never changed once written. */
export type Consent = {
  readonly requestedAt: string;
  readonly confirmedAt: string | null;
  readonly wordingVersion: string;
  readonly wordingHash: string;
  readonly formUrl: string;
  readonly network: string;
  readonly agent: string;
  readonly choices: Choices;
};

export type SubscriberState =
  | { readonly kind: "pending" }
  | { readonly kind: "active"; readonly since: string }
  | { readonly kind: "unsubscribed"; readonly at: string; readonly how: "one-click" | "page" | "complaint" }
  | { readonly kind: "suppressed"; readonly at: string; readonly reason: "bounce" | "complaint" };

/** A confirmation that waits for its button. */
export type Pending = {
  readonly tokenHash: string;
  readonly expiresAt: string;
  readonly choices: Choices;
  readonly consent: Consent;
};

/** A passing failure of one bulletin's mail: full mailbox, busy host. */
export type SoftBounce = { readonly bulletinId: BulletinId; readonly at: string };

/** A reader's record. The address stands here and nowhere else. */
export type Subscriber = {
  readonly id: ReaderId;
  readonly address: string;
  readonly state: SubscriberState;
  readonly choices: Choices;
  /** When the reader last changed between news at once and the digest; null when never. */
  readonly digestSince: string | null;
  readonly createdAt: string;
  readonly pending: Pending | null;
  /** Hash of the confirmation that was used last, so that a second click can be told from a forged one. */
  readonly usedTokenHash: string | null;
  readonly consents: readonly Consent[];
  /** Instants of the letters sent to this address in the last day, oldest first. */
  readonly lettersAt: readonly string[];
  /** The request the last of them answers: brought back by the queue, it is the same letter. */
  readonly letterRequest: string | null;
  /** Bulletins that bounced softly since the last delivery, oldest first. */
  readonly softBounces: readonly SoftBounce[];
  readonly version: number;
};

/** The record of a reader of whom nothing was known. */
export function newSubscriber(
  known: Pick<Subscriber, "id" | "address" | "state" | "choices" | "consents">,
  createdAt: string,
): Subscriber {
  return {
    ...known,
    digestSince: null,
    createdAt,
    pending: null,
    usedTokenHash: null,
    lettersAt: [],
    letterRequest: null,
    softBounces: [],
    version: 0,
  };
}
