/** A text made comparable, with the way back: its i-th UTF-16 unit came from `starts[i]` up to `ends[i]` of the original. */
export type Normalised = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** A character with the marks that belong to it, half-width voicing marks included (ﾗﾞ is one kana). */
const cluster = /\s+|[^\s][\u3099\u309a\uff9e\uff9f\p{M}]*/gu;
const cjk = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f々ー]/;

/**
 * NFKC, lower case, white space folded to one space and dropped between Japanese characters: `２４Ｈ２` and `24H2`,
 * `プロダクト キー` and `プロダクトキー` come out alike.
 */
export function normalise(original: string): Normalised {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const piece = /^\s/.test(match[0])
      ? spaceAt(original, match.index, match[0].length)
      : match[0].normalize("NFKC").toLowerCase();
    for (const unit of piece.split("")) {
      units.push(unit);
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { text: units.join(""), starts, ends };
}

function spaceAt(original: string, index: number, length: number): string {
  const before = original[index - 1] ?? "";
  const after = original[index + length] ?? "";
  return cjk.test(before) && cjk.test(after) ? "" : " ";
}
