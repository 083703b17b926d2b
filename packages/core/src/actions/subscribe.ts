import { isTiming } from "../bulletin/index.ts";
import { type FieldError, InvalidInput } from "../errors.ts";
import { hashToken } from "../ids.ts";
import { isLang, type Lang } from "../lang.ts";
import { isLineageId, type LineageId } from "../lineage/index.ts";
import type { Deps } from "../ports.ts";
import { type Choices, type Consent, parseAddress } from "../subscriber/index.ts";
import { consentWording } from "./consent-wording.ts";

/** What the form posts, as text from outside. */
export type SubscriptionForm = {
  readonly email: string;
  readonly lineages: readonly string[];
  readonly lang: string;
  readonly timing: string;
  readonly digest: string;
  readonly consent: string;
};

/** Where a request came from, cut down before it gets here: network as /24 or /48, agent as a family name. */
export type Origin = {
  readonly requestId: string;
  readonly formUrl: string;
  readonly network: string;
  readonly agent: string;
};

/** Sign-ups without proof of work that one network may ask for in an hour. */
const networkLimit = 5;
/** Sign-ups that the whole service takes in a minute. */
const overallLimit = 60;

/**
 * Takes a sign-up in: the answer is the same for every address, and nothing here reads by address. Throws
 * `InvalidInput` with an error for each field that cannot be accepted; a request over a cap is dropped silently.
 */
export async function requestSubscription(deps: Deps, form: SubscriptionForm, origin: Origin): Promise<void> {
  const { address, choices } = readSubscription(form);
  const now = deps.now().toISOString();
  if (!(await isWithinCaps(deps, origin.network, now))) {
    deps.log("letter-withheld", { letter: "subscribe", reason: "over-cap" });
    return;
  }
  await deps.queues.letter({
    kind: "subscribe",
    requestId: origin.requestId,
    address,
    choices,
    consent: newConsent(choices, origin, now),
  });
}

/** Reads a whole form; collects every error before it throws `InvalidInput`. */
export function readSubscription(form: SubscriptionForm): { address: string; choices: Choices } {
  // In the order of the form, so that the summary reads from top to bottom.
  const errors: FieldError[] = [];
  const choices = choicesFrom(form, errors);
  const address = parseAddress(form.email);
  if (!address) errors.push({ field: "email", code: form.email.trim() === "" ? "missing" : "invalid" });
  if (form.consent === "") errors.push({ field: "consent", code: "missing" });
  if (errors.length > 0 || !address) throw new InvalidInput("the form has errors", errors);
  return { address: address.raw, choices };
}

/** Reads the choices of a form or of the manage page; collects every error before it throws. */
export function readChoices(form: Omit<SubscriptionForm, "email" | "consent">): Choices {
  const errors: FieldError[] = [];
  const choices = choicesFrom(form, errors);
  if (errors.length > 0) throw new InvalidInput("the form has errors", errors);
  return choices;
}

/** Begins the evidence of a consent; confirming completes it. */
export function newConsent(choices: Choices, origin: Origin, now: string): Consent {
  const wording = consentWording(choices.lang);
  return {
    requestedAt: now,
    confirmedAt: null,
    wordingVersion: wording.version,
    wordingHash: wording.hash,
    formUrl: origin.formUrl,
    network: origin.network,
    agent: origin.agent,
    choices,
  };
}

function choicesFrom(form: Omit<SubscriptionForm, "email" | "consent">, errors: FieldError[]): Choices {
  const lineages = [...new Set(form.lineages.filter(isLineageId))] as readonly LineageId[];
  if (lineages.length === 0) errors.push({ field: "lineage", code: "missing" });
  const lang: Lang = isLang(form.lang) ? form.lang : "ja";
  if (!isLang(form.lang)) errors.push({ field: "lang", code: "invalid" });
  const timing = isTiming(form.timing) ? form.timing : "early";
  if (!isTiming(form.timing)) errors.push({ field: "timing", code: "invalid" });
  return { lineages, lang, timing, digest: form.digest === "daily" ? "daily" : "now" };
}

async function isWithinCaps(deps: Deps, network: string, now: string): Promise<boolean> {
  if (!(await deps.control.allow(`sign-up-network/${hashToken(network)}`, networkLimit, 3600, now)))
    return false;
  return deps.control.allow("sign-up-overall", overallLimit, 60, now);
}
