import type { BulletinKind, Incident } from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import type { ContentKind } from "./bulletin.ts";
import { causeWords, kindWords, type Words } from "./words.ts";

/** The subject of an automatic bulletin: kind, release, trouble, and what is new about it. About 30 full-width characters. */
export function subjectOf(
  story: { readonly incident: Incident; readonly kind: BulletinKind; readonly serial: number },
  lang: Lang,
): string {
  const { incident, kind } = story;
  const first = incident.releases.slice(0, 2).map((release) => release.replace(/^10-/, "Windows 10 "));
  const more = incident.releases.length > 2;
  const headline = causeWords[incident.cause].headline[lang];
  if (lang === "ja") {
    const where = first.length === 0 ? "Windows" : `${withWindows(first.join("・"))}${more ? "ほか" : ""}`;
    return `${kindWords[kind].label.ja}${where} ${headline}${tail(story).ja}`;
  }
  const where = first.length === 0 ? "Windows" : `${first.join(", ")}${more ? " and more" : ""}`;
  return `${kindWords[kind].label.en}${where}: ${headline}${tail(story).en}`;
}

// A subject whose only Latin letters are capitals looks like shouting to spam filters.
function withWindows(releases: string): string {
  return releases.startsWith("Windows") ? releases : `Windows ${releases}`;
}

/** A subject that begins with the label of its kind, added when it does not. */
export function withKindLabel(subject: string, kind: ContentKind, lang: Lang): string {
  const label = kindWords[kind].label[lang];
  return subject.startsWith(label.trim()) ? subject : `${label}${subject}`;
}

/** A subject without the label of its kind, for a heading that stands below a banner saying it. */
export function withoutKindLabel(subject: string, kind: ContentKind, lang: Lang): string {
  const label = kindWords[kind].label[lang].trim();
  return subject.startsWith(label) ? subject.slice(label.length).trim() || subject : subject;
}

function tail(story: {
  readonly incident: Incident;
  readonly kind: BulletinKind;
  readonly serial: number;
}): Words {
  if (story.kind === "early-warning" && story.incident.official !== null) return tails.investigating;
  if (story.kind !== "update") return tails[story.kind];
  return { ja: `（第 ${story.serial} 報）`, en: ` (no. ${story.serial})` };
}

const tails = {
  "early-warning": { ja: "の報告", en: ", reports say" },
  investigating: { ja: "を調査中", en: ", Microsoft investigates" },
  confirmed: { ja: "", en: "" },
  resolved: { ja: "は解消しました", en: ", now resolved" },
  correction: { ja: "について", en: ", corrected" },
  cancelled: { ja: "の速報の取り消し", en: ", warning withdrawn" },
} as const satisfies Readonly<Record<string, Words>>;
