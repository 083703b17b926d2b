import { createHash } from "node:crypto";
import { lineageRow } from "../lineage/index.ts";
import { toPlainLine } from "../plain-text.ts";
import { toHeaderAddress } from "./address.ts";
import { preheaderOf, senderOf } from "./frame.ts";
import { type LetterView, renderLetter } from "./gen/letter.ts";
import type { Letter } from "./letter.ts";
import { choiceWords, type LetterRow, letterWords } from "./letter-words.ts";
import { automaticHeaders, composeMime } from "./mime.ts";
import type { Site } from "./site.ts";
import { fonts } from "./words.ts";
import { wrapText } from "./wrap.ts";

/** A letter, ready to be submitted. Throws InvalidInput for an address or a link that cannot stand in a mail. */
export async function composeLetter(
  letter: Letter,
  site: Site,
  now: string = new Date().toISOString(),
): Promise<{ readonly subject: string; readonly mime: Buffer }> {
  const rendered = renderLetterParts(letter, site);
  const key = createHash("sha256").update(`${now}\n${letter.kind}\n${letter.to}\n${actionUrlOf(letter)}`);
  const mime = await composeMime({
    ...rendered,
    site,
    to: toHeaderAddress(letter.to),
    messageKey: `${letter.kind}.${key.digest("hex").slice(0, 24)}`,
    date: now,
    headers: automaticHeaders,
  });
  return { subject: rendered.subject, mime };
}

/** The parts of a letter as text and HTML, for previews. */
export function renderLetterParts(
  letter: Letter,
  site: Site,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const view = viewOf(letter, site);
  return { subject: view.subject, text: textOf(view), html: renderLetter(view) };
}

function viewOf(letter: Letter, site: Site): LetterView {
  const { lang } = letter;
  const words: LetterRow = letterWords.find((row) => row.id === letter.kind) ?? letterWords[0];
  const held = letter.kind === "held" ? toPlainLine(letter.subject, 60) : "";
  const subject = words.subject[lang]
    .replace("{site}", () => site.senderName)
    .replace("{subject}", () => held);
  return {
    ...senderOf(site, lang),
    lang,
    font: fonts[lang],
    subject: toPlainLine(subject, 120),
    preheader: preheaderOf(words.paragraphs[lang][0] ?? ""),
    label: words.label[lang],
    headline: words.headline[lang],
    paragraphs: words.paragraphs[lang],
    facts: factsOf(letter),
    actionUrl: new URL(actionUrlOf(letter)).href,
    actionLabel: words.action[lang],
    addressHint: choiceWords.address[lang],
    notes: words.notes[lang],
  };
}

function actionUrlOf(letter: Letter): string {
  if (letter.kind === "confirm") return letter.confirmUrl;
  if (letter.kind === "already-subscribed") return letter.manageUrl;
  if (letter.kind === "sign-in") return letter.signInUrl;
  return letter.kind === "held" ? letter.deskUrl : letter.unsubscribeUrl;
}

function factsOf(letter: Letter): LetterView["facts"] {
  const { lang } = letter;
  if (letter.kind === "held") {
    return [
      { label: choiceWords.heldSubject[lang], value: toPlainLine(letter.subject, 160) },
      { label: choiceWords.heldReason[lang], value: toPlainLine(letter.reason, 300) },
    ];
  }
  if (letter.kind !== "confirm") return [];
  const { choices } = letter;
  return [
    ...choices.lineages.map((id) => ({
      label: choiceWords.lineages[lang],
      value: lineageRow(id).name[lang],
    })),
    { label: choiceWords.lang[lang], value: choiceWords.langName[choices.lang] },
    { label: choiceWords.timing[lang], value: choiceWords[choices.timing][lang] },
  ];
}

function textOf(view: LetterView): string {
  const facts = view.facts.map((fact) => wrapText(`・${fact.label}: ${fact.value}`, "", "　")).join("\n");
  return [
    `■ ${view.label}`,
    wrapText(view.headline, ""),
    ...view.paragraphs.map((text) => wrapText(text, "")),
    facts,
    `${view.actionLabel}:\n${view.actionUrl}`,
    ...view.notes.map((note) => wrapText(note, "")),
    `${"-".repeat(36)}\n${view.senderLabel}${view.senderName}\n${view.postalAddress}\n${view.contactLabel}${view.contact}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}
