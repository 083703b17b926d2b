import { type Classified, classify, type Utterance, type Verdict, type Weights } from "@sokuho/core/rules";
import type { Labelled } from "./labelled.ts";
import { type Score, score } from "./score.ts";

/** An item on which the rules and the label differ. */
export type Miss = {
  readonly id: string;
  readonly title: string;
  readonly isRelevant: boolean;
  readonly verdict: Verdict;
  readonly rules: readonly string[];
};

/** How the rules do on a part of a corpus, beside plain keywords. */
export type Part = { readonly name: string; readonly rules: Score; readonly keywords: Score };

export type Evaluation = { readonly parts: readonly Part[]; readonly misses: readonly Miss[] };

type Judged = { readonly item: Labelled; readonly said: Classified; readonly byKeywords: Verdict };

/**
 * Judges a corpus: in all, per language, per kind of source; a relevant item that was left to a person is a miss too.
 * `weightsFor` an item replace what was learned from the project's whole corpus.
 */
export function evaluate(
  corpus: readonly Labelled[],
  watched?: readonly string[],
  weightsFor?: (item: Labelled) => Weights,
): Evaluation {
  const judged = corpus.map((item) => ({
    item,
    said: classify(item.utterance, watched, weightsFor?.(item)),
    byKeywords: keywordVerdict(item.utterance),
  }));
  const langs = namesOf(judged, ({ item }) => item.lang);
  const kinds = namesOf(judged, ({ item }) => item.utterance.kind);
  return {
    parts: [
      partOf("all", judged),
      ...langs.map((lang) =>
        partOf(
          lang,
          judged.filter(({ item }) => item.lang === lang),
        ),
      ),
      ...kinds.map((kind) =>
        partOf(
          kind,
          judged.filter(({ item }) => item.utterance.kind === kind),
        ),
      ),
    ],
    misses: judged.filter(isMiss).map(toMiss),
  };
}

function namesOf(judged: readonly Judged[], nameOf: (one: Judged) => string): readonly string[] {
  return [...new Set(judged.map(nameOf))].sort();
}

function partOf(name: string, judged: readonly Judged[]): Part {
  const answers = (verdictOf: (one: Judged) => Verdict) =>
    judged.map((one) => ({ isRelevant: one.item.isRelevant, verdict: verdictOf(one) }));
  return {
    name,
    rules: score(answers(({ said }) => said.verdict)),
    keywords: score(answers(({ byKeywords }) => byKeywords)),
  };
}

function isMiss({ item, said }: Judged): boolean {
  return item.isRelevant !== (said.verdict === "relevant");
}

function toMiss({ item, said }: Judged): Miss {
  const { id, isRelevant, utterance } = item;
  return {
    id,
    title: utterance.title,
    isRelevant,
    verdict: said.verdict,
    rules: said.rules.map((one) => one.id),
  };
}

const subject = /activat|licen[cs]e|product key|ライセンス|認証|プロダクト ?キー/i;
const circumstance = /2[4-6]h[12]|26[12]00|error|エラー|外れ|fail|phone|電話/i;

/** What a search for plain words would say: the figure the rules have to beat. */
export function keywordVerdict({ title, text }: Pick<Utterance, "title" | "text">): Verdict {
  const said = `${title}\n${text}`.normalize("NFKC");
  return subject.test(said) && circumstance.test(said) ? "relevant" : "irrelevant";
}
