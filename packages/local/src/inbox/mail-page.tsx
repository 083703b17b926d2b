import type { MailEvent } from "../ses/event-json.ts";
import type { MailRecord } from "../ses/mail-rows.ts";
import { Instant, Page, type PageContext } from "./pages.tsx";
import type { MailView } from "./view.ts";
import type { Words } from "./words.ts";

/** What is shown of a mail; each tab is a page of its own, so that they work without script. */
export const tabs = ["preview", "text", "source", "headers"] as const;
export type Tab = (typeof tabs)[number];

export type MailModel = PageContext & {
  readonly mail: MailRecord;
  readonly events: readonly MailEvent[];
  readonly view: MailView | undefined;
  readonly tab: Tab;
};

/** The page of one mail. */
export function MailPage(model: MailModel) {
  const { mail, words, view } = model;
  const subject = mail.subject === "" ? words.noSubject : mail.subject;
  return (
    <Page title={subject} lang={model.lang}>
      <nav class="pages">
        <a href="/local/inbox">{words.back}</a>
        {view !== undefined && <a href={`/local/inbox/${mail.id}.eml`}>{words.download}</a>}
      </nav>
      <h1>{subject}</h1>
      <Facts model={model} />
      {view === undefined ? <p>{words.gone}</p> : <Parts model={model} view={view} />}
    </Page>
  );
}

function Facts({ model }: { model: MailModel }) {
  const { mail, words } = model;
  const state = mail.events === "published" ? words.published : words.pending;
  const outcomes = model.events.map((event) => event.kind).join(", ");
  return (
    <dl>
      <dt>{words.from}</dt>
      <dd>{mail.from}</dd>
      <dt>{words.to}</dt>
      <dd>{mail.recipients.join(", ")}</dd>
      <dt>{words.received}</dt>
      <dd>
        <Instant at={mail.receivedAt} lang={model.lang} />
      </dd>
      <dt>{words.size}</dt>
      <dd>{`${(mail.size / 1024).toFixed(1)} KB`}</dd>
      <dt>{words.tags}</dt>
      <dd>{tagText(mail)}</dd>
      <dt>{words.outcomes}</dt>
      <dd>{mail.events === "none" ? words.noOutcomes : `${outcomes} (${state})`}</dd>
    </dl>
  );
}

function Parts({ model, view }: { model: MailModel; view: MailView }) {
  const { mail, words, tab } = model;
  return (
    <>
      <nav class="tabs">
        {tabs.map((one) => (
          <a href={`/local/inbox/${mail.id}/${one}`} aria-current={one === tab ? "page" : undefined}>
            {words[one]}
          </a>
        ))}
      </nav>
      <TabContent model={model} view={view} />
      <Links view={view} words={words} />
    </>
  );
}

function TabContent({ model, view }: { model: MailModel; view: MailView }) {
  const { mail, words, tab } = model;
  if (tab === "preview") {
    return <iframe src={`/local/inbox/${mail.id}/frame`} sandbox="" title={words.preview} />;
  }
  if (tab === "text") {
    return <pre>{view.text ?? words.noText}</pre>;
  }
  return <pre>{tab === "source" ? view.source : view.headers}</pre>;
}

function Links({ view, words }: { view: MailView; words: Words }) {
  if (view.links.length === 0 && view.oneClickUrl === null) {
    return null;
  }
  return (
    <section>
      <h2>{words.links}</h2>
      <p class="faint">{words.linksWhy}</p>
      <ul class="links">
        {view.links.map((link) => (
          <li>
            <a href={link} rel="noreferrer">
              {link}
            </a>
          </li>
        ))}
      </ul>
      {view.oneClickUrl !== null && (
        <form method="post" action={view.oneClickUrl}>
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <button type="submit">{words.oneClick}</button>
        </form>
      )}
    </section>
  );
}

function tagText(mail: MailRecord): string {
  const pairs = Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? "–" : pairs.join(", ");
}
