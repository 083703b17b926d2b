import { InvalidInput } from "../errors.ts";
import { type ReaderId, readerIdFor } from "../ids.ts";
import type { Deps } from "../ports.ts";
import { type Choices, type Consent, newSubscriber, parseAddress } from "../subscriber/index.ts";
import { untilWritten } from "../until-written.ts";
import { consentWording } from "./consent-wording.ts";

/**
 * Makes a reader active whose consent was given elsewhere; `evidence` says where and is kept. Never revives somebody
 * who unsubscribed or was suppressed: that reader's record stays as it is.
 */
export async function addReader(
  deps: Deps,
  reader: { address: string; choices: Choices; evidence: string },
): Promise<ReaderId> {
  const address = parseAddress(reader.address);
  if (!address)
    throw new InvalidInput("this is not an address that can be mailed", [
      { field: "email", code: "invalid" },
    ]);
  const id = readerIdFor(deps.settings.addressKey, address.canonical);
  const now = deps.now().toISOString();
  const consents = [evidenceOf(reader.choices, reader.evidence, now)];
  const { choices } = reader;
  const state = { kind: "active", since: now } as const;
  const fresh = newSubscriber({ id, address: address.raw, state, choices, consents }, now);
  await untilWritten(async () => {
    const known = await deps.readers.subscriber(id);
    if (!known) return deps.readers.saveSubscriber(fresh);
    if (known.state.kind !== "pending") return known;
    return deps.readers.saveSubscriber({ ...fresh, version: known.version, createdAt: known.createdAt });
  });
  return id;
}

function evidenceOf(choices: Choices, evidence: string, now: string): Consent {
  const { version, hash } = consentWording(choices.lang);
  return {
    requestedAt: now,
    confirmedAt: now,
    wordingVersion: version,
    wordingHash: hash,
    formUrl: `evidence: ${evidence}`,
    network: "",
    agent: "",
    choices,
  };
}
