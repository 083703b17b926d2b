import { type CheerioAPI, load } from "cheerio/slim";
import type { Element } from "domhandler";
import { Parser } from "htmlparser2";
import { htmlToText } from "./html-text.ts";
import { parseInPieces } from "./pieces.ts";

/** Deeper than any page is; the tree functions behind call themselves once a level. */
const maxDepth = 256;
const maxElements = 50_000;
const maxRows = 2_000;

export type Cell = { readonly html: string; readonly text: string; readonly ids: readonly string[] };

/** A table with its column heads in lower case and the text of the heading it stands under. */
export type Table = {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Opens an HTML page; null when it is nested deeper, or has more elements, than any page of a source. */
export function openPage(html: string): CheerioAPI | null {
  return isBounded(html) ? load(html) : null;
}

function isBounded(html: string): boolean {
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      elements += 1;
    },
    onclosetag() {
      depth -= 1;
    },
  });
  return parseInPieces(parser, html, () => depth > maxDepth || elements > maxElements);
}

const headings = "h1, h2, h3, h4, h5, summary, strong";

/** The tables of a page in its order; the first row holds the heads, whether they are `th` or `td`. */
export function tablesIn($: CheerioAPI): readonly Table[] {
  const tables: Table[] = [];
  let heading = "";
  for (const element of $(`table, ${headings}`).toArray()) {
    if (element.tagName === "table") tables.push(readTable($, element, heading));
    else if ($(element).closest("table").length === 0)
      heading = htmlToText($(element).html() ?? "") || heading;
  }
  return tables;
}

function readTable($: CheerioAPI, table: Element, heading: string): Table {
  const [head, ...rows] = $(table)
    .find("> tr, > thead > tr, > tbody > tr")
    .toArray()
    .slice(0, maxRows)
    .map((row) => cellsOf($, row));
  return {
    heading,
    columns: (head ?? []).map((cell) => cell.text.replaceAll("\n", " ").toLowerCase()),
    rows,
  };
}

function cellsOf($: CheerioAPI, row: Element): readonly Cell[] {
  return $(row)
    .children("td, th")
    .toArray()
    .map((cell) => {
      const html = $(cell).html() ?? "";
      const inside = $(cell).find("[id]").toArray();
      const ids = [cell, ...inside].flatMap((one) => one.attribs.id ?? []);
      return { html, text: htmlToText(html), ids };
    });
}

/** The column whose head begins with one of these words; -1 when there is none. */
export function columnOf(table: Table, ...heads: readonly string[]): number {
  return table.columns.findIndex((column) => heads.some((head) => column.startsWith(head)));
}
