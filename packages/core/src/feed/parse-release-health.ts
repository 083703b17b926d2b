import { shorten } from "../plain-text.ts";
import { broken, collect, refused } from "./collect.ts";
import { maxText, maxTitle } from "./feed-entry.ts";
import { sectionsOf, tidy } from "./html-text.ts";
import { fromPacific } from "./instants.ts";
import { detailText, kbIn, known, platformsIn, safeguardIdsIn, toOfficialStatus } from "./known-issue.ts";
import { type Cell, columnOf, openPage, type Table, tablesIn } from "./page.ts";
import type { Item, Parsed, Rejected } from "./source.ts";

/**
 * Reads a Windows release-health page of known or resolved issues: the summary table gives the issues, the elements
 * `<number>msgdesc` their details. That number is the issue's identity on every page, whatever its title becomes.
 */
export function parseReleaseHealth(html: string, baseUrl: string): Parsed {
  const page = openPage(html);
  if (!page) return refused("the page has too many elements, or too deep ones");
  const tables = tablesIn(page).filter(isSummary);
  if (tables.length === 0) return broken("no table of known issues was found");
  const details = sectionsOf(html, ({ id = "" }) => /^(\d{3,9})msgdesc$/.exec(id)?.[1] ?? null);
  const read = tables.flatMap((table) => table.rows.map((row) => readRow(table, row, details, baseUrl)));
  return collect(read, tables[0]?.columns.join(" | ") ?? "");
}

function isSummary(table: Table): boolean {
  return columnOf(table, "summary") === 0 && columnOf(table, "status") > 0;
}

function readRow(
  table: Table,
  row: readonly Cell[],
  details: ReadonlyMap<string, string>,
  baseUrl: string,
): Item | Rejected {
  const summary = row[columnOf(table, "summary")];
  const status = row[columnOf(table, "status")];
  const origin = row[columnOf(table, "originating")]?.text ?? "";
  const stamped = row[columnOf(table, "last updated", "date resolved", "updated", "resolved")]?.text ?? "";
  if (!summary || !status) return { reason: "a row has too few cells" };
  const title = titleOf(summary);
  if (title === "") return { reason: "a row has no title" };
  const word = toOfficialStatus(status.text);
  if (!word) return { reason: `an unknown status in "${title.slice(0, 60)}"` };
  const number = numberOf(summary);
  const detail = (number && details.get(number)) || "";
  const said = detailText(detail, title);
  return {
    id: number ?? `title:${title.toLowerCase()}`,
    url: number ? `${baseUrl.split("#")[0]}#${number}msgdesc` : baseUrl,
    title,
    text: shorten(withLead(leadOf(summary, title), said), maxText),
    publishedAt: openedIn(detail),
    status: word,
    ...known({
      issue: number,
      build: /OS Builds? ([\d.]+\d)/i.exec(origin)?.[1],
      kb: kbIn(origin),
      resolvingKb: kbIn(status.text),
      updatedAt: fromPacific(stamped),
      platforms: platformsIn(detail),
      safeguardIds: safeguardIdsIn(detail),
    }),
  };
}

function titleOf(summary: Cell): string {
  const bold = /<(b|strong)\b[^<>]{0,200}>([\s\S]{1,2000}?)<\/\1>/i.exec(summary.html)?.[2];
  const [first = ""] = summary.text.split("\n", 1);
  return shorten(
    (bold &&
      sectionsOf(bold, () => null)
        .get("")
        ?.replaceAll("\n", " ")) ||
      first,
    maxTitle,
  );
}

function leadOf(summary: Cell, title: string): string {
  return tidy(summary.text.replace(title, "").replace(/See details\s*>?/i, ""));
}

// Most details begin with the sentence of the summary.
function withLead(lead: string, detail: string): string {
  return detail.startsWith(lead) ? detail : tidy(`${lead}\n${detail}`);
}

/** The number of an issue stands in an anchor of its row and in the link to its details. */
function numberOf(summary: Cell): string | null {
  const anchor = summary.ids.map((id) => /^(\d{3,9})msg$/.exec(id)?.[1]).find(Boolean);
  return anchor ?? /#(\d{3,9})msgdesc\b/.exec(summary.html)?.[1] ?? null;
}

function openedIn(detail: string): string | null {
  const at = detail.lastIndexOf("Opened:");
  return at < 0 ? null : fromPacific(detail.slice(at, at + 80));
}
