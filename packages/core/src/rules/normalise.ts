/** Where each UTF-16 unit of a normalised text came from: `starts[i]` up to `ends[i]` of the original. */
export type Origins = { readonly starts: readonly number[]; readonly ends: readonly number[] };

const japanese = "\\u3040-\\u30ff\\u3400-\\u9fff\\uff66-\\uff9f々ー";
const asciiOnly = /^[\n\r\t\x20-\x7e]*$/;
const oddSpaces = /[\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
const spaces = /[^\S\n]+/g;
const spaceBefore = new RegExp(` (?=[${japanese}])`, "g");
const spaceAfter = new RegExp(`([${japanese}]) `, "g");
const innerSpace = new RegExp(`([${japanese}])[^\\S\\n]+|[^\\S\\n]+(?=[${japanese}])`, "g");

/**
 * A text made comparable: NFKC, lower case, white space folded to one space and dropped beside Japanese characters;
 * line breaks stay. `２４Ｈ２` and `24H2`, `プロダクト キー` and `プロダクトキー` come out alike.
 */
export function normalise(original: string): string {
  const isOdd = oddSpaces.test(original) || original.includes("  ");
  const text = isOdd ? original.replace(spaces, " ") : original;
  if (asciiOnly.test(text)) return text.toLowerCase();
  return text.replace(spaceBefore, "").replace(spaceAfter, "$1").normalize("NFKC").toLowerCase();
}

function isJapaneseAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x3005 || code > 0xff9f) return false;
  return (
    code === 0x3005 ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    code >= 0xff66
  );
}

/** White space that was dropped: it stood before the character at `before` of what is left, and was so wide. */
export type Dropped = { readonly before: number; readonly width: number };

/** The white space that normalising drops beside Japanese characters, in order. */
export function droppedIn(original: string): readonly Dropped[] {
  let gone = 0;
  return [...original.matchAll(innerSpace)].map(({ index, 0: found, 1: kept = "" }) => {
    const one = { before: index + kept.length - gone, width: found.length - kept.length };
    gone += one.width;
    return one;
  });
}

/** A character with the marks that belong to it, half-width voicing marks included (ﾗﾞ is one kana). */
const cluster = /[^\S\n]+|\n|[^\s][\u3099\u309a\uff9e\uff9f\p{M}]*/gu;

/**
 * Where a normalised text came from. Worked out piece by piece, so it is asked for only when evidence cannot be quoted
 * more simply; null for the rare text whose pieces do not add up to the whole.
 */
export function originsOf(original: string, normalised: string): Origins | null {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const match of original.matchAll(cluster)) {
    const piece = pieceOf(original, match.index, match[0]);
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return text === normalised ? { starts, ends } : null;
}

function pieceOf(original: string, index: number, piece: string): string {
  if (piece === "\n" || piece.trim() !== "") return piece.normalize("NFKC").toLowerCase();
  const before = original[index - 1] ?? "";
  const after = original[index + piece.length] ?? "";
  return isJapaneseAt(before, 0) || isJapaneseAt(after, 0) ? "" : " ";
}
