import type { OfficialStatus } from "../feed/index.ts";
import type { Lang } from "../lang.ts";
import type { BulletinKind } from "./incident.ts";
import type { PolicyFacts } from "./policy.ts";

/** Conditions of a row; what is not named does not matter. */
export type When = {
  readonly official?: readonly (OfficialStatus | null)[];
  readonly last?: readonly (BulletinKind | null)[];
  readonly moved?: boolean;
  readonly minVoices?: number;
  readonly minHosts?: number;
  readonly severe?: boolean;
  readonly own?: boolean;
  readonly sure?: boolean;
  readonly retraction?: readonly PolicyFacts["retraction"][];
};

/** What a row does: a bulletin at once, a held one with a letter to the publishers, a letter alone, or nothing. */
export type Act =
  | { readonly act: "release" | "hold"; readonly kind: BulletinKind }
  | { readonly act: "watch" | "alert" | "archive" };

export type PolicyRow = Act & {
  readonly id: string;
  readonly when: When;
  /** The row in words, for the desk and for letters: why the bulletin is there. */
  readonly says: Readonly<Record<Lang, string>>;
  readonly because: string;
  readonly source: string;
};

const design = "design: release policy";
const likelihood = "docs/adr/0011-likelihood.md";
const neverMailed = [null] as const;
const warned = ["early-warning", "confirmed", "update"] as const;
const warnedOrCorrected = [...warned, "correction"] as const;

/** The release policy, first match first. */
export const releasePolicy = [
  {
    id: "retracted-by-all",
    when: { retraction: ["official", "last-voice"], last: warnedOrCorrected },
    act: "release",
    kind: "cancelled",
    says: {
      ja: "最後に残った報告も撤回されました",
      en: "Nobody stands by the report any more",
    },
    because: "Nobody stands by the report any more: whoever was told hears so at once.",
    source: design,
  },
  {
    id: "retracted-in-part",
    when: { retraction: ["other"], last: warned },
    act: "hold",
    kind: "correction",
    says: {
      ja: "報告の一部が撤回されました。訂正文を確かめてください",
      en: "One of the reports was taken back; please word the correction",
    },
    because: "One report was taken back, others stand: a person words the correction.",
    source: design,
  },
  {
    id: "resolved-unmailed",
    when: { official: ["resolved"], last: neverMailed },
    act: "archive",
    says: { ja: "知らせる前に解消しました", en: "It was over before anybody was told" },
    because: "Nobody was warned, so nobody is told that it is over.",
    source: design,
  },
  {
    id: "resolved",
    when: { official: ["resolved"], last: warnedOrCorrected },
    act: "release",
    kind: "resolved",
    says: { ja: "Microsoft が解決を発表しました", en: "Microsoft says that it is resolved" },
    because: "The vendor says it is over.",
    source: design,
  },
  {
    id: "official-confirmed",
    when: { official: ["confirmed", "mitigated"], last: [null, "early-warning"] },
    act: "release",
    kind: "confirmed",
    says: { ja: "Microsoft が問題を認めました", en: "Microsoft confirms the trouble" },
    because: "The vendor confirms the trouble.",
    source: design,
  },
  {
    id: "official-moved",
    when: { official: ["confirmed", "mitigated"], last: ["confirmed", "update", "correction"], moved: true },
    act: "release",
    kind: "update",
    says: { ja: "Microsoft の対応状況が変わりました", en: "Microsoft's status has changed" },
    because: "The vendor's status moved.",
    source: design,
  },
  {
    id: "official-investigating",
    when: { official: ["investigating"], last: neverMailed },
    act: "release",
    kind: "early-warning",
    says: { ja: "Microsoft が調査を始めました", en: "Microsoft is looking into it" },
    because: "The vendor looks into it.",
    source: design,
  },
  {
    id: "own-post",
    when: { own: true, last: neverMailed },
    act: "hold",
    kind: "early-warning",
    says: {
      ja: "ご自身のサイトの記事をもとに用意しました",
      en: "It was prepared from a post on your own site",
    },
    because: "The publisher's own post is a bulletin in the making.",
    source: design,
  },
  {
    id: "voices-by-likelihood",
    when: { sure: false, official: [null], last: neverMailed, minVoices: 2 },
    act: "alert",
    says: {
      ja: "報告は複数ありますが、どれも決まった言い回しではなく文章の似かたから拾ったものです",
      en: "There are several reports, all picked up by how alike they are and by no rule",
    },
    because: "The likelihood alone alarms nobody; one report that a rule knows makes two voices of them.",
    source: likelihood,
  },
  {
    id: "two-voices",
    when: { official: [null], last: neverMailed, minVoices: 2, minHosts: 2 },
    act: "release",
    kind: "early-warning",
    says: {
      ja: "互いに独立した 2 件の報告があります",
      en: "There are two independent reports",
    },
    because: "Two people who do not know each other report the same.",
    source: design,
  },
  {
    id: "two-voices-one-host",
    when: { official: [null], last: neverMailed, minVoices: 2 },
    act: "hold",
    kind: "early-warning",
    says: {
      ja: "報告が 2 件ありますが、同じサイトからのものです",
      en: "There are two reports, but both come from one site",
    },
    because: "Two voices at one place may be one.",
    source: design,
  },
  {
    id: "one-voice-severe",
    when: { official: [null], last: neverMailed, minVoices: 1, severe: true },
    act: "alert",
    says: {
      ja: "報告は 1 件だけですが、Windows を使う権利が失われるおそれがあります",
      en: "There is one report only, but it speaks of losing the right to use Windows",
    },
    because:
      "One report alone is watched; where the right to use Windows is at stake, a person looks at once.",
    source: design,
  },
  {
    id: "one-voice",
    when: { official: [null], last: neverMailed },
    act: "watch",
    says: { ja: "報告は 1 件だけです", en: "There is one report only" },
    because: "One report alone is watched.",
    source: design,
  },
] as const satisfies readonly PolicyRow[];

/** What turns a release into a held bulletin; written behind the row it turned. */
export const brakes = [
  {
    id: "hourly limit",
    says: {
      ja: "1 時間に出せる自動の速報の数を超えました",
      en: "More automatic bulletins than an hour may bring",
    },
    because: "Whatever goes wrong, it cannot mail everybody again and again.",
    source: design,
  },
  {
    id: "burst of one source",
    says: {
      ja: "一つの情報源から、いつもよりはるかに多くの報告が届いています",
      en: "One source brings far more reports than usual",
    },
    because: "A source that suddenly says everything is broken may be broken itself.",
    source: design,
  },
] as const;

/** What a stored policy row says, in words; null for one that no row bears. */
export function policyWords(row: string): Readonly<Record<Lang, string>> | null {
  const [id, brake] = row.split(", held by the ");
  const found = brakes.find((one) => one.id === brake) ?? releasePolicy.find((one) => one.id === id);
  return found?.says ?? null;
}
