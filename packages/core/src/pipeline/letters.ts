import { composeLetter, type Letter, toHeaderAddress } from "../email/index.ts";
import { Unavailable } from "../errors.ts";
import { hashToken, randomToken, readerIdFor } from "../ids.ts";
import type { Deps, LetterMessage, Reservation } from "../ports.ts";
import { newSubscriber, parseAddress, type Subscriber } from "../subscriber/index.ts";
import { untilWritten } from "../until-written.ts";
import { linksOf } from "./links-of.ts";
import { once } from "./once.ts";
import { restIfTold } from "./pace.ts";
import { submitProbe } from "./probe.ts";

const confirmHours = 48;
const signInMinutes = 10;
const perDay = 3;
const betweenMs = 10 * 60_000;

type Message<Kind extends LetterMessage["kind"]> = Extract<LetterMessage, { kind: Kind }>;

/**
 * Decides what a request for a letter comes to and submits it: at least once, capped, without a ledger. Throws
 * `Unavailable` when the provider asks to wait, so that the queue brings the request back.
 */
export async function sendLetter(deps: Deps, message: LetterMessage): Promise<void> {
  if (message.kind === "probe") return submitProbe(deps, message.bulletinId);
  const letters = await decide(deps, message);
  if (letters.length === 0) deps.log("letter-withheld", { letter: message.kind, reason: "not-due" });
  if (letters.length === 1 && letters[0]) return submitLetter(deps, letters[0]);
  await submitToEach(deps, message, letters);
}

const dayMs = 86_400_000;

