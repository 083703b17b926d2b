import { shorten } from "../plain-text.ts";
import { broken, collect, refused } from "./collect.ts";
import { maxText, maxTitle } from "./feed-entry.ts";
import { fromPacific, toDay } from "./instants.ts";
import { toLink } from "./links.ts";
import { type Cell, columnOf, openPage, tablesIn } from "./page.ts";
import type { Item, Parsed, Rejected } from "./source.ts";

/** Reads the Windows message center: a table of messages with their dates. */
export function parseMessageCenter(html: string, baseUrl: string): Parsed {
  const page = openPage(html);
  if (!page) return refused("the page has too many elements, or too deep ones");
  const tables = tablesIn(page).filter(
    (table) => columnOf(table, "message") === 0 && columnOf(table, "date") === 1,
  );
  if (tables.length === 0) return broken("no table of messages was found");
  const rows = tables.flatMap((table) => table.rows);
  return collect(
    rows.map((row) => readMessage(row, baseUrl)),
    tables[0]?.columns.join(" | ") ?? "",
  );
}

function readMessage([message, date]: readonly Cell[], baseUrl: string): Item | Rejected {
  const [title = "", ...lines] = message?.text.split("\n") ?? [];
  if (!message || title === "") return { reason: "a message has no title" };
  const number = message.ids.find((id) => /^\d{1,9}(?:msg)?$/.test(id));
  const href = /<a\b[^<>]{0,500}?\bhref\s?=\s?["']?(https?:[^"'\s>]{1,1000})/i.exec(message.html)?.[1];
  const page = baseUrl.split("#")[0];
  return {
    id: number ?? `title:${title.toLowerCase()}`,
    url: (href && toLink(href.replaceAll("&amp;", "&"), baseUrl)) ?? (number ? `${page}#${number}` : baseUrl),
    title: shorten(title, maxTitle),
    text: shorten(lines.join("\n"), maxText),
    publishedAt: fromPacific(date?.text ?? "") ?? toDay(date?.text ?? ""),
  };
}
