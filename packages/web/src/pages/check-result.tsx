import { causeWords, releaseName } from "@sokuho/core/bulletin";
import {
  type Advice,
  blockFor,
  branchRows,
  formatDay,
  hearsay,
  lineageRow,
  outcomeWords,
} from "@sokuho/core/lineage";
import { basisWords, type SelfCheck } from "@sokuho/core/self-check";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Phrases } from "../look/phrases.tsx";
import { Layout } from "./layout.tsx";

type Props = { readonly view: View; readonly found: SelfCheck };

/** Besides what was found: the day of the advice, and what has to be said of the answer itself. */
type ResultProps = Props & {
  readonly asOf: string;
  readonly sampleDay: string | null;
  readonly isTorn: boolean;
};

/** What the self-check found: the outcome, why, what to do and what not to, and the way to the warnings. */
export function CheckResultPage({ view, found, asOf, sampleDay, isTorn }: ResultProps) {
  const { lang, words } = view;
  const { title, text } = outcomeWords[found.advised.outcome];
  const outcome = found.isBack ? words.check.result.back : { title: title[lang], text: text[lang] };
  return (
    <Layout view={view} title={words.check.result.title}>
      <p class="eyebrow">{words.check.result.title}</p>
      <div class={`outcome ${found.advised.outcome}`}>
        <h1>
          <Phrases text={outcome.title} lang={lang} />
        </h1>
        <p>{outcome.text}</p>
      </div>
      {found.endedOn !== null && (
        <p class="stand">
          {words.check.result.ended(releaseName(found.release), formatDay(found.endedOn, lang))}
        </p>
      )}
      {sampleDay && <p class="stand">{words.check.sampleDay(formatDay(sampleDay, lang))}</p>}
      {found.isTextUnread && <p class="stand">{words.check.result.textUnread}</p>}
      {found.isReportUnread && <p class="stand">{words.check.result.unread}</p>}
      {isTorn && <p class="stand">{words.check.result.torn}</p>}
      <FoundFacts view={view} found={found} />
      {found.lineage === "unknown" && <Branches view={view} />}
      <ToDo view={view} found={found} />
      {!found.isBack && <NotToDo view={view} found={found} asOf={asOf} />}
      <p class="hint">{hearsay[lang]}</p>
      <div class="next">
        <p>{words.check.result.subscribeHint}</p>
        <p>
          <a class="button" href={`${href(lang, "/")}?lineage=${found.lineage}`}>
            {words.check.result.subscribe}
          </a>
        </p>
        <p>
          <a class="back" href={href(lang, "/check")}>
            {words.check.result.again}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function FoundFacts({ view, found }: Props) {
  const { lang } = view;
  const words = view.words.check.result;
  const rows = [
    [words.pc, lineageRow(found.lineage).name[lang]],
    [words.basis, basisWords[found.basis][lang]],
    [words.release, found.release === "unknown" ? "" : releaseName(found.release)],
    [words.cause, found.cause === "unknown" ? "" : causeWords[found.cause].name[lang]],
    ...found.codes.map(
      ({ code, meaning }) => [`${words.code} ${code}`, meaning?.[lang] ?? words.codeUnknown] as const,
    ),
  ].filter(([, value]) => value !== "");
  return (
    <dl class="facts">
      {rows.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Branches({ view }: { readonly view: View }) {
  return (
    <section aria-labelledby="branches-title">
      <h2 id="branches-title">{view.words.check.result.branches}</h2>
      <ul>
        {branchRows.slice(1).map((row) => (
          <li>{row.text[view.lang]}</li>
        ))}
      </ul>
    </section>
  );
}

function ToDo({ view, found }: Props) {
  const words = view.words.check.result;
  const { advice } = found.advised;
  return (
    <section aria-labelledby="act-title">
      <h2 id="act-title" class="act">
        {words.act}
      </h2>
      {advice.length === 0 && <p>{words.nothing}</p>}
      <ol class="advice">
        {advice.map((one, index) => (
          <AdviceItem view={view} advice={one} isOpen={index === 0} />
        ))}
      </ol>
    </section>
  );
}

type ItemProps = { readonly view: View; readonly advice: Advice; readonly isOpen: boolean };

function AdviceItem({ view, advice, isOpen }: ItemProps) {
  const { lang } = view;
  const words = view.words.check.result;
  // Only the end of servicing is the reader's concern; other ends say when a row of the table gave way to the next.
  const holdsUntil = advice.id === "hold-update" ? advice.until : null;
  return (
    <li>
      <p class="advice-text">{advice.text[lang]}</p>
      {holdsUntil && <p class="hint">{words.until(formatDay(holdsUntil, lang))}</p>}
      <details class="steps" open={isOpen}>
        <summary>
          <span>{words.steps}</span>
        </summary>
        <ol>
          {advice.steps[lang].map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        {advice.caveat[lang] !== "" && <p class="remark">{advice.caveat[lang]}</p>}
      </details>
    </li>
  );
}

function NotToDo({ view, found, asOf }: Props & { readonly asOf: string }) {
  const about = { cause: found.cause, releases: [], hasWorkaround: false, asOf };
  const facts = { ...about, kind: "early-warning" } as const;
  const { avoid } = blockFor(found.lineage, facts, view.lang);
  return (
    <section aria-labelledby="avoid-title">
      <h2 id="avoid-title" class="avoid">
        {view.words.check.result.avoid}
      </h2>
      <ul>
        {avoid.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}
