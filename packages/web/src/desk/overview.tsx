import { formatInstant } from "@sokuho/core/bulletin";
import type { Pace, StoredItem } from "@sokuho/core/ports";
import type { Child } from "hono/jsx";
import { deskHref } from "../edge/locale.ts";
import { Band } from "../look/badge.tsx";
import { OutsideLink } from "../pages/source-list.tsx";
import { DeskLayout } from "./layout.tsx";
import type { Evidence, Overview, Running } from "./load.ts";
import { MarkedText } from "./marked-text.tsx";
import { AccountTable, BulletinLink, BulletinRow, EvidenceFacts, ReportList } from "./parts.tsx";
import type { DeskView } from "./view.ts";

/** What waits for a person, what is going out, what went out last. */
export function OverviewPage({ view, overview }: { readonly view: DeskView; readonly overview: Overview }) {
  const words = view.desk.overview;
  const { held, running, review, last } = overview;
  return (
    <DeskLayout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <SendingPanel view={view} pace={overview.pace} />
      <Part id="held" title={words.held} count={held.length} empty={words.noHeld}>
        {held.map((evidence) => (
          <HeldCard view={view} evidence={evidence} />
        ))}
      </Part>
      <Part id="running" title={words.running} count={running.length} empty={words.noRunning}>
        {running.map((one) => (
          <RunningCard view={view} running={one} />
        ))}
      </Part>
      <Part id="review" title={words.review} count={review.length} empty={words.noReview}>
        <p class="hint">{words.reviewHint}</p>
        {review.map((item) => (
          <ReviewCard view={view} stored={item} />
        ))}
      </Part>
      <Part id="last" title={words.last} count={last.length} empty={words.noLast}>
        <ol class="archive">
          {last.map((one) => (
            <BulletinRow view={view} bulletin={one.bulletin} status={one.status} />
          ))}
        </ol>
      </Part>
    </DeskLayout>
  );
}

/** The kill switch: what stopped sending, and the button for the other state. */
function SendingPanel({ view, pace }: { readonly view: DeskView; readonly pace: Pace }) {
  const words = view.desk.sending;
  const { stop } = pace;
  return (
    <form
      class={stop ? "sending stopped" : "sending"}
      method="post"
      action={deskHref(view.lang, `/sending/${stop ? "resume" : "stop"}`)}
    >
      <p role={stop ? "alert" : undefined}>
        <b>{stop ? words.stopped : words.going}</b>{" "}
        {stop
          ? `${words.reasons[stop.reason]} (${formatInstant(stop.at, view.lang)})`
          : words.rate(pace.ratePerSecond, pace.sentLastDay)}
      </p>
      <button type="submit" class={stop ? "button" : "button stop"}>
        {stop ? words.resume : words.stop}
      </button>
    </form>
  );
}

function Part(props: {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly empty: string;
  readonly children?: Child;
}) {
  return (
    <section class="part" aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>
        {props.title} <span class="count">{props.count}</span>
      </h2>
      {props.count === 0 ? <p class="empty">{props.empty}</p> : props.children}
    </section>
  );
}

function HeldCard({ view, evidence }: { readonly view: DeskView; readonly evidence: Evidence }) {
  const { bulletin, status, reports } = evidence;
  const { content } = bulletin;
  return (
    <article class="card">
      <Band kind={content.kind} lang={view.lang} serial={view.words.archive.serial(content.serial)} />
      <h3>
        <BulletinLink view={view} bulletin={bulletin} />
      </h3>
      <p class="meta">
        <span class={`status ${status}`}>{view.desk.status[status]}</span>
      </p>
      <p>{content.texts[view.lang].summary}</p>
      <EvidenceFacts view={view} evidence={evidence} />
      <ReportList view={view} reports={reports} />
      <p>
        <a class="button" href={deskHref(view.lang, `/bulletins/${content.id}`)}>
          {view.desk.overview.open}
        </a>
      </p>
    </article>
  );
}

function RunningCard({ view, running }: { readonly view: DeskView; readonly running: Running }) {
  const { bulletin, status, accounts, endsAt } = running;
  return (
    <article class="card">
      <ol class="archive">
        <BulletinRow view={view} bulletin={bulletin} status={status} />
      </ol>
      <AccountTable view={view} accounts={accounts} endsAt={endsAt} />
    </article>
  );
}

function ReviewCard({ view, stored }: { readonly view: DeskView; readonly stored: StoredItem }) {
  const { item, classified, sourceId, itemId } = stored;
  return (
    <article class="card">
      <h3>
        <OutsideLink url={item.url} text={item.title} />
      </h3>
      <p class="meta">
        <span>{sourceId}</span>
        <time datetime={stored.seenAt}>{stored.seenAt.slice(0, 16).replace("T", " ")} UTC</time>
      </p>
      <p class="rules">
        {view.desk.evidence.rules}{" "}
        {classified.rules.map((rule) => (
          <code>{rule.id}</code>
        ))}
      </p>
      <MarkedText
        title={item.title}
        text={item.text}
        rules={classified.rules}
        lang="und"
        label={view.desk.evidence.title}
      />
      {stored.acceptedBy ? (
        <p class="note">{view.desk.overview.accepted}</p>
      ) : (
        <ReviewForm view={view} sourceId={sourceId} itemId={itemId} />
      )}
    </article>
  );
}

function ReviewForm({
  view,
  sourceId,
  itemId,
}: {
  readonly view: DeskView;
  readonly sourceId: string;
  readonly itemId: string;
}) {
  const { overview } = view.desk;
  const href = (act: string): string => deskHref(view.lang, `/review/${sourceId}/${itemId}/${act}`);
  return (
    <form method="post" action={href("dismiss")} class="buttons">
      <button type="submit" class="button" formaction={href("accept")}>
        {overview.accept}
      </button>
      <button type="submit" class="button quiet">
        {overview.dismiss}
      </button>
    </form>
  );
}
