import { type LineageId, lineageIds } from "../lineage/index.ts";
import type { RenderedMail } from "./freeze.ts";
import { closeWord, leaveWord, openWord, slotWord } from "./slots.ts";

/** Links as they stand in a mail that is only looked at. */
export type ShownLinks = { readonly unsubscribeUrl: string; readonly manageUrl: string };

/** A rendered mail as readers of some lineages see it: their blocks alone, the links filled in. */
export function partsFor(
  mail: RenderedMail,
  lineages: readonly LineageId[],
  links: ShownLinks,
): RenderedMail {
  const fill = (part: string) => withLinks(withBlocks(part, lineages), links);
  return { subject: mail.subject, html: fill(mail.html), text: fill(mail.text) };
}

// Of a digest every entry is shown: whom an entry concerns is known when it is filled for a reader.
function withBlocks(part: string, lineages: readonly LineageId[]): string {
  const entered = part.replace(/ZZENTER[a-z]ZZ/g, "").replaceAll(leaveWord, "");
  return lineageIds.reduce((text, id) => {
    const block = new RegExp(`${openWord(id)}([\\s\\S]*?)${closeWord}`, "g");
    return text.replace(block, (_, inside: string) => (lineages.includes(id) ? inside : ""));
  }, entered);
}

function withLinks(part: string, links: ShownLinks): string {
  return part
    .replaceAll(slotWord("unsubscribe"), links.unsubscribeUrl)
    .replaceAll(slotWord("manage"), links.manageUrl);
}
