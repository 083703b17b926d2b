import type { FieldError } from "@sokuho/core/errors";
import type { Child } from "hono/jsx";

/** Errors of a form by the id of the control they belong to, in words. */
export type FormErrors = readonly { readonly id: string; readonly field: string; readonly text: string }[];

/** Puts field errors into words; `ids` names the control that gets the focus. */
export function toFormErrors(
  errors: readonly FieldError[],
  ids: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
): FormErrors {
  return errors.map(({ field, code }) => ({
    field,
    id: ids[field] ?? field,
    text: texts[field]?.[code] ?? texts[field]?.any ?? `${field}: ${code}`,
  }));
}

/** The list of everything that is wrong, before the form, each linked to its field. */
export function ErrorSummary(props: { readonly title: string; readonly errors: FormErrors }) {
  if (props.errors.length === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{props.title}</h2>
      <ul>
        {props.errors.map((error) => (
          <li>
            <a href={`#${error.id}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with one field, beside it. */
export function FieldNote(props: { readonly field: string; readonly errors: FormErrors }) {
  const texts = props.errors.filter((error) => error.field === props.field).map((error) => error.text);
  return texts.length === 0 ? null : (
    <p class="field-error" id={`${props.field}-error`}>
      {texts.join(" ")}
    </p>
  );
}

/** Ids of what describes a field: its hint and its error. */
export function describedBy(field: string, errors: FormErrors, hasHint: boolean): string | undefined {
  const hasError = errors.some((error) => error.field === field);
  const ids = [hasHint ? `${field}-hint` : "", hasError ? `${field}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** One option with a line that helps to choose it. */
export function Choice(props: {
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly how?: string;
  readonly lang?: string;
  readonly checked: boolean;
}) {
  const id = `${props.name}-${props.value}`;
  return (
    <div class="choice">
      <input
        type={props.type}
        id={id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        aria-describedby={props.how ? `${id}-how` : undefined}
      />
      <label for={id} lang={props.lang}>
        {props.label}
      </label>
      {props.how && (
        <p class="how" id={`${id}-how`}>
          {props.how}
        </p>
      )}
    </div>
  );
}

/** A group of options under one question. */
export function Question(props: {
  readonly field: string;
  readonly legend: string;
  readonly hint?: string;
  readonly errors: FormErrors;
  readonly children?: Child;
}) {
  const { field, errors } = props;
  return (
    <fieldset
      class={errors.some((error) => error.field === field) ? "question wrong" : "question"}
      aria-describedby={describedBy(field, errors, props.hint !== undefined)}
    >
      <legend>{props.legend}</legend>
      {props.hint && (
        <p class="hint" id={`${field}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldNote field={field} errors={errors} />
      {props.children}
    </fieldset>
  );
}
