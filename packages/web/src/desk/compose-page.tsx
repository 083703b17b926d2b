import { kindWords, timings } from "@sokuho/core/bulletin";
import { bulletinKinds, type Incident } from "@sokuho/core/incident";
import { type Lang, langs } from "@sokuho/core/lang";
import { lineages } from "@sokuho/core/lineage";
import { deskHref } from "../edge/locale.ts";
import { Choice, ErrorSummary, FieldNote, type FormErrors, Question } from "../forms/fields.tsx";
import type { ComposeForm } from "./compose.ts";
import { DeskLayout } from "./layout.tsx";
import type { DeskView } from "./view.ts";

/** What the compose page shows. */
export type ComposeModel = {
  readonly form: ComposeForm;
  readonly incidents: readonly Incident[];
  readonly errors: FormErrors;
};

/** Where a publisher writes a bulletin. */
export function ComposePage({ view, model }: { readonly view: DeskView; readonly model: ComposeModel }) {
  const words = view.desk.compose;
  const { form, errors } = model;
  return (
    <DeskLayout view={view} title={words.title} hasErrors={errors.length > 0}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <ErrorSummary title={view.words.summary} errors={errors} />
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
            {incident.openedAt.slice(0, 10)} {incident.title}
          </option>
        ))}
      </select>
    </div>
  );
}

function AudienceQuestions({ view, model }: Props) {
  const words = view.desk.compose;
  const { form, errors } = model;
  return (
    <fieldset class="question audience" aria-describedby="audience-hint">
      <legend>{words.audience}</legend>
      <p class="hint" id="audience-hint">
        {words.audienceHint}
      </p>
      <FieldNote field="audience" errors={errors} />
      <Question field="lineage" legend={words.lineages} errors={errors}>
        {lineages.map((row) => (
          <Choice
            type="checkbox"
            name="lineage"
            value={row.id}
            label={row.label[view.lang]}
            checked={form.lineage.includes(row.id)}
          />
        ))}
      </Question>
      <Question field="audience-lang" legend={words.langs} errors={errors}>
        {langs.map((lang) => (
          <Choice
            type="checkbox"
            name="audience-lang"
            value={lang}
            label={view.words.form.langs[lang]}
            lang={lang}
            checked={form.audienceLang.includes(lang)}
          />
        ))}
      </Question>
      <Question field="timing" legend={words.timings} errors={errors}>
        {timings.map((timing) => (
          <Choice
            type="checkbox"
            name="timing"
            value={timing}
            label={view.words.form.timings[timing].label}
            checked={form.timing.includes(timing)}
          />
        ))}
      </Question>
    </fieldset>
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
