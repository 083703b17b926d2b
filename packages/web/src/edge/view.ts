import type { Site } from "@sokuho/core/email";
import type { Lang } from "@sokuho/core/lang";
import { type PageWords, wordsFor } from "../words/index.ts";
import type { Ctx } from "./env.ts";

/** What every page needs besides its own model. */
export type View = {
  readonly lang: Lang;
  /** The path without its language, for the link to the other language. */
  readonly path: string;
  readonly site: Site;
  readonly words: PageWords;
};

/** The view of a page that stands at `path` in either language. */
export function viewOf(c: Ctx, path: string): View {
  const { lang, site } = c.var;
  return { lang, path, site, words: wordsFor(lang) };
}
