import { hashToken, isId, type ReaderId } from "../ids.ts";
import type { Deps } from "../ports.ts";
import type { Choices, Subscriber } from "../subscriber/index.ts";

/** What a confirmation link is worth right now. */
export type Confirmation =
  | { readonly kind: "waiting"; readonly choices: Choices }
  | { readonly kind: "done"; readonly choices: Choices }
  | { readonly kind: "invalid" };

/** The confirmation token `readerId.random`: the first part finds the record, the second is proven by its hash. */
export function toConfirmToken(readerId: ReaderId, secret: string): string {
  return `${readerId}.${secret}`;
}

/** Says what a confirmation link would do; changes nothing. */
export async function lookAtConfirmation(deps: Deps, token: string): Promise<Confirmation> {
  const found = await findByToken(deps, token);
  return found ? judge(found.subscriber, found.tokenHash, deps.now().toISOString()) : { kind: "invalid" };
}

/** Makes the reader active. Pressing the button twice is success; an expired or unknown link changes nothing. */
export async function confirm(deps: Deps, token: string): Promise<Confirmation> {
  const found = await findByToken(deps, token);
  if (!found) return { kind: "invalid" };
  const now = deps.now().toISOString();
  const confirmation = judge(found.subscriber, found.tokenHash, now);
  if (confirmation.kind !== "waiting" || !found.subscriber.pending) return confirmation;
  await deps.readers.saveSubscriber(withConfirmed(found.subscriber, found.subscriber.pending, now));
  deps.log("reader-confirmed", { reader: found.subscriber.id });
  return { kind: "done", choices: confirmation.choices };
}

function withConfirmed(
  subscriber: Subscriber,
  pending: NonNullable<Subscriber["pending"]>,
  now: string,
): Subscriber {
  return {
    ...subscriber,
    state: { kind: "active", since: now },
    choices: pending.choices,
    digestSince: null,
    consents: [...subscriber.consents, { ...pending.consent, confirmedAt: now }],
    usedTokenHash: pending.tokenHash,
    pending: null,
  };
}

function judge(subscriber: Subscriber, tokenHash: string, now: string): Confirmation {
  const { pending } = subscriber;
  if (pending?.tokenHash === tokenHash && now < pending.expiresAt)
    return { kind: "waiting", choices: pending.choices };
  if (subscriber.usedTokenHash === tokenHash && subscriber.state.kind === "active") {
    return { kind: "done", choices: subscriber.choices };
  }
  return { kind: "invalid" };
}

async function findByToken(
  deps: Deps,
  token: string,
): Promise<{ subscriber: Subscriber; tokenHash: string } | null> {
  const [readerId = "", secret = ""] = token.split(".", 2);
  if (!isId("sub", readerId) || secret === "") return null;
  const subscriber = await deps.readers.subscriber(readerId as ReaderId);
  return subscriber && { subscriber, tokenHash: hashToken(secret) };
}
