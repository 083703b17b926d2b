import { findingWords, type Letter } from "../email/index.ts";
import type { Lang } from "../lang.ts";
import { site } from "./story.ts";

/** Links as the send step makes them. */
export const links = {
  oneClickUrl:
    "https://sokuho.example.jp/one-click/k1.c3ViX2FiY2RlZmdoaWprbG1ub3A.NmNhZmViYWJlMDEyMzQ1Njc4OWFiY2RlZg",
  unsubscribeUrl:
    "https://sokuho.example.jp/unsubscribe/k1.c3ViX2FiY2RlZmdoaWprbG1ub3A.NmNhZmViYWJlMDEyMzQ1Njc4OWFiY2RlZg",
  manageUrl:
    "https://sokuho.example.jp/manage/k1.c3ViX2FiY2RlZmdoaWprbG1ub3A.MDEyMzQ1Njc4OWFiY2RlZmNhZmViYWJl",
} as const;

/** One letter of each kind. */
export function lettersIn(lang: Lang): readonly Letter[] {
  const to = "reader@example.com";
  const choices = { lineages: ["win7-8-upgrade", "volume"], lang, timing: "early", digest: "now" } as const;
  const url = `${site.url}/confirm/Zm9vYmFyYmF6cXV4MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG0`;
  return [
    { kind: "confirm", to, lang, confirmUrl: url, choices },
    {
      kind: "re-permission",
      to,
      lang,
      confirmUrl: url,
      choices,
      listName: lang === "ja" ? "自作 PC 手帖" : "The PC Builder's Notebook",
    },
    { kind: "already-subscribed", to, lang, manageUrl: links.manageUrl },
    {
      kind: "sign-in",
      to,
      lang,
      signInUrl: `${site.url}${lang === "en" ? "/en" : ""}/admin/sign-in/Zm9vYmFy`,
    },
    {
      kind: "alert",
      to,
      lang,
      deskUrl: `${site.url}/admin`,
      subject: "24H2 went in last night, this morning: “Windows is not activated”",
      reason: "one-voice-severe",
    },
    {
      kind: "held",
      to,
      lang,
      deskUrl: `${site.url}/admin/bulletins/bul_20241206_1`,
      subject: "【速報・未確認】Windows 24H2 更新後に認証が外れる問題の報告",
      reason: "two-voices-one-host",
    },
    { kind: "fresh-link", to, lang, unsubscribeUrl: links.unsubscribeUrl },
    { kind: "watchdog", to, lang, deskUrl: `${site.url}/admin`, findings: findings[lang] },
  ];
}

const findings: Readonly<Record<Lang, Extract<Letter, { kind: "watchdog" }>["findings"]>> = {
  ja: [
    {
      about: "Windows リリース正常性（24H2）",
      since: "2024-12-06T02:00:00.000Z",
      what: findingWords["source-silent"].ja,
    },
    {
      about: "Windows フォーラム（英語）",
      since: "2024-12-05T21:30:00.000Z",
      what: findingWords["source-frozen"].ja,
    },
  ],
  en: [
    {
      about: "Windows release health, 24H2",
      since: "2024-12-06T02:00:00.000Z",
      what: findingWords["source-silent"].en,
    },
    { about: "Windows forum", since: "2024-12-05T21:30:00.000Z", what: findingWords["source-frozen"].en },
  ],
};
