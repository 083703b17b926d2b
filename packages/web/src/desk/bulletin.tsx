import type { BulletinLedger } from "@sokuho/core/actions";
import { formatInstant, isPublic, withoutKindLabel } from "@sokuho/core/bulletin";
import { deskHref } from "../edge/locale.ts";
import { ErrorSummary, FieldNote, type FormErrors } from "../forms/fields.tsx";
import { Band } from "../look/badge.tsx";
import { Facts } from "../pages/bulletin.tsx";
import { type ActName, actsFor } from "./acts.ts";
import { DeskLayout } from "./layout.tsx";
import type { Evidence } from "./load.ts";
import { AccountTable, EvidenceFacts, ReportList } from "./parts.tsx";
import { type PreviewChoice, PreviewSection } from "./preview-section.tsx";
import type { DeskView } from "./view.ts";

/** Everything the desk page of a bulletin shows. */
export type DeskBulletinModel = {
  readonly evidence: Evidence;
  /** Null until the bulletin was released. */
  readonly ledger: (BulletinLedger & { readonly endsAt: string | null }) | null;
  readonly preview: PreviewChoice;
  readonly undoSeconds: number;
  /** Above this many readers their number must be typed. */
  readonly countAbove: number;
  readonly errors: FormErrors;
};

/** One bulletin at the desk: evidence, what can be done, what goes out, what came of it. */
export function DeskBulletinPage(props: { readonly view: DeskView; readonly model: DeskBulletinModel }) {
  const { view, model } = props;
  const { bulletin, status, reports } = model.evidence;
  const { content } = bulletin;
  const title = withoutKindLabel(content.texts[view.lang].subject, content.kind, view.lang);
  return (
    <DeskLayout view={view} title={title} hasErrors={model.errors.length > 0}>
      <ErrorSummary title={view.words.summary} errors={model.errors} />
      <Band kind={content.kind} lang={view.lang} serial={view.words.archive.serial(content.serial)} />
      <h1>{title}</h1>
      <p class="meta">
        <span class={`status ${status}`}>{view.desk.status[status]}</span>
        <code>{content.id}</code>
      </p>
      <div class="split desk-split">
        <div>
          <h2>{view.desk.evidence.title}</h2>
          <EvidenceFacts view={view} evidence={model.evidence} />
          <ReportList view={view} reports={reports} />
        </div>
        <ActionPanel view={view} model={model} />
      </div>
      <AccountSection view={view} model={model} />
      <PreviewSection view={view} preview={model.preview} />
      <Facts view={view} content={content} />
    </DeskLayout>
  );
}

function ActionPanel({ view, model }: { readonly view: DeskView; readonly model: DeskBulletinModel }) {
  const words = view.desk.bulletin;
  const { bulletin, status } = model.evidence;
  const names = actsFor(status, model.ledger?.accounts ?? null);
  return (
    <section class="panel" aria-labelledby="actions-title">
      <h2 id="actions-title">{words.actions}</h2>
      {names.length === 0 && !isPublic(bulletin) && <p>{words.none}</p>}
      {status === "approved" && <p class="hint">{words.undo(model.undoSeconds)}</p>}
      {status === "waiting" && bulletin.releaseAt && (
        <p>
          {words.waitsUntil} <b>{formatInstant(bulletin.releaseAt, view.lang)}</b>
        </p>
      )}
      {names.map((name) => (
        <ActForm view={view} model={model} name={name} />
      ))}
      {isPublic(bulletin) && <FollowUps view={view} incidentId={bulletin.content.incidentId} />}
    </section>
  );
}

/** What can follow a bulletin that went out, however its incident stands: each opens the form filled in so far. */
const followUps = ["update", "correction", "resolved", "cancelled"] as const;

function FollowUps({ view, incidentId }: { readonly view: DeskView; readonly incidentId: string }) {
  const words = view.desk.bulletin;
  const to = (kind: string) => `/new?${new URLSearchParams({ kind, incident: incidentId })}`;
  return (
    <>
      <h3>{words.followUp}</h3>
      <ul>
        {followUps.map((kind) => (
          <li>
            <a href={deskHref(view.lang, to(kind))}>{words.followUps[kind]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function ActForm(props: {
  readonly view: DeskView;
  readonly model: DeskBulletinModel;
  readonly name: ActName;
}) {
  const { view, model, name } = props;
  const { content } = model.evidence.bulletin;
  const needsCount = name === "approve" && (model.evidence.size ?? 0) > model.countAbove;
  return (
    <form method="post" action={deskHref(view.lang, `/bulletins/${content.id}/${name}`)}>
      {needsCount && <CountQuestion view={view} model={model} />}
      <button type="submit" class={buttonClass[name]}>
        {view.desk.actions[name]}
      </button>
    </form>
  );
}

function CountQuestion({ view, model }: { readonly view: DeskView; readonly model: DeskBulletinModel }) {
  const words = view.desk.bulletin;
  return (
    <div class="question">
      <label class="legend" for="count">
        {words.count(model.countAbove)}
      </label>
      <FieldNote field="count" errors={model.errors} />
      <input type="text" id="count" name="count" inputmode="numeric" autocomplete="off" />
    </div>
  );
}

const buttonClass: Readonly<Record<ActName, string>> = {
  approve: "button",
  send: "button alarm",
  resume: "button",
  retry: "button alarm",
  pause: "button quiet",
  cancel: "button stop",
};

function AccountSection({ view, model }: { readonly view: DeskView; readonly model: DeskBulletinModel }) {
  const words = view.desk.accounts;
  if (!model.ledger) return null;
  const { accounts, unmailed, endsAt } = model.ledger;
  return (
    <section aria-labelledby="accounts-title">
      <h2 id="accounts-title">{words.title}</h2>
      <AccountTable view={view} accounts={accounts} endsAt={endsAt} />
      {unmailed.length > 0 && (
        <details class="block">
          <summary>
            <b>{words.unmailedTitle}</b>
            <span>{words.unmailedHint}</span>
          </summary>
          <ul class="dids">
            {unmailed.map((one) => (
              <li>
                <code>{one.readerId}</code> {words[one.account]}
                {one.reason !== "" && ` (${words.reasons[one.reason] ?? one.reason})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
