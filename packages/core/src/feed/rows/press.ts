import { type ListedSource, terms } from "./row.ts";

type Paper = Pick<ListedSource, "id" | "lang" | "name" | "url" | "because" | "source"> & {
  readonly quietDays: number;
};

/** In English. */
const english: readonly Paper[] = [
  {
    id: "windows-latest",
    lang: "en",
    name: { ja: "Windows Latest", en: "Windows Latest" },
    url: "https://www.windowslatest.com/feed/",
    quietDays: 3,
    because: "Reports trouble with updates early, from readers and from its own machines.",
    source: "windowslatest.com",
  },
  {
    id: "bleepingcomputer",
    lang: "en",
    name: { ja: "BleepingComputer", en: "BleepingComputer" },
    url: "https://www.bleepingcomputer.com/feed/",
    quietDays: 3,
    because: "Reports trouble with updates early and quotes the vendor.",
    source: "bleepingcomputer.com",
  },
  {
    id: "borncity",
    lang: "en",
    name: { ja: "Born's Tech and Windows World", en: "Born's Tech and Windows World" },
    url: "https://borncity.com/win/feed/",
    quietDays: 5,
    because: "Collects reports of administrators, on activation too.",
    source: "borncity.com/win",
  },
  {
    id: "askwoody",
    lang: "en",
    name: { ja: "AskWoody", en: "AskWoody" },
    url: "https://www.askwoody.com/feed/",
    quietDays: 7,
    because: "Says which updates to wait with, and why.",
    source: "askwoody.com",
  },
  {
    id: "neowin",
    lang: "en",
    name: { ja: "Neowin", en: "Neowin" },
    url: "https://www.neowin.net/news/rss",
    quietDays: 2,
    because: "Was first with the end of activation by phone. Deals stand between the news.",
    source: "neowin.net",
  },
];

/** In Japanese. The three of Impress are RSS 1.0 without ids; their links serve. */
const japanese: readonly Paper[] = [
  {
    id: "forest-watch",
    lang: "ja",
    name: { ja: "窓の杜", en: "Mado no Mori" },
    url: "https://forest.watch.impress.co.jp/data/rss/1.0/wf/feed.rdf",
    quietDays: 5,
    because: "The Japanese press on Windows.",
    source: "forest.watch.impress.co.jp",
  },
  {
    id: "pc-watch",
    lang: "ja",
    name: { ja: "PC Watch", en: "PC Watch" },
    url: "https://pc.watch.impress.co.jp/data/rss/1.0/pcw/feed.rdf",
    quietDays: 5,
    because: "News on PCs; repeats what the vendor tells in English.",
    source: "pc.watch.impress.co.jp",
  },
  {
    id: "internet-watch",
    lang: "ja",
    name: { ja: "INTERNET Watch", en: "INTERNET Watch" },
    url: "https://internet.watch.impress.co.jp/data/rss/1.0/iw/feed.rdf",
    quietDays: 5,
    because: "News for people who look after office PCs.",
    source: "internet.watch.impress.co.jp",
  },
  {
    id: "itmedia-news",
    lang: "ja",
    name: { ja: "ITmedia 速報", en: "ITmedia news" },
    url: "https://rss.itmedia.co.jp/rss/2.0/news_bursts.xml",
    quietDays: 4,
    because: "Short news of the day.",
    source: "rss.itmedia.co.jp",
  },
  {
    id: "itmedia-pcuser",
    lang: "ja",
    name: { ja: "ITmedia PC USER", en: "ITmedia PC USER" },
    url: "https://rss.itmedia.co.jp/rss/2.0/pcuser.xml",
    quietDays: 5,
    because: "A weekly look at what updates of Windows broke.",
    source: "rss.itmedia.co.jp",
  },
  {
    id: "gigazine",
    lang: "ja",
    name: { ja: "GIGAZINE", en: "GIGAZINE" },
    url: "https://gigazine.net/news/rss_2.0/",
    quietDays: 3,
    because: "Retells reports from abroad within a day.",
    source: "gigazine.net",
  },
];

/** The press. All of it is one voice: it repeats itself. */
export const press: readonly ListedSource[] = [...english, ...japanese].map((paper) => ({
  ...paper,
  kind: "news",
  parser: "feed",
  cadenceMinutes: 15,
  terms: terms.feed,
}));
