/** An outside text as one harmless line: NFC, no control, bidi or zero-width characters, single spaces, at most `maxChars` code points. */
export function toPlainLine(text: string, maxChars = 10_000): string {
  return shorten(strip(text).replace(/\s+/gu, " ").trim(), maxChars);
}

/** The same for a text of several lines: line breaks stay, other white space is one space. */
export function toPlainLines(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  return lines.map((line) => toPlainLine(line)).join("\n");
}

/** A text of at most `maxChars` code points; what was cut is marked by an ellipsis. */
export function shorten(text: string, maxChars: number): string {
  const chars = [...text];
  return chars.length <= maxChars
    ? text
    : `${chars
        .slice(0, maxChars - 1)
        .join("")
        .trimEnd()}…`;
}

// Lone surrogates would become U+FFFD in UTF-8, so they go as well. Tabs and breaks become spaces, not nothing.
function strip(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u1160\u3164\uFFA0\uFFFD]|\u034F|\u115F|\u17B4|\u17B5/gu, "");
}
