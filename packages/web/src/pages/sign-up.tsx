import { consentWording, type SubscriptionForm } from "@sokuho/core/actions";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { ChoiceQuestions } from "../forms/choices.tsx";
import { describedBy, ErrorSummary, FieldNote, type FormErrors } from "../forms/fields.tsx";
import { Hero } from "./hero.tsx";
import { Layout, SenderList } from "./layout.tsx";
import { SampleMail } from "./sample-mail.tsx";

/** What the sign-up page shows. */
export type SignUpModel = {
  readonly filled: SubscriptionForm;
  readonly errors: FormErrors;
  /** Hidden stamp of the moment the form was shown. */
  readonly started: string;
};

/** The first page: what this is, the form, an example of a mail. */
export function SignUpPage({ view, model }: { readonly view: View; readonly model: SignUpModel }) {
  const { words } = view;
  if (model.errors.length > 0) return <WrongPage view={view} model={model} />;
  return (
    <Layout view={view} title={words.site} hero={<Hero view={view} />}>
      <div class="split">
        <div class="form-side">
          <h2 class="form-title">{words.form.heading}</h2>
          <p class="hint">{words.form.intro}</p>
          <SignUpForm view={view} model={model} />
        </div>
        <SampleMail view={view} />
      </div>
    </Layout>
  );
}

// Whoever comes back to correct something has read the rest: the summary stands first.
function WrongPage({ view, model }: { readonly view: View; readonly model: SignUpModel }) {
  const { words } = view;
  return (
    <Layout view={view} title={words.form.heading} hasErrors={true}>
      <ErrorSummary title={words.summary} errors={model.errors} />
      <h1>{words.form.heading}</h1>
      <SignUpForm view={view} model={model} />
    </Layout>
  );
}

function SignUpForm({ view, model }: { readonly view: View; readonly model: SignUpModel }) {
  const { words, lang } = view;
  return (
    <form method="post" action={href(lang, "/subscribe")} novalidate={true}>
      <ChoiceQuestions view={view} filled={model.filled} errors={model.errors} />
      <EmailField view={view} model={model} />
      <ConsentBox view={view} model={model} />
      <input type="hidden" name="started" value={model.started} />
      <div class="trap" aria-hidden="true">
        <label for="website">{words.form.honeypot}</label>
        <input type="text" id="website" name="website" tabindex={-1} autocomplete="off" />
      </div>
      <button type="submit" class="button">
        {words.form.submit}
      </button>
    </form>
  );
}

function EmailField({ view, model }: { readonly view: View; readonly model: SignUpModel }) {
  const words = view.words.form;
  const isWrong = model.errors.some((error) => error.field === "email");
  return (
    <div class={isWrong ? "question wrong" : "question"}>
      <label class="legend" for="email">
        {words.email}
      </label>
      <p class="hint" id="email-hint">
        {words.emailHint}
      </p>
      <FieldNote field="email" errors={model.errors} />
      <input
        type="email"
        id="email"
        name="email"
        value={model.filled.email}
        autocomplete="email"
        spellcheck={false}
        aria-describedby={describedBy("email", model.errors, true)}
        aria-invalid={isWrong ? "true" : undefined}
      />
    </div>
  );
}

function ConsentBox({ view, model }: { readonly view: View; readonly model: SignUpModel }) {
  const isWrong = model.errors.some((error) => error.field === "consent");
  return (
    <div class={isWrong ? "question consent wrong" : "question consent"}>
      <FieldNote field="consent" errors={model.errors} />
      <div class="choice plain">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          value="yes"
          checked={model.filled.consent !== ""}
          aria-describedby={describedBy("consent", model.errors, false)}
          aria-invalid={isWrong ? "true" : undefined}
        />
        <label for="consent">{consentWording(view.lang).text}</label>
      </div>
      <p class="hint">{view.words.form.purpose}</p>
      <p class="sender-title">{view.words.form.sender}</p>
      <SenderList view={view} />
    </div>
  );
}
