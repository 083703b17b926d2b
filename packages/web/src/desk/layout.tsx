import type { Lang } from "@sokuho/core/lang";
import type { Child } from "hono/jsx";
import { deskHref } from "../edge/locale.ts";
import { Trace } from "../look/trace.tsx";
import { Brand, Document } from "../pages/layout.tsx";
import type { DeskView } from "./view.ts";

/** The frame of every desk page. */
export function DeskLayout(props: {
  readonly view: DeskView;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children?: Child;
}) {
  const { view, title, hasErrors = false, children } = props;
  const prefix = hasErrors ? view.words.errorPrefix : "";
  return (
    <Document lang={view.lang} title={`${prefix}${title} | ${view.desk.name} 速報 Sokuho`}>
      <a class="skip" href="#main">
        {view.words.skip}
      </a>
      <div class="top desk">
        <DeskHeader view={view} />
        <Trace class="rule" />
      </div>
      <main id="main">
        <div class="page desk-page">{children}</div>
      </main>
    </Document>
  );
}

function DeskHeader({ view }: { readonly view: DeskView }) {
  const { lang, desk, path, publisher } = view;
  const other: Lang = lang === "ja" ? "en" : "ja";
  const here = (target: string) => (path === target ? "page" : undefined);
  return (
    <header class="head">
      <Brand href={deskHref(lang)} label={`速報 Sokuho — ${desk.name}`} />
      <span class="desk-name">{desk.name}</span>
      <nav class="menu" aria-label={view.words.menu}>
        {publisher && (
          <>
            <a href={deskHref(lang)} aria-current={here("")}>
              {desk.nav.overview}
            </a>
            <a href={deskHref(lang, "/new")} aria-current={here("/new")}>
              {desk.nav.compose}
            </a>
          </>
        )}
        <a
          class="lang"
          href={deskHref(other, path)}
          lang={other}
          hreflang={other}
          title={view.words.otherLang.hint}
        >
          {view.words.otherLang.label}
        </a>
      </nav>
      {publisher && <SignOut view={view} publisher={publisher} />}
    </header>
  );
}

function SignOut({ view, publisher }: { readonly view: DeskView; readonly publisher: string }) {
  return (
    <form class="sign-out" method="post" action={deskHref(view.lang, "/sign-out")}>
      <span>{publisher}</span>
      <button type="submit" class="button small-button">
        {view.desk.signOut}
      </button>
    </form>
  );
}
