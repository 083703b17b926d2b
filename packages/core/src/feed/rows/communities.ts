import type { SourceRow } from "../source.ts";
import type { ListedSource } from "./row.ts";

/** What is searched for among questions; one search a row. */
const searches = [
  { id: "microsoft-qa-activation", words: "Windows 11 24H2 not activated", ja: "認証が外れた" },
  { id: "microsoft-qa-c004f211", words: "0xC004F211 24H2", ja: "0xC004F211" },
  { id: "microsoft-qa-803fa067", words: "0x803FA067 24H2", ja: "0x803FA067" },
  {
    id: "microsoft-qa-product-key",
    words: "Windows 11 25H2 product key activation",
    ja: "25H2 のプロダクト キー",
  },
] as const;

const questions: readonly ListedSource[] = searches.map(({ id, words, ja }) => ({
  id,
  kind: "community",
  name: { ja: `Microsoft Q&A (${ja})`, en: `Microsoft Q&A (${words})` },
  lang: "en",
  url: searchUrl(words),
  parser: "feed",
  cadenceMinutes: 30,
  // The filter of the search is not always kept; a question's number stays while its title, and so its link, changes.
  links: "^https://learn\\.microsoft\\.com/(?:[a-z]{2}-[a-z]{2}/)?answers/questions/(\\d+)",
  family: "microsoft-qa",
  quietDays: 60,
  terms:
    "A feed of search results that needs no account; one search at a time, and not again before it is due.",
  because: "First-hand reports on the vendor's own site. Answers there are no confirmation.",
  source: "learn.microsoft.com/answers",
}));

function searchUrl(words: string): string {
  const url = new URL("https://learn.microsoft.com/api/search/rss");
  url.search = new URLSearchParams({
    search: words,
    locale: "en-us",
    facet: "category",
    $filter: "category eq 'QnA'",
  }).toString();
  return url.href;
}

const boards = [
  { id: "reddit-windows11", board: "Windows11" },
  { id: "reddit-windowshelp", board: "WindowsHelp" },
] as const;

const reddit: readonly ListedSource[] = boards.map(({ id, board }) => ({
  id,
  kind: "community",
  name: { ja: `Reddit r/${board}`, en: `Reddit r/${board}` },
  lang: "en",
  url: `https://oauth.reddit.com/r/${board}/new?limit=100&raw_json=1`,
  parser: "reddit",
  access: "reddit",
  cadenceMinutes: 15,
  quietDays: 3,
  terms:
    "robots.txt forbids programs on the pages, and feeds without an account are refused: the Data API, with an app of the publisher's.",
  because: "Reports within hours of an update, from people who say what they did.",
  source: "reddit.com, Data API",
}));

/** Where people report for themselves. */
export const communities: readonly ListedSource[] = [...questions, ...reddit];

/** The publisher's own site, a WordPress feed by default; its address is a setting. */
export const ownSite: ListedSource = {
  id: "own-site",
  kind: "news",
  name: { ja: "自サイトの記事", en: "The publisher's own site" },
  lang: "ja",
  url: "",
  parser: "feed",
  cadenceMinutes: 5,
  own: true,
  off: "no-address",
  quietDays: 90,
  terms: "The publisher's own feed.",
  because: "A post that is written anyway is a bulletin in the making.",
  source: "setting SOKUHO_OWN_FEED",
} satisfies SourceRow;
