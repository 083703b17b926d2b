import type { Lang } from "../lang.ts";
import { senderOf } from "./frame.ts";
import type { Site } from "./site.ts";
import { slotWord } from "./slots.ts";
import { mailWords } from "./words.ts";
import { wrapText } from "./wrap.ts";

/** The parts that are not empty, one blank line between them. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Paragraphs in lines of a mail's width. */
export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => wrapText(text, "")).join("\n\n");
}

/** A list, one item after the other. */
export function items(texts: readonly string[], lang: Lang): string {
  return texts.map((text) => wrapText(text, itemMarks[lang].first, itemMarks[lang].rest)).join("\n");
}

/** A line across the text. */
export function rule(char: string): string {
  return char.repeat(36);
}

/** The end of a mail to a list: why it came, how to leave, who sent it. */
export function footText(why: string, lang: Lang, site: Site): string {
  const sender = senderOf(site, lang);
  return [
    rule("-"),
    wrapText(why, ""),
    `${mailWords.unsubscribe[lang]}:\n${slotWord("unsubscribe")}`,
    `${mailWords.manage[lang]}:\n${slotWord("manage")}`,
    "",
    `${sender.senderLabel}${sender.senderName}`,
    sender.postalAddress,
    `${sender.contactLabel}${sender.contact}`,
  ].join("\n");
}

const itemMarks = { ja: { first: "・", rest: "　" }, en: { first: "- ", rest: "  " } } as const;
