import { Parser } from "htmlparser2";
import { parseInPieces } from "./pieces.ts";

/** Bounds of a document that is read at all. */
const maxDepth = 60;
const maxElements = 100_000;

/** An element with lower-cased names, prefixes kept. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own character data, entities of XML decoded; those a document declares are never expanded. */
  readonly text: string;
  /** Where its content stands in the document. */
  readonly inner: readonly [start: number, end: number];
  /** The document ended before it did. */
  readonly isCutOff: boolean;
};

export type Xml =
  | { readonly kind: "read"; readonly root: XmlElement | null }
  | { readonly kind: "refused"; readonly reason: string };

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { readonly children: Open[] };

/**
 * Reads XML as far as it goes: stray markup and unclosed elements are forgiven, entities of the document's own and
 * absurd depth are refused. Time and memory grow with the length of the document alone.
 */
export function readXml(xml: string): Xml {
  const state = { root: null as Open | null, stack: [] as Open[], elements: 0, refusal: "", isOver: false };
  // Some writers put a prefix before every name of an Atom feed.
  const plain = (name: string) => {
    const prefix = /^(\w+:)feed$/.exec(state.root?.name ?? name)?.[1];
    return prefix && state.root && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };
  const opened = (name: string, attributes: Record<string, string>, innerStart: number) => {
    const element: Open = {
      name,
      attributes,
      children: [],
      text: "",
      inner: [innerStart, innerStart],
      isCutOff: false,
    };
    state.stack.at(-1)?.children.push(element);
    state.root ??= element;
    state.stack.push(element);
    state.elements += 1;
    if (state.stack.length > maxDepth) state.refusal = `nested deeper than ${maxDepth} elements`;
    if (state.elements > maxElements) state.refusal = `more than ${maxElements} elements`;
  };
  const closed = (innerEnd: number) => {
    const element = state.stack.pop();
    if (!element) return;
    element.inner = [element.inner[0], Math.max(element.inner[0], innerEnd)];
    element.isCutOff = state.isOver;
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => opened(plain(name), attributes, parser.endIndex + 1),
      onclosetag: () => closed(parser.startIndex),
      ontext: (text) => {
        const element = state.stack.at(-1);
        if (element) element.text += text;
      },
      onprocessinginstruction: (name, data) => {
        if (name === "!entity" || (name === "!doctype" && data.includes("[")))
          state.refusal = "the document declares entities of its own";
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  if (!parseInPieces(parser, xml, () => state.refusal !== ""))
    return { kind: "refused", reason: state.refusal };
  state.isOver = true;
  parser.end();
  return { kind: "read", root: state.root };
}

/** The first child of one of these names, in the order of the names. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const child = element.children.find((one) => one.name === name);
    if (child) return child;
  }
  return undefined;
}

/** What an element holds as markup, whether it was escaped, in CDATA or naked. */
export function markupOf(xml: string, element: XmlElement): string {
  if (element.children.length === 0) return element.text;
  return xml.slice(...element.inner).replaceAll(/<!\[CDATA\[|\]\]>/g, "");
}
