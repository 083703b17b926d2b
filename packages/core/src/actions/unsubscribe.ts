import { type ReaderId, randomToken } from "../ids.ts";
import { changeReader } from "../pipeline/change.ts";
import type { Deps } from "../ports.ts";
import { type Choices, checkLink, type LinkCheck, type LinkPurpose } from "../subscriber/index.ts";

/** Checks a link of one purpose against the configured keys. */
export function readLink(deps: Deps, purpose: LinkPurpose, token: string): LinkCheck {
  return checkLink(purpose, token, deps.settings.linkKeys);
}

/** Stops all mail to this reader. Unknown, erased or already gone readers are success as well (RFC 8058 §3.1). */
export async function unsubscribe(deps: Deps, readerId: ReaderId, how: "one-click" | "page"): Promise<void> {
  const now = deps.now().toISOString();
  await changeReader(deps, readerId, (subscriber) =>
    subscriber.state.kind === "active" || subscriber.state.kind === "pending"
      ? { ...subscriber, state: { kind: "unsubscribed", at: now, how }, pending: null }
      : null,
  );
  deps.log("reader-unsubscribed", { reader: readerId, how });
}

/** The choices of an active reader, else null. */
export async function choicesOf(deps: Deps, readerId: ReaderId): Promise<Choices | null> {
  const subscriber = await deps.readers.subscriber(readerId);
  return subscriber?.state.kind === "active" ? subscriber.choices : null;
}

/** Changes what an active reader asked for; says whether there was such a reader. */
export async function changeChoices(deps: Deps, readerId: ReaderId, choices: Choices): Promise<boolean> {
  const saved = await changeReader(deps, readerId, (subscriber) => {
    if (subscriber.state.kind !== "active") return null;
    const isSwitched = choices.digest !== subscriber.choices.digest;
    const digestSince = isSwitched ? deps.now().toISOString() : subscriber.digestSince;
    return { ...subscriber, choices, digestSince };
  });
  return saved !== null;
}

/** Asks for a fresh link to be mailed to the reader of a link whose key was revoked. */
export async function requestFreshLink(deps: Deps, readerId: ReaderId): Promise<void> {
  await deps.queues.letter({ kind: "fresh-link", requestId: randomToken(), readerId });
}
