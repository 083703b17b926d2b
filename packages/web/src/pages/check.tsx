import { releaseName } from "@sokuho/core/bulletin";
import { attempts, editionFamilies, formatDay, lineages, releaseIds } from "@sokuho/core/lineage";
import { checkSnippet, type SelfCheckAnswers } from "@sokuho/core/self-check";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { maxChars } from "../forms/check.ts";
import { Choice, describedBy, ErrorSummary, FieldNote, type FormErrors, Question } from "../forms/fields.tsx";
import { Layout } from "./layout.tsx";

type Props = { readonly view: View; readonly filled: SelfCheckAnswers; readonly errors: FormErrors };
type PageProps = Props & { readonly sampleDay: string | null };

/** The questions of the self-check, each of which may stay open. */
export function CheckPage({ view, filled, errors, sampleDay }: PageProps) {
  const words = view.words.check;
  return (
    <Layout view={view} title={words.title} hasErrors={errors.length > 0}>
      <ErrorSummary title={view.words.summary} errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {sampleDay && <p class="stand">{words.sampleDay(formatDay(sampleDay, view.lang))}</p>}
      <p class="stand calm">{words.privacy}</p>
      <form method="post" action={href(view.lang, "/check")} class="check">
        <TextBox view={view} field="text" rows={3} filled={filled} errors={errors} />
        <StateQuestion view={view} filled={filled} errors={errors} />
        <LineageQuestion view={view} filled={filled} errors={errors} />
        <MachineQuestions view={view} filled={filled} />
        <TriedQuestions view={view} filled={filled} />
        <ReportQuestion view={view} filled={filled} errors={errors} />
        <button type="submit" class="button">
          {words.submit}
        </button>
      </form>
    </Layout>
  );
}

function TextBox(props: Props & { readonly field: "text" | "report"; readonly rows: number }) {
  const { view, field, filled, errors, rows } = props;
  const words = view.words.check;
  const isWrong = errors.some((error) => error.field === field);
  return (
    <div class={isWrong ? "question wrong" : "question"}>
      <label class="legend" for={field}>
        {field === "text" ? words.text : words.pasteLabel}
      </label>
      {field === "text" && (
        <p class="hint" id="text-hint">
          {words.textHint}
        </p>
      )}
      <FieldNote field={field} errors={errors} />
      <textarea
        id={field}
        name={field}
        rows={rows}
        maxlength={maxChars[field]}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={describedBy(field, errors, field === "text")}
        aria-invalid={isWrong ? "true" : undefined}
      >
        {filled[field]}
      </textarea>
    </div>
  );
}

function StateQuestion({ view, filled, errors }: Props) {
  const words = view.words.check;
  const chosen = filled.isLost === null ? "" : filled.isLost ? "lost" : "fine";
  return (
    <Question field="state" legend={words.state} errors={errors}>
      {(["lost", "fine"] as const).map((state) => (
        <Choice
          type="radio"
          name="state"
          value={state}
          label={words.states[state].label}
          how={words.states[state].how}
          checked={chosen === state}
        />
      ))}
    </Question>
  );
}

function LineageQuestion({ view, filled, errors }: Props) {
  const words = view.words.check;
  return (
    <Question field="lineage" legend={words.lineage} hint={words.lineageHint} errors={errors}>
      {lineages.map((row) => (
        <Choice
          type="radio"
          name="lineage"
          value={row.id}
          label={row.name[view.lang]}
          how={row.how[view.lang]}
          checked={(filled.lineage ?? "unknown") === row.id}
        />
      ))}
    </Question>
  );
}

function MachineQuestions({ view, filled }: Omit<Props, "errors">) {
  const words = view.words.check;
  const releases = releaseIds.filter((id) => id !== "unknown").toReversed();
  return (
    <fieldset class="question">
      <legend>{words.machine}</legend>
      <div class="pair">
        <Select
          name="release"
          label={words.release}
          chosen={filled.release ?? "unknown"}
          options={[
            ["unknown", words.releaseUnknown],
            ...releases.map((id) => [id, releaseName(id)] as const),
          ]}
        />
        <Select
          name="edition"
          label={words.edition}
          chosen={filled.edition ?? "home-pro"}
          options={editionFamilies.map((id) => [id, words.editions[id]] as const)}
        />
      </div>
    </fieldset>
  );
}

function TriedQuestions({ view, filled }: Omit<Props, "errors">) {
  const words = view.words.check;
  const results = attempts.toReversed().map((id) => [id, words.attempts[id]] as const);
  const iid = filled.iidShown === null ? "unseen" : filled.iidShown ? "yes" : "no";
  return (
    <fieldset class="question">
      <legend>{words.tried}</legend>
      <div class="pair">
        <Select
          name="troubleshooter"
          label={words.troubleshooter}
          chosen={filled.troubleshooter}
          options={results}
        />
        <Select name="phone" label={words.phone} chosen={filled.phone} options={results} />
      </div>
      <Select
        name="iid"
        label={words.iid}
        chosen={iid}
        options={(["unseen", "yes", "no"] as const).map((id) => [id, words.iids[id]] as const)}
      />
      <div class="choice alone">
        <input type="checkbox" id="repair" name="repair" value="yes" checked={filled.motherboardRepair} />
        <label for="repair">{words.repair}</label>
      </div>
    </fieldset>
  );
}

function Select(props: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [string, string])[];
}) {
  return (
    <p class="select">
      <label for={props.name}>{props.label}</label>
      <select id={props.name} name={props.name}>
        {props.options.map(([value, text]) => (
          <option value={value} selected={value === props.chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function ReportQuestion({ view, filled, errors }: Props) {
  const words = view.words.check;
  return (
    <section class="question report" aria-labelledby="report-title">
      <h2 id="report-title">{words.report}</h2>
      <p>{words.reportHint}</p>
      <p class="hint">{words.reportSafe}</p>
      <section class="snippet" tabindex={0} aria-label={words.snippetLabel}>
        <pre>
          <code lang="en">{checkSnippet}</code>
        </pre>
      </section>
      <TextBox view={view} field="report" rows={6} filled={filled} errors={errors} />
    </section>
  );
}
