import type { Ctx } from "../edge/env.ts";
import type { View } from "../edge/view.ts";
import { viewOf } from "../edge/view.ts";
import { type DeskWords, deskWordsFor } from "../words/index.ts";

/** What every desk page needs: the common view, the desk's words, who is signed in. */
export type DeskView = View & { readonly desk: DeskWords; readonly publisher: string | null };

/** The view of the desk page at `path` below `/admin`. */
export function deskViewOf(c: Ctx, path: string): DeskView {
  return { ...viewOf(c, path), desk: deskWordsFor(c.var.lang), publisher: c.var.publisher ?? null };
}
