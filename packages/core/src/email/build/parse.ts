/** A compiled template as a tree: text as it is, values to be escaped, blocks. */
export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly name: string; readonly url: boolean }
  | { readonly kind: "slot"; readonly name: string }
  | { readonly kind: "each" | "if"; readonly name: string; readonly children: readonly TemplateNode[] };

/**
 * Reads `{{name}}`, `{{slot:name}}`, `{{#each name}}…{{/each}}` and `{{#if name}}…{{/if}}` in HTML. A field right
 * after `href="` is an address. Throws on anything else in braces and on blocks that do not close.
 */
export function parseTemplate(html: string): readonly TemplateNode[] {
  const open: Open[] = [{ kind: "root", name: "", children: [] }];
  let end = 0;
  for (const match of html.matchAll(/\{\{([^{}]*)\}\}/g)) {
    addText(open, html.slice(end, match.index));
    end = match.index + match[0].length;
    addTag(open, (match[1] ?? "").trim(), html.slice(0, match.index).endsWith('href="'));
  }
  addText(open, html.slice(end));
  if (open.length !== 1) throw new Error(`{{#${open.at(-1)?.kind} ${open.at(-1)?.name}}} is not closed`);
  return open[0]?.children ?? [];
}

type Open = {
  readonly kind: "root" | "each" | "if";
  readonly name: string;
  readonly children: TemplateNode[];
};

const fieldPattern = /^(?:root\.)?[a-z][A-Za-z]*$|^\.$/;

function addText(open: readonly Open[], text: string): void {
  if (text !== "") open.at(-1)?.children.push({ kind: "text", text });
}

function addTag(open: Open[], tag: string, url: boolean): void {
  const [head = "", name = ""] = tag.split(" ");
  if (head === "#each" || head === "#if") {
    open.push({ kind: head === "#each" ? "each" : "if", name, children: [] });
    return;
  }
  if (head === "/each" || head === "/if") closeBlock(open, head.slice(1));
  else open.at(-1)?.children.push(toLeaf(tag, url));
}

function closeBlock(open: Open[], kind: string): void {
  const closed = open.pop();
  if (closed === undefined || closed.kind === "root" || closed.kind !== kind)
    throw new Error(`{{/${kind}}} closes nothing`);
  open.at(-1)?.children.push({ kind: closed.kind, name: closed.name, children: closed.children });
}

function toLeaf(tag: string, url: boolean): TemplateNode {
  if (/^slot:[a-z]+$/.test(tag)) return { kind: "slot", name: tag.slice(5) };
  if (!fieldPattern.test(tag)) throw new Error(`{{${tag}}} is not a field`);
  return { kind: "field", name: tag, url };
}
