import { type Bulletin, bulletinFacts, statusOf, withoutKindLabel } from "@sokuho/core/bulletin";
import type { Lang } from "@sokuho/core/lang";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Badge } from "../look/badge.tsx";
import { Layout } from "./layout.tsx";

/** Every public bulletin, newest first. */
export function ArchivePage(props: {
  readonly view: View;
  readonly bulletins: readonly Bulletin[];
  readonly now: string;
}) {
  const { view, bulletins, now } = props;
  const words = view.words.archive;
  return (
    <Layout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      {bulletins.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <ol class="archive">
          {bulletins.map((bulletin) => (
            <ArchiveRow view={view} bulletin={bulletin} now={now} />
          ))}
        </ol>
      )}
    </Layout>
  );
}

function ArchiveRow(props: { readonly view: View; readonly bulletin: Bulletin; readonly now: string }) {
  const { view, bulletin, now } = props;
  const { content } = bulletin;
  const words = view.words.archive;
  const remark = remarkOf(view, bulletin, now);
  const certainty = bulletinFacts(content, view.lang).find((fact) => fact.id === "certainty");
  return (
    <li class={remark === "" ? undefined : "past"}>
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
          {remark !== "" && <span class="remark">{remark}</span>}
        </p>
      </div>
    </li>
  );
}

/** What became of a bulletin after it went out, in words; empty when it stands. */
export function remarkOf(view: View, bulletin: Bulletin, now: string): string {
  if (bulletin.supersededAt) return view.words.archive.newer;
  return statusOf(bulletin, now) === "cancelled" ? view.words.archive.stopped : "";
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
