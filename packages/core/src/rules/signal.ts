/** Something a text can say. Patterns are regular expressions over normalised text (see `normalise`). */
export type SignalRow = {
  readonly id: string;
  /** Read in every text. */
  readonly any?: readonly string[];
  /** Read only in texts that hold Japanese. */
  readonly ja?: readonly string[];
  /** Only the title is read. */
  readonly in?: "title";
  /** The address of the item is read too. */
  readonly address?: true;
  /** What it saw is hidden from the other signals: it cannot be taken for what it denies. */
  readonly hides?: true;
  /** Releases within what is hidden stay: they are named all the same. */
  readonly sparesReleases?: true;
  readonly because: string;
  readonly source: string;
};

/** Some words of at most this many, so that a pattern stays within its clause and its cost within bounds. */
export function words(most: number): string {
  return `(?:[\\w'’.,-]+(?<!\\.) ){0,${most}}`;
}

/** Up to this many characters within a Japanese clause. */
export function clause(most: number): string {
  return `[^。、\\n]{0,${most}}`;
}
