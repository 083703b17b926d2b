import type { SourceRow } from "../source.ts";

/** A source of the outside world: it says on what terms it is read. */
export type ListedSource = SourceRow & { readonly terms: string };

/** Terms that several sites share. */
export const terms = {
  feed: "A feed, offered to programs; asked conditionally and no more often than its cadence.",
  page: "A public page without a feed; asked rarely, conditionally, one page at a time.",
} as const;
