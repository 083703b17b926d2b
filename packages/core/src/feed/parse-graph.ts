import { shorten } from "../plain-text.ts";
import { broken, collect } from "./collect.ts";
import { maxText, maxTitle } from "./feed-entry.ts";
import { htmlToText, tidy } from "./html-text.ts";
import { toInstant } from "./instants.ts";
import { kbIn, known, platformsIn, toOfficialStatus } from "./known-issue.ts";
import { toLink } from "./links.ts";
import { isObject, type JsonObject, objectsIn, parseJson, readEach, textIn } from "./parse-json.ts";
import type { Item, Parsed, Rejected } from "./source.ts";

/**
 * Reads what Microsoft Graph says of known issues: a list of them, products that hold them, or the messages of the
 * service announcements. Times without a zone are UTC; fields come with capital letters in some answers.
 */
export function parseGraph(text: string, baseUrl: string): Parsed {
  return parseJson(text, (top) => {
    const isList = Array.isArray(top.value) || Array.isArray(top.knownIssues);
    if (!isList) return broken("no list of known issues was found");
    const read = (entry: JsonObject) => readEntry(entry, baseUrl);
    const values = Array.isArray(top.value) ? top.value : [top];
    const isProducts = objectsIn(values).some(holdsIssues);
    const entries = readEach(values, (one) =>
      holdsIssues(one) ? readEach(one.knownIssues, read) : [read(one)],
    );
    return collect(entries.flat(), isProducts ? "products" : "list");
  });
}

function holdsIssues(value: JsonObject): boolean {
  return Array.isArray(value.knownIssues);
}

function readEntry(entry: JsonObject, baseUrl: string): Item | Rejected {
  const id = textIn(entry, "id");
  const title = htmlToText(textIn(entry, "title")).replaceAll("\n", " ");
  if (id === "" || title === "") return { reason: "an entry has no id or no title" };
  return "status" in entry || "knownIssueHistories" in entry
    ? readIssue(entry, id, title, baseUrl)
    : readMessage(entry, id, title, baseUrl);
}

function readIssue(entry: JsonObject, id: string, title: string, baseUrl: string): Item | Rejected {
  const status = toOfficialStatus(textIn(entry, "status"));
  if (!status) return { reason: `an unknown status in ${id.slice(0, 40)}` };
  const text = tidy(`${htmlToText(textIn(entry, "description"))}\n${newestHistory(entry)}`);
  const resolved = status === "resolved" ? toInstant(textIn(entry, "resolvedDateTime")) : null;
  return {
    id,
    url: toLink(textIn(entry, "webViewUrl"), baseUrl) ?? baseUrl,
    title: shorten(title, maxTitle),
    text: shorten(text, maxText),
    publishedAt: toInstant(textIn(entry, "startDateTime")),
    status,
    ...known({
      kb: kbOf(entry, "originatingKnowledgeBaseArticle"),
      resolvingKb: kbOf(entry, "resolvingKnowledgeBaseArticle"),
      updatedAt: toInstant(textIn(entry, "lastUpdatedDateTime")) ?? resolved,
      platforms: platformsIn(text),
      safeguardIds: safeguardIdsOf(entry),
    }),
  };
}

function newestHistory(entry: JsonObject): string {
  const [newest] = objectsIn(entry.knownIssueHistories).toSorted((a, b) =>
    textIn(b, "createdDateTime").localeCompare(textIn(a, "createdDateTime")),
  );
  return newest ? bodyOf(newest) : "";
}

function bodyOf(entry: JsonObject): string {
  return isObject(entry.body) ? htmlToText(textIn(entry.body, "content")) : "";
}

function kbOf(entry: JsonObject, field: string): string | undefined {
  const article = entry[field];
  return isObject(article) ? kbIn(textIn(article, "id", "Id")) : undefined;
}

function safeguardIdsOf(entry: JsonObject): readonly string[] {
  const ids = Array.isArray(entry.safeguardHoldIds) ? entry.safeguardHoldIds : [];
  return ids.map(String).filter((id) => /^\d{1,12}$/.test(id));
}

function readMessage(entry: JsonObject, id: string, title: string, baseUrl: string): Item {
  const link = objectsIn(entry.details).find((one) => textIn(one, "name") === "ExternalLink");
  return {
    id,
    url: toLink(link && textIn(link, "value"), baseUrl) ?? baseUrl,
    title: shorten(title, maxTitle),
    text: shorten(bodyOf(entry), maxText),
    publishedAt: toInstant(textIn(entry, "startDateTime")),
    ...known({ updatedAt: toInstant(textIn(entry, "lastModifiedDateTime")) }),
  };
}
