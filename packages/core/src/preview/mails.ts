import {
  composeLetter,
  cutMail,
  fillMail,
  freezeDigest,
  freezeMail,
  partsFor,
  type RenderedMail,
  renderDigest,
  renderLetterParts,
  renderMail,
} from "../email/index.ts";
import { type Lang, langs } from "../lang.ts";
import { type LineageId, lineageIds } from "../lineage/index.ts";
import { sampleDigest } from "./digest.ts";
import { lettersIn, links } from "./letters.ts";
import { site, storyBulletins } from "./story.ts";

/** One mail of the samples as its reader gets it. */
export type PreviewMail = RenderedMail & {
  /** Unique, fit for a file: `confirmed.ja.volume`, `letter-held.en`. */
  readonly name: string;
  readonly kind: string;
  readonly lang: Lang;
  /** The reader's lineage, `all` for somebody with every one, null for a letter. */
  readonly lineage: LineageId | "all" | null;
  readonly mime: Buffer;
};

/** Every mail there is: each kind, language and lineage, the digest and the letters. */
export async function previewMails(): Promise<readonly PreviewMail[]> {
  const mails = langs.map((lang) => [
    ...storyBulletins().map((bulletin) =>
      toLineages(bulletin.kind, lang, renderMail(bulletin, lang, site), freezeMail(bulletin, lang, site)),
    ),
    toLineages(
      "digest",
      lang,
      renderDigest(sampleDigest(), lang, site),
      freezeDigest(sampleDigest(), lang, site),
    ),
    ...lettersIn(lang).map(async (letter) => [await toPreview(letter)]),
  ]);
  return (await Promise.all(mails.flat())).flat();
}

async function toLineages(
  kind: string,
  lang: Lang,
  rendered: RenderedMail,
  freezing: ReturnType<typeof freezeMail>,
): Promise<readonly PreviewMail[]> {
  const cut = cutMail((await freezing).mime);
  return [...lineageIds, "all" as const].map((lineage) => {
    const lineages = lineage === "all" ? lineageIds : [lineage];
    const mime = fillMail(cut, { address: "reader@example.com", lineages, ...links });
    return {
      ...partsFor(rendered, lineages, links),
      ...{ name: `${kind}.${lang}.${lineage}`, kind, lang, lineage, mime },
    };
  });
}

async function toPreview(letter: ReturnType<typeof lettersIn>[number]): Promise<PreviewMail> {
  const { mime } = await composeLetter(letter, site, "2024-12-06T05:00:00.000Z");
  const kind = `letter-${letter.kind}`;
  const parts = renderLetterParts(letter, site);
  return { ...parts, name: `${kind}.${letter.lang}`, kind, lang: letter.lang, lineage: null, mime };
}
