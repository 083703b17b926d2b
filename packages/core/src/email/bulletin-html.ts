import { type BulletinContent, kindWords, withoutKindLabel } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import type { BlockModel, BulletinModel } from "./bulletin-model.ts";
import { checkUrl, preheaderOf, revisionsUrl, senderOf, serialLabel, toPhrases } from "./frame.ts";
import { renderBulletin } from "./gen/bulletin.ts";
import type { Site } from "./site.ts";
import { closeWord, openWord } from "./slots.ts";
import { bands, fonts, mailWords } from "./words.ts";

/** The HTML part of a bulletin: slots where readers differ, every lineage block between its markers. */
export function renderBulletinHtml(
  content: BulletinContent,
  model: BulletinModel,
  lang: Lang,
  site: Site,
): string {
  const band = bands[content.kind];
  const words = kindWords[content.kind];
  return renderBulletin({
    ...fixedWords(lang),
    ...model,
    ...senderOf(site, lang),
    lang,
    font: fonts[lang],
    preheader: preheaderOf(model.summary),
    serialLabel: serialLabel(content.serial, lang),
    bandBg: band.ground,
    bandInk: band.ink,
    bandEdge: band.edge,
    icon: band.icon,
    kindName: words.name[lang],
    kindNote: words.note[lang],
    headline: toPhrases(withoutKindLabel(model.subject, content.kind, lang), lang),
    blocks: model.blocks.map((block) => toBlockView(block, lang, site)),
    sources: model.sources.map((source) => ({
      ...source,
      official: source.official ? mailWords.official[lang] : "",
    })),
    allUrl: revisionsUrl(content, lang, site),
  });
}

function fixedWords(lang: Lang) {
  return {
    changesTitle: mailWords.changes[lang],
    blocksTitle: mailWords.blocks[lang],
    actIcon: "○",
    actTitle: mailWords.act[lang],
    avoidIcon: "×",
    avoidTitle: mailWords.avoid[lang],
    bodyTitle: mailWords.body[lang],
    preventionTitle: mailWords.prevention[lang],
    sourcesTitle: mailWords.sources[lang],
    allLabel: mailWords.all[lang],
    checkLabel: mailWords.check[lang],
    why: mailWords.why[lang],
    unsubscribeLabel: mailWords.unsubscribe[lang],
    manageLabel: mailWords.manage[lang],
  };
}

function toBlockView(block: BlockModel, lang: Lang, site: Site) {
  const name = toPhrases(block.name, lang);
  const findOutUrl = block.lineage === "unknown" ? checkUrl(lang, site) : "";
  return { ...block, name, findOutUrl, open: openWord(block.lineage), close: closeWord };
}
