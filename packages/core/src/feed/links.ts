const tracking = /^(utm_\w+|fbclid|gclid|ftag|oc|src|ref|cmpid|guccounter)$/i;

/**
 * A link that may be shown and mailed: absolute http(s) without user name, tracking or fragment; else null. A fragment
 * that is the path of a page made by script stays.
 */
export function toLink(href: string | null | undefined, base: string): string | null {
  const text = href?.trim();
  if (!text || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.username || url.password) return null;
  if (!url.hash.startsWith("#/")) url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}
