import { type Bulletin, bulletinFacts, withoutKindLabel } from "@sokuho/core/bulletin";
import type { Lang } from "@sokuho/core/lang";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Badge } from "../look/badge.tsx";
import { Layout } from "./layout.tsx";
import { latestByIncident, type Stand, standOf } from "./stand.ts";

/** Every public bulletin, newest first. */
export function ArchivePage(props: {
  readonly view: View;
  readonly bulletins: readonly Bulletin[];
  readonly now: string;
}) {
  const { view, bulletins, now } = props;
  const words = view.words.archive;
  const latest = latestByIncident(bulletins);
  const standIn = (bulletin: Bulletin) =>
    standOf(bulletin, latest.get(bulletin.content.incidentId) ?? bulletin.content, now);
  return (
    <Layout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      {bulletins.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <ol class="archive">
          {bulletins.map((bulletin) => (
            <ArchiveRow view={view} bulletin={bulletin} stand={standIn(bulletin)} />
          ))}
        </ol>
      )}
    </Layout>
  );
}

function ArchiveRow(props: { readonly view: View; readonly bulletin: Bulletin; readonly stand: Stand }) {
  const { view, bulletin, stand } = props;
  const { content } = bulletin;
  const words = view.words.archive;
  const certainty = bulletinFacts(content, view.lang).find((fact) => fact.id === "certainty");
  return (
    <li class={stand === "whole" ? undefined : "past"}>
      <BulletinDate instant={content.asOf} lang={view.lang} />
      <Badge kind={content.kind} lang={view.lang} />
      <div class="entry">
        <a href={href(view.lang, `/bulletins/${content.id}`)}>
          {withoutKindLabel(content.texts[view.lang].subject, content.kind, view.lang)}
        </a>
        <p class="meta">
          <span>{words.serial(content.serial)}</span>
          {certainty && (
            <span>
              {certainty.label} {certainty.value}
            </span>
          )}
          {stand !== "whole" && <span class="remark">{words.stands[stand]}</span>}
        </p>
      </div>
    </li>
  );
}

/** The day and time of a bulletin: Japan time in Japanese, UTC in English. */
export function BulletinDate(props: { readonly instant: string; readonly lang: Lang }) {
  const { instant, lang } = props;
  const at = new Date(instant);
  const timeZone = lang === "ja" ? "Asia/Tokyo" : "UTC";
  const locale = lang === "ja" ? "ja-JP" : "en-GB";
  const day = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: lang === "ja" ? "numeric" : "short",
    day: "numeric",
    timeZone,
  }).format(at);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
  return (
    <time class="date" datetime={instant}>
      {day} <span>{lang === "ja" ? time : `${time} UTC`}</span>
    </time>
  );
}
