import {
  type Audience,
  type Bulletin,
  formatInstant,
  listNames,
  timings,
  withoutKindLabel,
} from "@sokuho/core/bulletin";
import type { Accounts } from "@sokuho/core/delivery";
import { policyWords, type Report } from "@sokuho/core/incident";
import { lineageRow } from "@sokuho/core/lineage";
import { deskHref } from "../edge/locale.ts";
import { Badge } from "../look/badge.tsx";
import { BulletinDate } from "../pages/archive.tsx";
import { hostOf, OutsideLink } from "../pages/source-list.tsx";
import type { Evidence } from "./load.ts";
import type { DeskView } from "./view.ts";

/** A bulletin's subject as a link to its desk page. */
export function BulletinLink({ view, bulletin }: { readonly view: DeskView; readonly bulletin: Bulletin }) {
  const { content } = bulletin;
  return (
    <a href={deskHref(view.lang, `/bulletins/${content.id}`)}>
      {withoutKindLabel(content.texts[view.lang].subject, content.kind, view.lang)}
    </a>
  );
}

/** One bulletin as a row: date, kind, subject, status. */
export function BulletinRow(props: {
  readonly view: DeskView;
  readonly bulletin: Bulletin;
  readonly status: keyof DeskView["desk"]["status"];
}) {
  const { view, bulletin, status } = props;
  return (
    <li>
      <BulletinDate instant={bulletin.content.asOf} lang={view.lang} />
      <Badge kind={bulletin.content.kind} lang={view.lang} />
      <div class="entry">
        <BulletinLink view={view} bulletin={bulletin} />
        <p class="meta">
          <span>{view.words.archive.serial(bulletin.content.serial)}</span>
          <span class={`status ${status}`}>{view.desk.status[status]}</span>
        </p>
      </div>
    </li>
  );
}

/** Why a bulletin is here and whom it would reach. */
export function EvidenceFacts({ view, evidence }: { readonly view: DeskView; readonly evidence: Evidence }) {
  const { evidence: words } = view.desk;
  const { bulletin, reports, size } = evidence;
  const { reach } = bulletin.audience;
  const voices = new Set(
    reports
      .filter((report) => report.status !== "retracted" && report.kind !== "official")
      .map((report) => report.voice),
  );
  return (
    <dl class="facts">
      <div>
        <dt>{words.policy}</dt>
        <dd>{whyHere(view, bulletin.policyRow)}</dd>
      </div>
      <div>
        <dt>{words.audience}</dt>
        <dd>{audienceInWords(view, bulletin.audience)}</dd>
      </div>
      {size !== null && (
        <div>
          <dt>{words.size}</dt>
          <dd>
            <b>{words.people(size)}</b>
            {reach === "told-and-concerned" && <span class="aside">{words.followUp}</span>}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.voices}</dt>
        <dd>{voices.size}</dd>
      </div>
    </dl>
  );
}

function whyHere(view: DeskView, row: string | null): string {
  return row === null ? view.desk.evidence.byPerson : (policyWords(row)?.[view.lang] ?? row);
}

/** The reports behind an incident: who, where, in which words. */
export function ReportList({
  view,
  reports,
}: {
  readonly view: DeskView;
  readonly reports: readonly Report[];
}) {
  if (reports.length === 0) return <p class="hint">{view.desk.evidence.noReports}</p>;
  return (
    <ul class="cites">
      {reports.map((report) => (
        <li>
          <p class="cite-name">
            {report.kind === "official" && <span class="official">{view.words.bulletin.official}</span>}
            {report.sourceName[view.lang]}
          </p>
          <p lang={report.lang}>
            <OutsideLink url={report.url} text={report.title} />
          </p>
          {report.quote !== "" && <blockquote lang={report.lang}>{report.quote}</blockquote>}
          <p class="meta">
            <span>{hostOf(report.url)}</span>
            <code>{report.voice}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}

const shownAccounts = [
  "candidates",
  "pending",
  "submitted",
  "suppressed",
  "excluded",
  "failed",
  "uncertain",
  "delivered",
  "bounced",
  "complained",
  "duplicates",
] as const satisfies readonly (keyof Accounts)[];

/** How far a bulletin is, and every account. */
export function AccountTable(props: {
  readonly view: DeskView;
  readonly accounts: Accounts;
  readonly endsAt: string | null;
}) {
  const { view, accounts, endsAt } = props;
  const words = view.desk.accounts;
  const done = accounts.candidates - accounts.pending;
  const progress = words.progress(done, accounts.candidates);
  return (
    <div class="accounts">
      <p class="progress">
        <progress
          value={String(done)}
          max={String(Math.max(accounts.candidates, 1))}
          aria-label={words.title}
        >
          {progress}
        </progress>
        <b>{progress}</b>
        {endsAt && <span class="aside">{words.endsAt(formatInstant(endsAt, view.lang))}</span>}
      </p>
      <dl class="counts">
        {shownAccounts.map((name) => (
          <div class={accounts[name] > 0 ? `some ${name}` : name}>
            <dt>{words[name]}</dt>
            <dd>{accounts[name].toLocaleString(view.lang)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function audienceInWords(view: DeskView, audience: Audience): string {
  if (audience.reach === "told") return view.desk.evidence.told;
  const { form } = view.words;
  const namedTimings = audience.timings.length === timings.length ? [] : audience.timings;
  const parts = [
    listNames(
      audience.lineages.map((id) => lineageRow(id).name[view.lang]),
      view.lang,
    ),
    listNames(
      audience.langs.map((lang) => form.langs[lang]),
      view.lang,
    ),
    listNames(
      namedTimings.map((timing) => form.timings[timing].label),
      view.lang,
    ),
  ].filter((part) => part !== "");
  return parts.length === 0 ? view.desk.evidence.everyone : parts.join(view.lang === "ja" ? "／" : " · ");
}
