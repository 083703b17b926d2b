import { escapeHtml } from "./escape.ts";

/** What a bulletin mail may take of each part, in bytes of escaped HTML; the whole stays under what Gmail clips. */
export const maxBytes = {
  subject: 1_000,
  summary: 2_000,
  changes: 3_000,
  body: 12_000,
  allBlocks: 29_000,
  source: 1_500,
} as const;

/** As many of the texts as fit, the last of them cut; `cut` says whether anything is missing. */
export function fitTexts(
  texts: readonly string[],
  maxBytes: number,
): { readonly texts: readonly string[]; readonly cut: boolean } {
  const kept: string[] = [];
  let left = maxBytes;
  for (const text of texts) {
    const fitted = fitText(text, left);
    if (fitted !== "") kept.push(fitted);
    if (fitted !== text) return { texts: kept, cut: true };
    left -= bytesOf(text) + markupBytes;
  }
  return { texts: kept, cut: false };
}

/** The beginning of a text that fits, with an ellipsis when it was cut; empty when nothing would be left of it. */
export function fitText(text: string, maxBytes: number): string {
  if (bytesOf(text) <= maxBytes) return text;
  let left = maxBytes - ellipsisBytes;
  let kept = "";
  for (const char of text) {
    left -= bytesOf(char);
    if (left < 0) break;
    kept += char;
  }
  return kept === "" ? "" : `${kept.trimEnd()}…`;
}

/** What texts take as items or paragraphs of a mail. */
export function bytesOfAll(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + bytesOf(text) + markupBytes, 0);
}

// What the tags around a paragraph or an item cost.
const markupBytes = 70;
const ellipsisBytes = 3;

function bytesOf(text: string): number {
  return Buffer.byteLength(escapeHtml(text));
}
