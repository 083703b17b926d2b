import type { Lang } from "@sokuho/core/lang";
import type { Child } from "hono/jsx";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Mark } from "../look/mark.tsx";
import { styleHref } from "../look/style.ts";
import { Trace } from "../look/trace.tsx";

/** The frame of every public page: name, language switch, content, sender. */
export function Layout(props: {
  readonly view: View;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly hero?: Child;
  readonly children?: Child;
}) {
  const { view, title, hasErrors = false, hero, children } = props;
  const { words } = view;
  return (
    <Document lang={view.lang} title={`${hasErrors ? words.errorPrefix : ""}${title} | 速報 Sokuho`}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <div class="top">
        <SiteHeader view={view} />
        {!hero && <Trace class="rule" />}
      </div>
      <main id="main">
        {hero && <div class="top">{hero}</div>}
        <div class={hero ? "wide" : "page"}>{children}</div>
      </main>
      <SiteFooter view={view} />
    </Document>
  );
}

/** The bare document: head and body. */
export function Document(props: { readonly lang: Lang; readonly title: string; readonly children?: Child }) {
  return (
    <html lang={props.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#000060" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styleHref} />
      </head>
      <body>{props.children}</body>
    </html>
  );
}

/** The name of the service, as a link home. */
export function Brand(props: { readonly href: string; readonly label: string }) {
  return (
    <a class="brand" href={props.href} aria-label={props.label}>
      <Mark />
      <span class="brand-ja" lang="ja">
        速報
      </span>
      <span class="brand-en" lang="en">
        Sokuho
      </span>
    </a>
  );
}

function SiteHeader({ view }: { readonly view: View }) {
  const { lang, path, words } = view;
  const other: Lang = lang === "ja" ? "en" : "ja";
  const here = (target: string) => (path === target ? "page" : undefined);
  return (
    <header class="head">
      <Brand href={href(lang, "/")} label={`速報 Sokuho — ${words.site}`} />
      <nav class="menu" aria-label={words.menu}>
        <a href={href(lang, "/check")} aria-current={here("/check")}>
          {words.nav.check}
        </a>
        <a href={href(lang, "/bulletins")} aria-current={here("/bulletins")}>
          {words.nav.archive}
        </a>
        <a href={href(lang, "/sources")} aria-current={here("/sources")}>
          {words.nav.sources}
        </a>
        <a class="lang" href={href(other, path)} lang={other} hreflang={other} title={words.otherLang.hint}>
          {words.otherLang.label}
        </a>
      </nav>
    </header>
  );
}

function SiteFooter({ view }: { readonly view: View }) {
  const { lang, site, words } = view;
  return (
    <footer class="foot">
      <p>{words.footer.about}</p>
      <SenderList view={view} />
      <p class="foot-links">
        <a href={href(lang, "/")}>{words.nav.form}</a>
        <a href={href(lang, "/check")}>{words.nav.check}</a>
        <a href={href(lang, "/bulletins")}>{words.nav.archive}</a>
        <a href={href(lang, "/sources")}>{words.nav.sources}</a>
      </p>
      <p class="small">© {site.senderName}</p>
    </footer>
  );
}

/** Who sends: official name, postal address, contact (特定電子メール法 4条). */
export function SenderList({ view }: { readonly view: View }) {
  const { footer } = view.words;
  const { senderName, postalAddress, contact } = view.site;
  return (
    <dl class="sender">
      <dt>{footer.sender}</dt>
      <dd>{senderName}</dd>
      <dt>{footer.postal}</dt>
      <dd>{postalAddress}</dd>
      <dt>{footer.contact}</dt>
      <dd>
        <Contact contact={contact} />
      </dd>
    </dl>
  );
}

function Contact({ contact }: { readonly contact: string }) {
  if (/^https?:\/\//.test(contact)) return <a href={contact}>{contact}</a>;
  return contact.includes("@") ? <a href={`mailto:${contact}`}>{contact}</a> : <span>{contact}</span>;
}
