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

/** A name and what it stands for. */
export function labelled(label: string, value: string, lang: Lang): string {
  const space = lang === "en" && !value.startsWith("\n") ? " " : "";
  return `${label}${lang === "ja" ? "：" : ":"}${space}${value}`;
}

/** What a mail is, in its first line. */
export function heading(name: string, lang: Lang): string {
  const mark = lang === "ja" ? "■" : "***";
  return `${mark} ${name} ${mark}`;
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
    labelled(mailWords.unsubscribe[lang], `\n${slotWord("unsubscribe")}`, lang),
    labelled(mailWords.manage[lang], `\n${slotWord("manage")}`, lang),
    "",
    `${sender.senderLabel}${sender.senderName}`,
    sender.postalAddress,
    `${sender.contactLabel}${sender.contact}`,
  ].join("\n");
}

const itemMarks = { ja: { first: "・", rest: "　" }, en: { first: "- ", rest: "  " } } as const;
