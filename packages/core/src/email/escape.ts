import { InvalidInput } from "../errors.ts";

/** A text as it may stand in HTML, as content or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** An address as it may stand in `href`. Throws InvalidInput unless it is an absolute http or https address. */
export function escapeUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidInput("A link in a mail must be a web address.", [
      { field: "url", code: "not-a-web-address" },
    ]);
  }
  return escapeHtml(url.href);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
