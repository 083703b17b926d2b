import { kindWords, timings } from "@sokuho/core/bulletin";
import { bulletinKinds } from "@sokuho/core/incident";
import { type Lang, langs } from "@sokuho/core/lang";
import { lineages } from "@sokuho/core/lineage";
import { deskHref } from "../edge/locale.ts";
import { Choice, ErrorSummary, FieldNote, type FormErrors, Question } from "../forms/fields.tsx";
import type { ComposeForm } from "./compose.ts";
import type { IncidentChoice } from "./incident-choice.ts";
import { DeskLayout } from "./layout.tsx";
import type { DeskView } from "./view.ts";

/** What the compose page shows. */
export type ComposeModel = {
  readonly form: ComposeForm;
  readonly incidents: readonly IncidentChoice[];
  readonly errors: FormErrors;
};

/** Where a publisher writes a bulletin. */
export function ComposePage({ view, model }: { readonly view: DeskView; readonly model: ComposeModel }) {
  const words = view.desk.compose;
  const { form, errors } = model;
  return (
    <DeskLayout view={view} title={words.title} hasErrors={errors.length > 0}>
      <ErrorSummary title={view.words.summary} errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <form method="post" action={deskHref(view.lang, "/new")} novalidate={true}>
        <input type="hidden" name="requestId" value={form.requestId} />
        <div class="pair">
          <KindSelect view={view} model={model} />
          <IncidentSelect view={view} model={model} />
        </div>
        <AudienceQuestions view={view} model={model} />
        <p class="hint" id="markdown-hint">
          {words.markdownHint}
        </p>
        <div class="writing">
          {langs.map((lang) => (
            <MarkdownField view={view} model={model} lang={lang} />
          ))}
        </div>
        <button type="submit" class="button">
          {words.save}
        </button>
      </form>
    </DeskLayout>
  );
}

type Props = { readonly view: DeskView; readonly model: ComposeModel };

function KindSelect({ view, model }: Props) {
  return (
    <div class="question">
      <label class="legend" for="kind">
        {view.desk.compose.kind}
      </label>
      <FieldNote field="kind" errors={model.errors} />
      <select id="kind" name="kind">
        {bulletinKinds.map((kind) => (
          <option value={kind} selected={model.form.kind === kind}>
            {kindWords[kind].name[view.lang]} — {kindWords[kind].note[view.lang]}
          </option>
        ))}
      </select>
    </div>
  );
}

function IncidentSelect({ view, model }: Props) {
  return (
    <div class="question">
      <label class="legend" for="incident">
        {view.desk.compose.incident}
      </label>
      <FieldNote field="incident" errors={model.errors} />
      <select id="incident" name="incident">
        <option value="">{view.desk.compose.newIncident}</option>
        {model.incidents.map((incident) => (
          <option value={incident.id} selected={model.form.incident === incident.id}>
            {incident.openedAt.slice(0, 10)} {incident.ending && view.desk.compose.endings[incident.ending]}{" "}
            {incident.title}
          </option>
        ))}
      </select>
    </div>
  );
}

function AudienceQuestions({ view, model }: Props) {
  const { compose: words } = view.desk;
  const { form, errors } = model;
  const { langs: langNames, timings: timingNames } = view.words.form;
  const pcs = lineages.map((row) => ({ value: row.id, label: row.name[view.lang] }));
  const tongues = langs.map((lang) => ({ value: lang, label: langNames[lang], lang }));
  const times = timings.map((timing) => ({ value: timing, label: timingNames[timing].label }));
  return (
    <fieldset class="question audience" aria-describedby="audience-hint">
      <legend>{words.audience}</legend>
      <p class="hint" id="audience-hint">
        {words.audienceHint}
      </p>
      <FieldNote field="audience" errors={errors} />
      <TickList name="lineage" legend={words.lineages} options={pcs} ticked={form.lineage} />
      <TickList name="audience-lang" legend={words.langs} options={tongues} ticked={form.audienceLang} />
      <TickList name="timing" legend={words.timings} options={times} ticked={form.timing} />
    </fieldset>
  );
}

function TickList(props: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly ticked: readonly string[];
}) {
  const { name, legend, options, ticked } = props;
  return (
    <Question field={name} legend={legend} errors={[]}>
      {options.map((option) => (
        <Choice type="checkbox" name={name} {...option} checked={ticked.includes(option.value)} />
      ))}
    </Question>
  );
}

function MarkdownField({ view, model, lang }: Props & { readonly lang: Lang }) {
  const id = `markdown-${lang}`;
  const isWrong = model.errors.some((error) => error.field === id);
  return (
    <div class={isWrong ? "question wrong" : "question"}>
      <label class="legend" for={id}>
        {view.desk.compose.markdown[lang]}
      </label>
      <FieldNote field={id} errors={model.errors} />
      <textarea
        id={id}
        name={id}
        rows={18}
        lang={lang}
        spellcheck={lang === "en"}
        aria-describedby={isWrong ? `markdown-hint ${id}-error` : "markdown-hint"}
        aria-invalid={isWrong ? "true" : undefined}
      >
        {model.form.markdown[lang]}
      </textarea>
    </div>
  );
}
