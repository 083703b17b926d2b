/** Where each UTF-16 unit of a normalised text came from: `starts[i]` up to `ends[i]` of the original. */
export type Origins = { readonly starts: readonly number[]; readonly ends: readonly number[] };

const japanese = "\\u3040-\\u30ff\\u3400-\\u9fff\\uff66-\\uff9f々ー";
const spaces = /\s+/gu;
const innerSpace = new RegExp(`(?<=[${japanese}])\\s+(?=[${japanese}])`, "gu");

/**
 * A text made comparable: NFKC, lower case, white space folded to one space and dropped between Japanese characters.
 * `２４Ｈ２` and `24H2`, `プロダクト キー` and `プロダクトキー` come out alike.
 */
export function normalise(original: string): string {
  return original.replace(innerSpace, "").replace(spaces, " ").normalize("NFKC").toLowerCase();
}

/** A character with the marks that belong to it, half-width voicing marks included (ﾗﾞ is one kana). */
const cluster = /\s+|[^\s][\u3099\u309a\uff9e\uff9f\p{M}]*/gu;
const isJapanese = new RegExp(`^[${japanese}]$`);

/**
 * Where a normalised text came from. Worked out piece by piece, so it is asked for only when evidence is quoted; null
 * for the rare text whose pieces do not add up to the whole.
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
  if (piece.trim() !== "") return piece.normalize("NFKC").toLowerCase();
  const before = original[index - 1] ?? "";
  const after = original[index + piece.length] ?? "";
  return isJapanese.test(before) && isJapanese.test(after) ? "" : " ";
}
