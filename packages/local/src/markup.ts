/** Text for an element or an attribute of XML or HTML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Paragraphs of plain text as HTML. */
export function toParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map((one) => `<p>${escapeMarkup(one)}</p>`).join("");
}
