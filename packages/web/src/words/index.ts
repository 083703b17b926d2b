import type { Lang } from "@sokuho/core/lang";
import { deskEn } from "./desk-en.ts";
import { type DeskWords, deskJa } from "./desk-ja.ts";
import { en } from "./en.ts";
import { ja, type PageWords } from "./ja.ts";

/** The words of the public pages. */
export function wordsFor(lang: Lang): PageWords {
  return pages[lang];
}

/** The words of the desk. */
export function deskWordsFor(lang: Lang): DeskWords {
  return desks[lang];
}

const pages: Readonly<Record<Lang, PageWords>> = { ja, en };
const desks: Readonly<Record<Lang, DeskWords>> = { ja: deskJa, en: deskEn };

export type { DeskWords, PageWords };
