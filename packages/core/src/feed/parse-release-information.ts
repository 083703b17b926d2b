import { broken, collect, refused } from "./collect.ts";
import { toDay } from "./instants.ts";
import { kbIn, known } from "./known-issue.ts";
import { type Cell, columnOf, openPage, type Table, tablesIn } from "./page.ts";
import type { Item, Parsed, Rejected } from "./source.ts";

/**
 * Reads the release information of Windows: each row of a release's history is one update with its build and KB. It
 * says which KB belongs to which release; that an update exists is no trouble.
 */
export function parseReleaseInformation(html: string, baseUrl: string): Parsed {
  const page = openPage(html);
  if (!page) return refused("the page has too many elements, or too deep ones");
  const tables = tablesIn(page).filter(
    (table) => columnOf(table, "build") >= 0 && columnOf(table, "kb article") >= 0,
  );
  if (tables.length === 0) return broken("no release history was found");
  const read = tables.flatMap((table) => table.rows.map((row) => readUpdate(table, row, baseUrl)));
  return collect(read.map(withOwnName), tables[0]?.columns.join(" | ") ?? "");
}

function readUpdate(table: Table, row: readonly Cell[], baseUrl: string): Item | Rejected {
  const textOf = (...heads: readonly string[]) =>
    row[columnOf(table, ...heads)]?.text.replaceAll("\n", " ") ?? "";
  const build = /^(\d{5}\.\d{1,6})$/.exec(textOf("build"))?.[1];
  if (!build) return { reason: `a row has no build: "${textOf("build").slice(0, 40)}"` };
  const release = /\bversion (\d{2}H\d)/i.exec(table.heading)?.[1]?.toUpperCase();
  const kb = kbIn(textOf("kb article"));
  const named = release ? `Windows version ${release}` : "Windows";
  return {
    id: build,
    url: baseUrl,
    title: `${named}: OS build ${build}${kb ? ` (${kb})` : ""}`,
    text: [textOf("update type"), textOf("servicing option")].filter(Boolean).join("\n"),
    publishedAt: toDay(textOf("availability date")),
    ...known({ build, kb, release }),
  };
}

// A build can stand in the history of two releases that share it.
function withOwnName(one: Item | Rejected): Item | Rejected {
  return "id" in one && one.release ? { ...one, id: `${one.release} ${one.id}` } : one;
}
