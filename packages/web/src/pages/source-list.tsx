import { type CitedSource, formatInstant, isWebUrl } from "@sokuho/core/bulletin";
import type { View } from "../edge/view.ts";

/** The sources of a bulletin with the words they used and when we read them. */
export function SourceList(props: { readonly view: View; readonly sources: readonly CitedSource[] }) {
  const { view, sources } = props;
  const words = view.words.bulletin;
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">{words.sources}</h2>
      {sources.length === 0 && <p>{words.noSources}</p>}
      <ul class="cites">
        {sources.map((source) => (
          <li>
            <p class="cite-name">
              {source.official && <span class="official">{words.official}</span>}
              {source.name[view.lang]}
            </p>
            <p lang={source.lang}>
              <OutsideLink url={source.url} text={source.title} />
            </p>
            {source.quote !== "" && <blockquote lang={source.lang}>{source.quote}</blockquote>}
            <p class="meta">
              <span>{hostOf(source.url)}</span>
              <span>
                {words.fetchedAt}{" "}
                <time datetime={source.seenAt}>{formatInstant(source.seenAt, view.lang)}</time>
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link to somebody else's page; an address that is none stays plain text. */
export function OutsideLink(props: { readonly url: string; readonly text: string }) {
  if (!isWebUrl(props.url)) return <span>{props.text}</span>;
  return (
    <a href={props.url} rel="noopener nofollow ugc">
      {props.text}
    </a>
  );
}

/** The host of an address, as a reader judges a source by it. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
