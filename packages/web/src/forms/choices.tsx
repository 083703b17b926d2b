import { timings } from "@sokuho/core/bulletin";
import { langs } from "@sokuho/core/lang";
import { lineages } from "@sokuho/core/lineage";
import { digests } from "@sokuho/core/subscriber";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Choice, type FormErrors, Question } from "./fields.tsx";

/** What is filled in: as posted, or as stored. */
export type FilledChoices = {
  readonly lineages: readonly string[];
  readonly lang: string;
  readonly timing: string;
  readonly digest: string;
};

/** Where the focus goes for an error of each question. */
export const choiceIds = {
  lineage: "lineage-win11-native",
  lang: "lang-ja",
  timing: "timing-early",
} as const;

/** The questions of the sign-up form and of the manage page. */
export function ChoiceQuestions(props: {
  readonly view: View;
  readonly filled: FilledChoices;
  readonly errors: FormErrors;
}) {
  const { view, filled, errors } = props;
  const words = view.words.form;
  return (
    <>
      <Question field="lineage" legend={words.lineage} hint={words.lineageHint} errors={errors}>
        {lineages.map((row) => (
          <Choice
            type="checkbox"
            name="lineage"
            value={row.id}
            label={row.name[view.lang]}
            how={row.how[view.lang]}
            checked={filled.lineages.includes(row.id)}
          />
        ))}
      </Question>
      <p class="hint below">
        <a href={href(view.lang, "/check")}>{words.lineageCheck}</a>
      </p>
      <Question field="timing" legend={words.timing} errors={errors}>
        {timings.map((timing) => (
          <Choice
            type="radio"
            name="timing"
            value={timing}
            label={words.timings[timing].label}
            how={words.timings[timing].how}
            checked={filled.timing === timing}
          />
        ))}
      </Question>
      <Question field="digest" legend={words.digest} errors={errors}>
        {digests.map((digest) => (
          <Choice
            type="radio"
            name="digest"
            value={digest}
            label={words.digests[digest].label}
            how={words.digests[digest].how}
            checked={filled.digest === digest}
          />
        ))}
      </Question>
      <Question field="lang" legend={words.lang} errors={errors}>
        <div class="pair">
          {langs.map((lang) => (
            <Choice
              type="radio"
              name="lang"
              value={lang}
              label={words.langs[lang]}
              lang={lang}
              checked={filled.lang === lang}
            />
          ))}
        </div>
      </Question>
    </>
  );
}
