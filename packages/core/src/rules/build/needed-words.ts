import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** How often texts hold a word, from 0 to 1. */
export type Frequency = (word: string) => number;

/**
 * What is known of a part of a pattern: all the texts it can match, when they are few; and some words of which every
 * match holds one.
 */
type Known = { readonly texts: readonly string[] | null; readonly words: readonly string[] | null };

const parser = new RegExpParser({ ecmaVersion: 2025 });
const unknown: Known = { texts: null, words: null };
const mostTexts = 48;
const widestRange = 8;
/** Stands for what is hidden from a pattern, and in no text of its own. */
const blank = "|".charCodeAt(0);

/**
 * Words of two characters or more of which every text that matches the pattern holds one, the rarest such words that could
 * be found; null where there are none. What looks around is left out: it can only make matches fewer (Cox, "Regular
 * Expression Matching with a Trigram Index", 2012).
 */
export function neededWords(pattern: string, frequencyOf: Frequency): readonly string[] | null {
  const { words } = close(knownOfEither(parser.parsePattern(pattern).alternatives, frequencyOf), frequencyOf);
  return words && shortestOf(words);
}

function knownOfEither(alternatives: readonly AST.Alternative[], frequencyOf: Frequency): Known {
  const all = alternatives.map(({ elements }) => knownOfRow(elements, frequencyOf));
  const texts = unionOf(all.map((one) => one.texts));
  return {
    texts: texts && texts.length <= mostTexts ? texts : null,
    words: unionOf(all.map((one) => close(one, frequencyOf).words)),
  };
}

/** Joins the texts of neighbours as far as they are known; where they are not, what was joined so far is needed. */
function knownOfRow(elements: readonly AST.Element[], frequencyOf: Frequency): Known {
  let joined: Known = { texts: [""], words: null };
  let isWhole = true;
  for (const element of elements) {
    const next = knownOf(element, frequencyOf);
    const texts = productOf(joined.texts, next.texts);
    isWhole &&= texts !== null;
    joined = texts
      ? { texts, words: joined.words }
      : {
          texts: next.texts ?? [""],
          words: rarer(close(joined, frequencyOf).words, next.words, frequencyOf),
        };
  }
  return isWhole ? joined : { texts: null, words: close(joined, frequencyOf).words };
}

function knownOf(element: AST.Element, frequencyOf: Frequency): Known {
  switch (element.type) {
    case "Character":
      return element.value === blank
        ? unknown
        : { texts: [String.fromCodePoint(element.value)], words: null };
    case "CharacterClass":
      return { texts: element.negate ? null : membersOf(element.elements), words: null };
    case "Group":
    case "CapturingGroup":
      return knownOfEither(element.alternatives, frequencyOf);
    case "Assertion":
      return { texts: [""], words: null };
    case "Quantifier":
      return knownOfRepeated(element, frequencyOf);
    default:
      return unknown;
  }
}

function knownOfRepeated({ min, max, element }: AST.Quantifier, frequencyOf: Frequency): Known {
  const once = knownOf(element, frequencyOf);
  if (min === 1 && max === 1) return once;
  if (min > 0) return { texts: null, words: close(once, frequencyOf).words };
  return max === 1 && once.texts ? { texts: ["", ...once.texts], words: null } : unknown;
}

function membersOf(elements: readonly AST.CharacterClassElement[]): readonly string[] | null {
  const members = elements.map((element) => {
    if (element.type === "Character") return [String.fromCodePoint(element.value)];
    return element.type === "CharacterClassRange" ? rangeOf(element.min.value, element.max.value) : null;
  });
  return unionOf(members);
}

function rangeOf(from: number, to: number): readonly string[] | null {
  if (to - from >= widestRange) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

/** Takes the texts themselves for the needed words, if that is better. */
function close({ texts, words }: Known, frequencyOf: Frequency): Known {
  const usable = texts?.every((text) => text.length > 1) ? texts : null;
  return { texts, words: rarer(words, usable, frequencyOf) };
}

function rarer(
  one: readonly string[] | null,
  other: readonly string[] | null,
  frequencyOf: Frequency,
): readonly string[] | null {
  if (!one || !other) return one ?? other;
  const sumOf = (words: readonly string[]) => words.reduce((sum, word) => sum + frequencyOf(word), 0);
  return sumOf(one) <= sumOf(other) ? one : other;
}

function unionOf(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  return lists.every((list) => list !== null) ? [...new Set(lists.flat())] : null;
}

function productOf(
  heads: readonly string[] | null,
  tails: readonly string[] | null,
): readonly string[] | null {
  if (!heads || !tails || heads.length * tails.length > mostTexts) return null;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** A word that holds another one of the list adds nothing to it. */
function shortestOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}
