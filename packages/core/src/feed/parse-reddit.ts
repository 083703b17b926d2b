import { shorten } from "../plain-text.ts";
import { broken, collect } from "./collect.ts";
import { maxText, maxTitle } from "./feed-entry.ts";
import { htmlToText } from "./html-text.ts";
import { known } from "./known-issue.ts";
import { toLink } from "./links.ts";
import { isObject, type JsonObject, parseJson, readEach, textIn } from "./parse-json.ts";
import type { Item, Parsed, Rejected } from "./source.ts";

const site = "https://www.reddit.com";

/** Reads a listing of posts as Reddit's Data API gives it. Posts that were taken away are rejected. */
export function parseReddit(text: string): Parsed {
  return parseJson(text, (top) => {
    const data = isObject(top.data) ? top.data : undefined;
    if (top.kind !== "Listing" || !Array.isArray(data?.children))
      return broken("no listing of posts was found");
    return collect(readEach(data.children, readPost), "listing");
  });
}

function readPost({ kind, data }: JsonObject): Item | Rejected {
  if (kind !== "t3" || !isObject(data)) return { reason: "an entry is no post" };
  const id = textIn(data, "name") || (textIn(data, "id") && `t3_${textIn(data, "id")}`);
  const title = toText(textIn(data, "title")).replaceAll("\n", " ");
  const url = toLink(textIn(data, "permalink"), site);
  if (id === "" || title === "" || !url) return { reason: "a post has no id, title or address" };
  const body = textIn(data, "selftext");
  const isGone =
    typeof data.removed_by_category === "string" || /^\[(?:removed|deleted)\]$/.test(body.trim());
  if (isGone) return { reason: "a post was taken away by its author or the site" };
  const author = textIn(data, "author");
  return {
    id,
    url,
    title: shorten(title, maxTitle),
    text: shorten(toText(body), maxText),
    publishedAt: fromSeconds(data.created_utc),
    ...known({ author: author === "[deleted]" ? "" : author.slice(0, 80) }),
  };
}

// Markdown with some entities escaped; a bare `<` is meant as it stands.
function toText(markdown: string): string {
  return htmlToText(markdown.replaceAll("<", "&lt;").replaceAll("\n", "<br>"));
}

function fromSeconds(seconds: unknown): string | null {
  const isSane = typeof seconds === "number" && seconds > 631_152_000 && seconds < 4_102_444_800;
  return isSane ? new Date(seconds * 1000).toISOString() : null;
}
