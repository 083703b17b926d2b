import type { BulletinContent } from "@sokuho/core/bulletin";
import { cutParts, partsFor, type RenderedMail, renderMail, type Site } from "@sokuho/core/email";
import type { Lang } from "@sokuho/core/lang";
import type { LineageId } from "@sokuho/core/lineage";

const nowhere = { unsubscribeUrl: "#", manageUrl: "#" } as const;

/** A bulletin's mail as a reader of one lineage gets it, and what did not fit; the reader's own links lead nowhere. */
export function previewMail(
  content: BulletinContent,
  lang: Lang,
  lineage: LineageId,
  site: Site,
): RenderedMail & { readonly cut: readonly string[] } {
  const parts = partsFor(renderMail(content, lang, site), [lineage], nowhere);
  return { ...parts, cut: cutParts(content, lang) };
}
