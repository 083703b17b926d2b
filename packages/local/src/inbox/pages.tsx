import type { Child } from "hono/jsx";
import type { Faults } from "../ses/faults.ts";
import { defaultFaults } from "../ses/faults.ts";
import type { MailRecord } from "../ses/mail-rows.ts";
import type { Stats } from "../ses/mail-store.ts";
import { countWords, type InboxLang, type Words } from "./words.ts";

export type PageContext = { readonly lang: InboxLang; readonly words: Words };

export type ListModel = PageContext & {
  readonly mails: readonly MailRecord[];
  readonly to: string;
  readonly page: number;
  readonly hasOlder: boolean;
  readonly stats: Stats;
  readonly faults: Faults;
};

/** The page with all mails, the newest first. */
export function ListPage(model: ListModel) {
  const { words, mails, to, stats } = model;
  return (
    <Page title={words.inbox} lang={model.lang}>
      <h1>{words.inbox}</h1>
      <p class="faint">{words.about}</p>
      <FaultNotice faults={model.faults} words={words} />
      <form class="filter" method="get" action="/local/inbox">
        <label>
          {words.filter}
          <input type="search" name="to" value={to} autocomplete="off" inputmode="email" />
        </label>
        <button type="submit">{words.show}</button>
      </form>
      <p class="faint">
        {countWords[model.lang](stats.accepted, stats.duplicates)}{" "}
        <a href="/local/inbox">{to === "" ? words.refresh : words.all}</a>
      </p>
      {mails.length === 0 && <p>{to === "" ? words.empty : words.noMatch}</p>}
      <ol class="mails">
        {mails.map((mail) => (
          <MailRow mail={mail} context={model} />
        ))}
      </ol>
      <PageLinks model={model} />
    </Page>
  );
}

function MailRow({ mail, context }: { mail: MailRecord; context: PageContext }) {
  return (
    <li>
      <a href={`/local/inbox/${mail.id}`}>{mail.subject === "" ? context.words.noSubject : mail.subject}</a>
      <span class="faint">{mail.recipients.join(", ")}</span>
      <Instant at={mail.receivedAt} lang={context.lang} />
    </li>
  );
}

function PageLinks({ model }: { model: ListModel }) {
  const link = (page: number) => `/local/inbox?${new URLSearchParams({ to: model.to, page: String(page) })}`;
  return (
    <nav class="pages">
      {model.page > 1 && <a href={link(model.page - 1)}>{model.words.newer}</a>}
      {model.hasOlder && <a href={link(model.page + 1)}>{model.words.older}</a>}
    </nav>
  );
}

function FaultNotice({ faults, words }: { faults: Faults; words: Words }) {
  const names = Object.keys(defaultFaults) as (keyof Faults)[];
  const changed = names.filter((name) => faults[name] !== defaultFaults[name]);
  if (changed.length === 0) {
    return null;
  }
  const list = changed.map((name) => `${name} ${faults[name]}`).join(", ");
  return <p class="notice">{`${words.misbehaves}: ${list}`}</p>;
}

/** An instant in the time zone of this machine, which is the reader's; named, since bulletins have a clock of their own. */
export function Instant({ at, lang }: { at: string; lang: InboxLang }) {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "long" });
  return <time datetime={at}>{format.format(new Date(at))}</time>;
}

/** The frame of every inbox page. */
export function Page({ title, lang, children }: { title: string; lang: InboxLang; children: Child }) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/local/inbox.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
