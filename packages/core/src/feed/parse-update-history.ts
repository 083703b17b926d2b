import type { CheerioAPI } from "cheerio/slim";
import type { Element } from "domhandler";
import { broken, collect, refused } from "./collect.ts";
import { htmlToText } from "./html-text.ts";
import { toDay } from "./instants.ts";
import { kbIn, known } from "./known-issue.ts";
import { toLink } from "./links.ts";
import { openPage } from "./page.ts";
import type { Item, Parsed } from "./source.ts";

/** How an update is named in a menu: `June 9, 2026—KB5094126 (OS Build 26100.8655)`. */
const updateName = /^([A-Z][a-z]{2,8} \d{1,2}, \d{4})\s?[—–-]\s?KB\s?\d{6,8}\b/;

/**
 * Reads the update history of one release on the support site. Its menu covers every release, so that only the list
 * under the release the page itself is on counts.
 */
export function parseUpdateHistory(html: string, baseUrl: string): Parsed {
  const page = openPage(html);
  if (!page) return refused("the page has too many elements, or too deep ones");
  const release = releaseOf(page("h1, title").text());
  const lists = page("ul")
    .toArray()
    .filter((list) => linksIn(page, list).length > 0);
  const own = lists.filter((list) => release !== undefined && headOf(page, list).includes(release));
  const [list] = own.length > 0 || lists.length > 1 ? own : lists;
  if (!list) return broken("no list of updates of this release was found");
  const read = linksIn(page, list).map((link) => readUpdate(page, link, release, baseUrl));
  return collect(read, "menu");
}

function linksIn($: CheerioAPI, list: Element): readonly Element[] {
  return $(list)
    .find("> li > a[href], > a[href]")
    .toArray()
    .filter((link) => updateName.test(nameOf($, link)));
}

/** What stands right before a list, or before what holds it alone. */
function headOf($: CheerioAPI, list: Element): string {
  return htmlToText(
    $(list).prevAll().first().text() || $(list).parent().prevAll().first().text(),
  ).toUpperCase();
}

function releaseOf(text: string): string | undefined {
  return /\bversion (\d{2}H\d)/i.exec(text)?.[1]?.toUpperCase();
}

function nameOf($: CheerioAPI, link: Element): string {
  return htmlToText($(link).html() ?? "").replaceAll("\n", " ");
}

function readUpdate($: CheerioAPI, link: Element, release: string | undefined, baseUrl: string): Item {
  const title = nameOf($, link);
  const build = /OS Builds? .{0,40}?(\d{5}\.\d{1,6})/.exec(title)?.[1];
  const kb = kbIn(title);
  return {
    id: kb ?? title,
    url: toLink(link.attribs.href, baseUrl) ?? baseUrl,
    title,
    text: "",
    publishedAt: toDay(title),
    ...known({ build, kb, release }),
  };
}