/** One that cannot be submitted now keeps no other waiting, and none is submitted again when the queue brings it back. */
async function submitToEach(deps: Deps, message: LetterMessage, letters: readonly Letter[]): Promise<void> {
  const faults: unknown[] = [];
  for (const letter of letters) {
    const name = `letter/${message.kind}/${message.requestId}/${hashToken(letter.to)}`;
    const submitted = once(deps, [name], dayMs, () => submitLetter(deps, letter));
    await submitted.catch((fault: unknown) => void faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
}

async function decide(
  deps: Deps,
  message: Exclude<LetterMessage, { kind: "probe" }>,
): Promise<readonly Letter[]> {
  switch (message.kind) {
    case "subscribe":
      return subscribeLetter(deps, message);
    case "sign-in":
      return signInLetter(deps, message);
    case "held":
      return heldLetters(deps, message);
    case "alert":
      return alertLetters(deps, message);
    case "watchdog":
      return watchdogLetters(deps, message);
    case "fresh-link":
      return freshLinkLetter(deps, message);
  }
}

/** New, pending and unsubscribed readers get a confirmation, active ones a reminder, suppressed ones nothing. */
async function subscribeLetter(deps: Deps, message: Message<"subscribe">): Promise<readonly Letter[]> {
  const address = parseAddress(message.address);
  if (!address) return [];
  const id = readerIdFor(deps.settings.addressKey, address.canonical);
  const secret = randomToken();
  const { choices } = message;
  const state = { kind: "pending" } as const;
  const now = deps.now().toISOString();
  const saved = await untilWritten(async () => {
    const known = await deps.readers.subscriber(id);
    const next = withRequest(
      known ?? newSubscriber({ id, address: address.raw, state, choices, consents: [] }, now),
      message,
      hashToken(secret),
      deps.now(),
    );
    return next && deps.readers.saveSubscriber(next);
  });
  if (!saved) return [];
  const { lang } = choices;
  if (saved.state.kind === "active") {
    return [
      { kind: "already-subscribed", to: saved.address, lang, manageUrl: linksOf(deps, saved).manageUrl },
    ];
  }
  deps.log("reader-pending", { reader: id });
  const confirmUrl = `${deps.settings.site.url}/${lang}/confirm/${id}.${secret}`;
  return [{ kind: "confirm", to: saved.address, lang, confirmUrl, choices }];
}

/** The record after one more letter, null when the address has had its share; a retried request keeps its share. */
function withRequest(
  reader: Subscriber,
  message: Message<"subscribe">,
  tokenHash: string,
  now: Date,
): Subscriber | null {
  if (reader.state.kind === "suppressed") return null;
  const isRetry = reader.letterRequest === message.requestId;
  const lettersAt = reader.lettersAt.filter((at) => now.getTime() - Date.parse(at) < 86_400_000);
  const isOver =
    lettersAt.length >= perDay || now.getTime() - Date.parse(lettersAt.at(-1) ?? "1970-01-01") < betweenMs;
  if (isOver && !isRetry) return null;
  const counted = isRetry ? lettersAt : [...lettersAt, now.toISOString()];
  const { requestId, choices, consent } = message;
  const noted = { ...reader, lettersAt: counted, letterRequest: requestId };
  if (reader.state.kind === "active") return noted;
  const expiresAt = new Date(now.getTime() + confirmHours * 3_600_000).toISOString();
  return { ...noted, pending: { tokenHash, expiresAt, choices, consent } };
}

async function signInLetter(deps: Deps, message: Message<"sign-in">): Promise<readonly Letter[]> {
  const canonical = parseAddress(message.address)?.canonical;
  const publisher = deps.settings.publishers.find((one) => parseAddress(one)?.canonical === canonical);
  if (!canonical || !publisher) return [];
  const token = randomToken();
  const expiresAt = new Date(deps.now().getTime() + signInMinutes * 60_000).toISOString();
  await deps.desk.putLogin({
    tokenHash: hashToken(token),
    publisher,
    browserHash: message.browserHash,
    expiresAt,
  });
  const desk = message.lang === "en" ? "/en/admin" : "/admin";
  const signInUrl = `${deps.settings.site.url}${desk}/sign-in/${token}`;
  return [{ kind: "sign-in", to: publisher, lang: message.lang, signInUrl }];
}

async function heldLetters(deps: Deps, message: Message<"held">): Promise<readonly Letter[]> {
  const bulletin = await deps.bulletins.bulletin(message.bulletinId);
  if (!bulletin || bulletin.approvedAt || bulletin.cancelledAt) return [];
  const deskUrl = `${deps.settings.site.url}/admin/bulletins/${message.bulletinId}`;
  return deps.settings.publishers.map((to) => ({
    kind: "held",
    to,
    lang: "ja",
    deskUrl,
    subject: bulletin.content.texts.ja.subject,
    reason: bulletin.policyRow ?? "manual",
  }));
}

async function alertLetters(deps: Deps, { title, row }: Message<"alert">): Promise<readonly Letter[]> {
  const deskUrl = `${deps.settings.site.url}/admin`;
  return deps.settings.publishers.map((to) => ({
    kind: "alert",
    to,
    lang: "ja",
    deskUrl,
    subject: title,
    reason: row,
  }));
}

function watchdogLetters(deps: Deps, { findings }: Message<"watchdog">): readonly Letter[] {
  const deskUrl = `${deps.settings.site.url}/admin`;
  return deps.settings.publishers.map((to) => ({ kind: "watchdog", to, lang: "ja", findings, deskUrl }));
}

async function freshLinkLetter(deps: Deps, message: Message<"fresh-link">): Promise<readonly Letter[]> {
  const reader = await deps.readers.subscriber(message.readerId);
  const hasOne = reader?.lettersAt.some((at) => deps.now().getTime() - Date.parse(at) < betweenMs);
  if (reader?.state.kind !== "active") return [];
  if (reader.letterRequest !== message.requestId) {
    if (hasOne) return [];
    const lettersAt = [...reader.lettersAt, deps.now().toISOString()];
    await deps.readers.saveSubscriber({ ...reader, lettersAt, letterRequest: message.requestId });
  }
  return [
    {
      kind: "fresh-link",
      to: reader.address,
      lang: reader.choices.lang,
      unsubscribeUrl: linksOf(deps, reader).unsubscribeUrl,
    },
  ];
}

/** A publisher must get in at any time, and hear of a stop that only a person ends. */
function goesAnyway({ kind }: Letter, slot: Reservation): boolean {
  if (kind === "watchdog") return slot.kind === "stopped" && slot.stop.until === null;
  return kind === "sign-in";
}

async function submitLetter(deps: Deps, letter: Letter): Promise<void> {
  const slot = await deps.control.reserve("letters", 1, deps.now().getTime());
  if (slot.kind !== "reserved" && !goesAnyway(letter, slot)) throw new Unavailable("sending is stopped");
  if (slot.kind === "reserved") await deps.sleep(Math.max(0, slot.startsAt - deps.now().getTime()));
  const { mime } = await composeLetter(letter, deps.settings.site);
  const tags = { kind: letter.kind, "ses:feedback-id-a": "letter", "ses:feedback-id-b": letter.lang };
  const answer = await deps.mailer.submit({ to: toHeaderAddress(letter.to), mime, tags });
  await restIfTold(deps, answer);
  if (answer.kind === "accepted") return deps.log("letter-submitted", { letter: letter.kind });
  if (answer.kind === "rejected")
    return deps.log("letter-withheld", { letter: letter.kind, reason: answer.reason });
  throw new Unavailable(`the provider did not take the letter: ${answer.reason}`);
}
