import type { LinkPurpose } from "@sokuho/core/subscriber";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Layout } from "./layout.tsx";
import { NoticePage } from "./notice.tsx";

/** The button that stops all mail, and the way to get less instead. */
export function UnsubscribePage(props: { readonly view: View; readonly manageHref: string | null }) {
  const { view, manageHref } = props;
  const words = view.words.unsubscribe;
  return (
    <Layout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <form method="post" action={href(view.lang, view.path)}>
        <button type="submit" class="button stop" name="via" value="page">
          {words.button}
        </button>
      </form>
      {manageHref && (
        <section class="apart">
          <h2>{words.lessTitle}</h2>
          <p>{words.lessText}</p>
          <p>
            <a class="button quiet" href={manageHref}>
              {words.less}
            </a>
          </p>
        </section>
      )}
    </Layout>
  );
}

/** All mail is stopped. */
export function UnsubscribedPage({ view }: { readonly view: View }) {
  const words = view.words.unsubscribe;
  const link = { href: href(view.lang, "/"), label: view.words.confirm.again };
  return (
    <NoticePage view={view} title={words.doneTitle} text={words.doneText} tone="done" link={link}>
      <p>{words.again}</p>
      <p>
        <a class="back" href={href(view.lang, "/bulletins")}>
          {view.words.confirm.archive}
        </a>
      </p>
    </NoticePage>
  );
}

/** The one constant answer to every link that is not ours, not whole or not for this page. */
export function RefusedLinkPage({ view }: { readonly view: View }) {
  const words = view.words.link;
  const link = { href: href(view.lang, "/"), label: view.words.home };
  return <NoticePage view={view} title={words.refusedTitle} text={words.refusedText} link={link} />;
}

/** The page of a link whose key leaked: a fresh one goes to the address on record, never to the page. */
export function RevokedLinkPage(props: {
  readonly view: View;
  readonly purpose: LinkPurpose;
  readonly token: string;
}) {
  const { view } = props;
  const words = view.words.link;
  return (
    <Layout view={view} title={words.revokedTitle}>
      <h1>{words.revokedTitle}</h1>
      <p class="lead">{words.revokedText}</p>
      <form method="post" action={href(view.lang, "/fresh-link")}>
        <input type="hidden" name="purpose" value={props.purpose} />
        <input type="hidden" name="token" value={props.token} />
        <button type="submit" class="button">
          {words.revokedButton}
        </button>
      </form>
    </Layout>
  );
}
