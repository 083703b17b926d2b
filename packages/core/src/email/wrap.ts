const maxColumns = 72;
/** No text ends in a line that is shorter, such as the last kana of a verb. */
const shortestEnd = 8;

/** A text in lines of at most 72 columns, full-width characters counting two. Words and addresses are never broken; Japanese is, but no line begins with a closing mark. */
export function wrapText(text: string, first: string, rest = first): string {
  const lines: string[] = [];
  let line = first;
  for (const piece of piecesOf(text)) {
    const bare = line === (lines.length === 0 ? first : rest);
    if (!bare && columnsOf(line) + columnsOf(piece.trimEnd()) > maxColumns) {
      lines.push(line.trimEnd());
      line = rest + piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].join("\n");
}

// A piece is a word with the space after it, or one wide character with the marks that may not begin a line.
const pieces =
  /[「『（【〈《“]*(?:[^\s\u0021-\u007E\u00A0-\u024F「『（【〈《“]|[\u0021-\u007E\u00A0-\u024F]+)?[、。，．・：；？！」』）】〉》”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]*\s*/gu;

function piecesOf(text: string): readonly string[] {
  const found = (text.match(pieces) ?? []).filter((piece) => piece !== "");
  let end = found.pop() ?? "";
  for (let before = found.pop(); before !== undefined; before = found.pop()) {
    if (columnsOf(end) >= shortestEnd) return [...found, before, end];
    end = before + end;
  }
  return [end].filter((piece) => piece !== "");
}

function columnsOf(text: string): number {
  return [...text].reduce((columns, char) => columns + (isNarrow(char) ? 1 : 2), 0);
}

function isNarrow(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x250 || (code >= 0xff61 && code <= 0xff9f);
}
