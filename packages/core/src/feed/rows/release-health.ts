import { type ListedSource, terms } from "./row.ts";

const root = "https://learn.microsoft.com/en-us/windows/release-health";
const source = "learn.microsoft.com/windows/release-health";

/** Known and resolved issues of one release. Every address is written out: one of them has a capital letter. */
const pages: readonly (Pick<ListedSource, "id" | "url" | "cadenceMinutes" | "because"> & {
  readonly release: string;
  readonly resolved?: true;
})[] = [
  {
    id: "release-health-24h2",
    release: "24H2",
    url: `${root}/status-windows-11-24h2`,
    cadenceMinutes: 15,
    because: "The vendor's list of known issues of the release the service was made for.",
  },
  {
    id: "release-health-24h2-resolved",
    release: "24H2",
    resolved: true,
    url: `${root}/resolved-issues-windows-11-24h2`,
    cadenceMinutes: 30,
    because: "An issue leaves the list of known ones 30 days after it is resolved; here it stays.",
  },
  {
    id: "release-health-25h2",
    release: "25H2",
    url: `${root}/status-windows-11-25h2`,
    cadenceMinutes: 15,
    because: "The successor, on the same code base; the same issues stand here under the same numbers.",
  },
  {
    id: "release-health-25h2-resolved",
    release: "25H2",
    resolved: true,
    url: `${root}/resolved-issues-windows-11-25h2`,
    cadenceMinutes: 30,
    because: "Resolved issues of the successor.",
  },
  {
    id: "release-health-26h1",
    release: "26H1",
    url: `${root}/status-windows-11-26h1`,
    cadenceMinutes: 15,
    because: "The release for new devices, on a code base of its own.",
  },
  {
    id: "release-health-26h1-resolved",
    release: "26H1",
    resolved: true,
    url: `${root}/resolved-issues-windows-11-26H1`,
    cadenceMinutes: 30,
    because: "Resolved issues of 26H1; its address has a capital letter.",
  },
  {
    id: "release-health-23h2",
    release: "23H2",
    url: `${root}/status-windows-11-23h2`,
    cadenceMinutes: 1440,
    because: "For the record: it tells whether an issue is new with 24H2 or older.",
  },
  {
    id: "release-health-23h2-resolved",
    release: "23H2",
    resolved: true,
    url: `${root}/resolved-issues-windows-11-23h2`,
    cadenceMinutes: 1440,
    because: "For the record, as above.",
  },
];

const issuePages: readonly ListedSource[] = pages.map(({ release, resolved, ...page }) => ({
  ...page,
  kind: "official",
  name: {
    ja: `Windows リリース正常性 (${release}${resolved ? "、解決済み" : ""})`,
    en: `Windows release health (${release}${resolved ? ", resolved" : ""})`,
  },
  lang: "en",
  parser: "release-health",
  quietDays: 60,
  terms: terms.page,
  source,
}));

/** The release-health pages of the vendor. None has a feed. */
export const releaseHealth: readonly ListedSource[] = [
  ...issuePages,
  {
    id: "message-center",
    kind: "official",
    name: { ja: "Windows メッセージ センター", en: "Windows message center" },
    lang: "en",
    url: `${root}/windows-message-center`,
    parser: "message-center",
    cadenceMinutes: 30,
    quietDays: 45,
    terms: terms.page,
    because: "The vendor tells here of changes, such as how to activate by phone, that are no known issue.",
    source,
  },
  {
    id: "release-information",
    kind: "docs",
    name: { ja: "Windows 11 リリース情報", en: "Windows 11 release information" },
    lang: "en",
    url: `${root}/windows11-release-information`,
    parser: "release-information",
    cadenceMinutes: 360,
    quietDays: 45,
    terms: terms.page,
    because: "Says which update and build belong to which release.",
    source,
  },
];
