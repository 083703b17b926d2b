import { type Lang, langs } from "@sokuho/core/lang";
import { type LineageId, lineages } from "@sokuho/core/lineage";
import { deskHref } from "../edge/locale.ts";
import type { DeskView } from "./view.ts";

/** Which of the mails is shown: one per language and lineage. */
export type PreviewChoice = {
  readonly bulletinId: string;
  readonly lang: Lang;
  readonly lineage: LineageId;
  readonly subject: string;
  readonly text: string;
  readonly cut: readonly string[];
};

/** The mail of one language and lineage, as HTML in a frame of its own and as text. */
export function PreviewSection({
  view,
  preview,
}: {
  readonly view: DeskView;
  readonly preview: PreviewChoice;
}) {
  const words = view.desk.bulletin;
  const { lang, lineage, bulletinId } = preview;
  return (
    <section id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview}</h2>
      <PreviewTabs view={view} preview={preview} />
      {preview.cut.length > 0 && (
        <p class="stand">
          {words.tooLong} <code>{preview.cut.join(", ")}</code>
        </p>
      )}
      <p class="preview-subject" lang={lang}>
        {preview.subject}
      </p>
      <div class="previews">
        <div>
          <h3>{words.previewHtml}</h3>
          <iframe
            title={`${words.previewHtml} ${lang} ${lineage}`}
            src={deskHref(view.lang, `/bulletins/${bulletinId}/preview/${lang}/${lineage}`)}
            loading="lazy"
          />
        </div>
        <div>
          <h3>{words.previewText}</h3>
          <section class="text-part" lang={lang} tabindex={0} aria-label={words.previewText}>
            <pre>{preview.text}</pre>
          </section>
        </div>
      </div>
    </section>
  );
}

function PreviewTabs({ view, preview }: { readonly view: DeskView; readonly preview: PreviewChoice }) {
  const to = (lang: Lang, lineage: LineageId) =>
    `${deskHref(view.lang, `/bulletins/${preview.bulletinId}`)}?mail=${lang}.${lineage}#preview`;
  return (
    <div class="tabs">
      <p>
        {langs.map((lang) => (
          <a
            href={to(lang, preview.lineage)}
            lang={lang}
            aria-current={lang === preview.lang ? "true" : undefined}
          >
            {view.words.form.langs[lang]}
          </a>
        ))}
      </p>
      <p>
        {lineages.map((row) => (
          <a href={to(preview.lang, row.id)} aria-current={row.id === preview.lineage ? "true" : undefined}>
            {row.name[view.lang]}
          </a>
        ))}
      </p>
    </div>
  );
}
