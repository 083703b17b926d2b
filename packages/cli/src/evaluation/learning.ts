import { describedAs, type Lesson, learn, traitsOf, type Weights } from "@sokuho/core/rules";
import { type Labelled, readCorpus } from "./labelled.ts";

/** The parts of the project's own corpus, by the names of their files. */
export const ownParts = ["tune", "held-out", "wild", "unmended", "stress", "plain"] as const;

/** One part of the project's own corpus. */
export function readOwnPart(part: (typeof ownParts)[number]): readonly Labelled[] {
  return readCorpus(`test/corpus/${part}.jsonl`);
}

/** What is learned from labelled items: of those the rules once saw for the first time. */
export function learnFrom(corpus: readonly Labelled[]): Weights {
  return learn(corpus.flatMap(toLesson));
}

/** For each item of a corpus, what is learned from all the sets but its own. */
export function learnUnseen(corpus: readonly Labelled[]): (item: Labelled) => Weights {
  const lessons = corpus.flatMap((item) => toLesson(item).map((lesson) => ({ set: setOf(item), lesson })));
  const learned = new Map<string, Weights>();
  return (item) => {
    const set = setOf(item);
    const known =
      learned.get(set) ?? learn(lessons.filter((one) => one.set !== set).map(({ lesson }) => lesson));
    learned.set(set, known);
    return known;
  };
}

/** Items of one writer share the letters before the number of their ids. */
function setOf({ id }: Labelled): string {
  return id.replace(/[-\d].*$/, "");
}

/** What the rules say of an item they were mended for proves nothing: it is no lesson. */
function toLesson({ utterance, isRelevant, firstSight }: Labelled): readonly Lesson[] {
  return firstSight ? [{ traits: traitsOf(describedAs(utterance, firstSight)), isRelevant }] : [];
}
