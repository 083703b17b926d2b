import { createHash } from "node:crypto";
import { formatInstant } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import { lineageRow } from "../lineage/index.ts";
import { toPlainLine } from "../plain-text.ts";
import type { Choices } from "../subscriber/index.ts";
import { toHeaderAddress } from "./address.ts";
import { choiceWords, heldReason } from "./choice-words.ts";
import { preheaderOf, senderOf, toPhrases } from "./frame.ts";
import { type LetterView, renderLetter } from "./gen/letter.ts";
import type { Letter, WatchdogFinding } from "./letter.ts";
import { type LetterRow, letterWords } from "./letter-words.ts";
import { automaticHeaders, composeMime } from "./mime.ts";
import type { Site } from "./site.ts";
import { heading, items, labelled } from "./text-parts.ts";
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

type TextView = LetterView & { readonly title: string; readonly lang: Lang };

function viewOf(letter: Letter, site: Site): TextView {
  const { lang } = letter;
  const words: LetterRow = letterWords.find((row) => row.id === letter.kind) ?? letterWords[0];
  const about = aboutOf(letter);
  const fill = (text: string) =>
    text.replace("{site}", () => site.senderName).replace("{about}", () => about);
  const paragraphs = words.paragraphs[lang].map(fill);
  return {
    ...senderOf(site, lang),
    lang,
    font: fonts[lang],
    subject: toPlainLine(fill(words.subject[lang]), 120),
    preheader: preheaderOf(paragraphs[0] ?? ""),
    label: words.label[lang],
    title: words.headline[lang],
    headline: toPhrases(words.headline[lang], lang),
    paragraphs,
    facts: factsOf(letter),
    actionUrl: new URL(actionUrlOf(letter)).href,
    actionLabel: words.action[lang],
    addressHint: choiceWords.address[lang],
    notes: words.notes[lang],
  };
}

/** What a letter is about, where its words name it. */
function aboutOf(letter: Letter): string {
  if (letter.kind === "held" || letter.kind === "alert") return toPlainLine(letter.subject, 60);
  if (letter.kind === "watchdog") return toPlainLine(letter.findings[0]?.about ?? "", 60);
  return letter.kind === "re-permission" ? toPlainLine(letter.listName, 60) : "";
}

function actionUrlOf(letter: Letter): string {
  switch (letter.kind) {
    case "confirm":
    case "re-permission":
      return letter.confirmUrl;
    case "already-subscribed":
      return letter.manageUrl;
    case "sign-in":
      return letter.signInUrl;
    case "held":
    case "alert":
    case "watchdog":
      return letter.deskUrl;
    case "fresh-link":
      return letter.unsubscribeUrl;
  }
}

function factsOf(letter: Letter): LetterView["facts"] {
  const { lang } = letter;
  if (letter.kind === "alert") {
    return [
      { label: choiceWords.alertSubject[lang], value: toPlainLine(letter.subject, 160) },
      { label: choiceWords.alertReason[lang], value: heldReason(letter.reason, lang) },
    ];
  }
  if (letter.kind === "held") {
    return [
      { label: choiceWords.heldSubject[lang], value: toPlainLine(letter.subject, 160) },
      { label: choiceWords.heldReason[lang], value: heldReason(letter.reason, lang) },
    ];
  }
  if (letter.kind === "watchdog") return letter.findings.slice(0, 20).map((one) => toFinding(one, lang));
  return letter.kind === "confirm" || letter.kind === "re-permission" ? choicesOf(letter.choices, lang) : [];
}

function toFinding(finding: WatchdogFinding, lang: Lang): LetterView["facts"][number] {
  const since = choiceWords.since[lang].replace("{at}", formatInstant(finding.since, lang));
  return { label: toPlainLine(finding.about, 60), value: `${since}${toPlainLine(finding.what, 200)}` };
}

function choicesOf(choices: Choices, lang: Lang): LetterView["facts"] {
  return [
    ...choices.lineages.map((id) => ({
      label: choiceWords.lineages[lang],
      value: lineageRow(id).name[lang],
    })),
    { label: choiceWords.lang[lang], value: choiceWords.langName[choices.lang] },
    { label: choiceWords.timing[lang], value: choiceWords[choices.timing][lang] },
    { label: choiceWords.digest[lang], value: choiceWords[choices.digest][lang] },
  ];
}

function textOf(view: TextView): string {
  const { lang } = view;
  const facts = view.facts.map((fact) => labelled(fact.label, fact.value, lang));
  return [
    heading(view.label, lang),
    wrapText(view.title, ""),
    ...view.paragraphs.map((text) => wrapText(text, "")),
    items(facts, lang),
    labelled(view.actionLabel, `\n${view.actionUrl}`, lang),
    ...view.notes.map((note) => wrapText(note, "")),
    `${"-".repeat(36)}\n${view.senderLabel}${view.senderName}\n${view.postalAddress}\n${view.contactLabel}${view.contact}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}
