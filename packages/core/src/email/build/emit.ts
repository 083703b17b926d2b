import type { TemplateNode } from "./parse.ts";

/** The source of a module that renders a parsed template: a view type derived from the fields, and one function. */
export function emitModule(name: string, nodes: readonly TemplateNode[]): string {
  const pascal = name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
  const scope = new Scope();
  collect(nodes, scope, scope);
  const helpers = ["escapeHtml", ...(hasUrl(nodes) ? ["escapeUrl"] : [])].join(", ");
  const slots = hasSlot(nodes) ? 'import { slotWord } from "../slots.ts";\n' : "";
  return `// Compiled from templates/${name}.mjml by build/compile.ts. Do not edit.
import { ${helpers} } from "../escape.ts";
${slots}
/** What the template \`${name}\` shows. */
export type ${pascal}View = ${scope.toType("")};

/** The HTML of a view: every value escaped by the place it stands in. */
export function render${pascal}(view: ${pascal}View): string {
  let html = "";
${emitNodes(nodes, "view", 1, scope)}
  return html;
}
`;
}

/** The fields of one level of a template, with what is known of each. */
class Scope {
  readonly #fields = new Map<string, Scope | "string" | "flag">();
  #itself = false;

  read(name: string, as: "string" | "flag"): void {
    if (name === ".") this.#itself = true;
    else if (as === "string" || !this.#fields.has(name)) this.#fields.set(name, this.#listOf(name) ?? as);
  }

  enter(name: string): Scope {
    const known = this.#listOf(name) ?? new Scope();
    this.#fields.set(name, known);
    return known;
  }

  test(name: string, value: string): string {
    const field = this.#fields.get(name);
    if (field === "string") return `${value} !== ""`;
    return field === "flag" ? value : `${value}.length > 0`;
  }

  toType(indent: string): string {
    if (this.#itself) return "string";
    const fields = [...this.#fields].sort(([a], [b]) => a.localeCompare(b));
    const lines = fields.map(([name, field]) => `${indent}  readonly ${name}: ${typeOf(field, indent)};`);
    return `{\n${lines.join("\n")}\n${indent}}`;
  }

  #listOf(name: string): Scope | undefined {
    const field = this.#fields.get(name);
    return field instanceof Scope ? field : undefined;
  }
}

function typeOf(field: Scope | "string" | "flag", indent: string): string {
  if (field === "string") return "string";
  if (field === "flag") return "boolean";
  return `readonly ${field.toType(`${indent}  `)}[]`;
}

function collect(nodes: readonly TemplateNode[], scope: Scope, root: Scope): void {
  for (const node of nodes) {
    if (node.kind === "field") ownerOf(node.name, scope, root).read(bare(node.name), "string");
    if (node.kind === "if") ownerOf(node.name, scope, root).read(bare(node.name), "flag");
    if (node.kind === "if") collect(node.children, scope, root);
    if (node.kind === "each")
      collect(node.children, ownerOf(node.name, scope, root).enter(bare(node.name)), root);
  }
}

function ownerOf(name: string, scope: Scope, root: Scope): Scope {
  return name.startsWith("root.") ? root : scope;
}

function bare(name: string): string {
  return name.replace(/^root\./, "");
}

function emitNodes(
  nodes: readonly TemplateNode[],
  item: string,
  depth: number,
  scope: Scope,
  root = scope,
): string {
  return nodes.map((node) => emitNode(node, item, depth, scope, root)).join("\n");
}

function emitNode(node: TemplateNode, item: string, depth: number, scope: Scope, root: Scope): string {
  const pad = "  ".repeat(depth);
  if (node.kind === "text") return `${pad}html += ${JSON.stringify(node.text)};`;
  if (node.kind === "slot") return `${pad}html += slotWord(${JSON.stringify(node.name)});`;
  const value = pathOf(node.name, item);
  if (node.kind === "field") return `${pad}html += ${node.url ? "escapeUrl" : "escapeHtml"}(${value});`;
  const owner = ownerOf(node.name, scope, root);
  if (node.kind === "if") {
    const body = emitNodes(node.children, item, depth + 1, scope, root);
    return `${pad}if (${owner.test(bare(node.name), value)}) {\n${body}\n${pad}}`;
  }
  const inner = `item${depth}`;
  const body = emitNodes(node.children, inner, depth + 1, owner.enter(bare(node.name)), root);
  return `${pad}for (const ${inner} of ${value}) {\n${body}\n${pad}}`;
}

function pathOf(name: string, item: string): string {
  if (name === ".") return item;
  return name.startsWith("root.") ? `view.${bare(name)}` : `${item}.${name}`;
}

function hasUrl(nodes: readonly TemplateNode[]): boolean {
  return nodes.some(
    (node) => (node.kind === "field" && node.url) || ("children" in node && hasUrl(node.children)),
  );
}

function hasSlot(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) => node.kind === "slot" || ("children" in node && hasSlot(node.children)));
}
