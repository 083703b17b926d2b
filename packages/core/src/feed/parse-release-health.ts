import { type CheerioAPI, load } from "cheerio/slim";
import type { Element } from "domhandler";
import { htmlToText, tidy } from "./html-text.ts";
import { fromPacific } from "./instants.ts";
import type { Item, OfficialStatus, Parsed, Rejected } from "./source.ts";

/** Status words of the page, tested in this order: the "External" forms mean the same to a reader. */
const statusWords: readonly (readonly [RegExp, OfficialStatus])[] = [
  [/resolved/i, "resolved"],
  [/mitigated/i, "mitigated"],
  [/confirmed/i, "confirmed"],
  [/investigating|reported/i, "investigating"],
];

/**
 * Reads a Windows release-health page: the summary table gives the issues, the elements `<number>msgdesc` their
 * details. The number before `msgdesc` is the identity on every page. No table found is `broken`.
 */
export function parseReleaseHealth(html: string, baseUrl: string): Parsed {
  const $ = load(html);
  const table = $("table")
    .filter((_, element) => isSummaryTable($, element))
    .first();
  if (table.length === 0)
    return { state: "broken", reason: "no table of known issues was found", items: [], rejected: [] };
  const details = detailsById($);
  const rows = table.find("tr").toArray().slice(1);
  const read = rows.map((row) => readRow($, row, details, baseUrl));
  return {
    state: "ok",
    items: read.filter((one): one is Item => "id" in one),
    rejected: read.filter((one): one is Rejected => !("id" in one)),
  };
}

function isSummaryTable($: CheerioAPI, element: Element): boolean {
  const heads = $(element)
    .find("tr")
    .first()
    .children("td, th")
    .toArray()
    .map((cell) => $(cell).text().trim().toLowerCase());
  return heads[0] === "summary" && heads.some((head) => head === "status");
}

function readRow(
  $: CheerioAPI,
  row: Element,
  details: ReadonlyMap<string, string>,
  baseUrl: string,
): Item | Rejected {
  const cells = $(row).children("td, th").toArray();
  const [summary, origin, statusCell, updated = ""] = cells.map((cell) => $(cell).html() ?? "");
  if (summary === undefined || origin === undefined || statusCell === undefined)
    return { reason: "a row has too few cells" };
  const title = $(cells[0]).find("b, strong").first().text().trim();
  if (title === "") return { reason: "a row has no title" };
  const status = statusWords.find(([pattern]) => pattern.test(htmlToText(statusCell)))?.[1];
  if (!status) return { reason: `an unknown status in "${title.slice(0, 60)}"` };
  const number = /(\d{3,9})msg/.exec(summary)?.[1] ?? null;
  const lead = htmlToText(summary)
    .replace(title, "")
    .replace(/See details\s*>?/i, "");
  const detail = details.get(number ?? "") ?? "";
  return {
    id: number ?? `title:${title.toLowerCase()}`,
    url: number ? `${baseUrl.split("#")[0]}#${number}msgdesc` : baseUrl,
    title,
    text: tidy(`${lead}\n${detail}`).slice(0, 20_000),
    publishedAt: null,
    status,
    ...optional("build", /OS Build\s+([\d.]+)/i.exec(htmlToText(origin))?.[1]),
    ...optional("kb", kbIn(origin)),
    ...optional("resolvingKb", kbIn(statusCell)),
    ...optional("updatedAt", fromPacific(htmlToText(updated).replaceAll("\n", " "))),
    ...optional("platforms", /Affected platforms:\s*([\s\S]*)$/i.exec(detail)?.[1]?.slice(0, 500).trim()),
  };
}

function optional<Key extends string>(
  key: Key,
  value: string | null | undefined,
): { readonly [K in Key]?: string } {
  return value ? ({ [key]: value } as { [K in Key]: string }) : {};
}

function kbIn(html: string): string | undefined {
  return /KB\s?(\d{6,8})/i.exec(htmlToText(html))?.[0].replace(/\s/, "").toUpperCase();
}

/** The text behind each `<number>msgdesc`, in document order up to the next one, wherever the page nests it. */
function detailsById($: CheerioAPI): ReadonlyMap<string, string> {
  const html = $("body").html() ?? "";
  const anchors = [...html.matchAll(/<[a-z]+[^>]*\bid=["']?(\d{3,9})msgdesc\b/gi)];
  return new Map(
    anchors.map((anchor, index) => {
      const end = anchors[index + 1]?.index ?? html.length;
      return [anchor[1] ?? "", htmlToText(html.slice(anchor.index, end))] as const;
    }),
  );
}
