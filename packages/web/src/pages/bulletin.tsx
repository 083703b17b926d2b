import { type Bulletin, type BulletinContent, bulletinFacts, withoutKindLabel } from "@sokuho/core/bulletin";
import { preventionIn } from "@sokuho/core/lineage";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Badge, Band } from "../look/badge.tsx";
import { Phrases } from "../look/phrases.tsx";
import { BulletinDate } from "./archive.tsx";
import { BlockList } from "./blocks.tsx";
import { Layout } from "./layout.tsx";
import { SourceList } from "./source-list.tsx";
import { standOf } from "./stand.ts";

/** A bulletin with every public serial of its incident, oldest first. */
export type BulletinModel = {
  readonly bulletin: Bulletin;
  readonly revisions: readonly Bulletin[];
  readonly now: string;
};

/** One bulletin in full: what is known, what each lineage is told, who says so, and every revision. */
export function BulletinPage({ view, model }: { readonly view: View; readonly model: BulletinModel }) {
  const { lang, words } = view;
  const { content } = model.bulletin;
  const text = content.texts[lang];
  const title = withoutKindLabel(text.subject, content.kind, lang);
  return (
    <Layout view={view} title={text.subject}>
      <article>
        <Band kind={content.kind} lang={lang} serial={words.archive.serial(content.serial)} />
        <StandNote view={view} model={model} />
        <h1>
          <Phrases text={title} lang={lang} />
        </h1>
        <p class="lead">{text.summary}</p>
        <Facts view={view} content={content} />
        <Paragraphs id="changes" title={words.bulletin.changes} texts={text.changes} isList={true} />
        <BlockList view={view} blocks={text.blocks} />
        <Paragraphs id="known" title={words.bulletin.known} texts={text.body} isList={false} />
        {content.kind !== "cancelled" && (
          <Paragraphs
            id="prevention"
            title={words.bulletin.prevention}
            texts={preventionIn(lang)}
            isList={true}
          />
        )}
        <SourceList view={view} sources={content.sources} />
        <Revisions view={view} model={model} />
      </article>
      <p>
        <a class="back" href={href(lang, "/bulletins")}>
          {words.bulletin.back}
        </a>
      </p>
    </Layout>
  );
}

function StandNote({ view, model }: { readonly view: View; readonly model: BulletinModel }) {
  const words = view.words.bulletin;
  const { content } = model.bulletin;
  const latest = model.revisions.at(-1)?.content ?? content;
  const stand = standOf(model.bulletin, latest, model.now);
  if (stand === "whole") return null;
  return (
    <p class="stand">
      {words.stands[stand]}{" "}
      {latest.id !== content.id && (
        <a href={href(view.lang, `/bulletins/${latest.id}`)}>{words.latestLink}</a>
      )}
    </p>
  );
}

/** The facts of a bulletin as a list of names and values; what is empty is left out. */
export function Facts({ view, content }: { readonly view: View; readonly content: BulletinContent }) {
  return (
    <dl class="facts">
      {bulletinFacts(content, view.lang).map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Paragraphs(props: {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly isList: boolean;
}) {
  const { id, title, texts, isList } = props;
  if (texts.length === 0) return null;
  return (
    <section class={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {isList ? (
        <ul>
          {texts.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      ) : (
        texts.map((text) => <p>{text}</p>)
      )}
    </section>
  );
}

function Revisions({ view, model }: { readonly view: View; readonly model: BulletinModel }) {
  const { lang, words } = view;
  return (
    <section aria-labelledby="revisions-title">
      <h2 id="revisions-title">{words.bulletin.revisions}</h2>
      <ol class="revisions">
        {model.revisions.map(({ content }) => {
          const isHere = content.id === model.bulletin.content.id;
          return (
            <li class={content.kind} aria-current={isHere ? "true" : undefined}>
              <BulletinDate instant={content.asOf} lang={lang} />
              <Badge kind={content.kind} lang={lang} />
              <span>
                {isHere ? (
                  <b>{words.bulletin.here}</b>
                ) : (
                  <a href={href(lang, `/bulletins/${content.id}`)}>
                    {withoutKindLabel(content.texts[lang].subject, content.kind, lang)}
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
