import type { BulletinContent } from "@sokuho/core/bulletin";
import {
  closeWord,
  cutParts,
  openWord,
  renderMail,
  type Site,
  slotNames,
  slotWord,
} from "@sokuho/core/email";
import type { Lang } from "@sokuho/core/lang";
import { type LineageId, lineageIds } from "@sokuho/core/lineage";

/** A bulletin's mail as a reader of one lineage gets it; the reader's own links lead nowhere. */
export function previewMail(
  content: BulletinContent,
  lang: Lang,
  lineage: LineageId,
  site: Site,
): {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What of the bulletin does not fit into its mail. */
  readonly cut: readonly string[];
} {
  const { subject, html, text } = renderMail(content, lang, site);
  const cut = cutParts(content, lang);
  return { subject, html: forLineage(html, lineage), text: forLineage(text, lineage), cut };
}

function forLineage(part: string, lineage: LineageId): string {
  const cut = lineageIds.reduce((text, id) => {
    const block = new RegExp(`${openWord(id)}([\\s\\S]*?)${closeWord}`, "g");
    return text.replace(block, (_, inside: string) => (id === lineage ? inside : ""));
  }, part);
  return slotNames.reduce((text, name) => text.replaceAll(slotWord(name), "#"), cut);
}
