import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { ChoiceQuestions, type FilledChoices } from "../forms/choices.tsx";
import { ErrorSummary, type FormErrors } from "../forms/fields.tsx";
import { Layout } from "./layout.tsx";
import { NoticePage } from "./notice.tsx";

/** What the manage page shows. */
export type ManageModel = {
  readonly filled: FilledChoices;
  readonly errors: FormErrors;
  readonly isSaved: boolean;
};

/** A reader's choices, to be changed, and the button that stops everything. */
export function ManagePage({ view, model }: { readonly view: View; readonly model: ManageModel }) {
  const words = view.words.manage;
  const action = href(view.lang, view.path);
  return (
    <Layout view={view} title={words.title} hasErrors={model.errors.length > 0}>
      {model.isSaved && (
        <p class="saved" role="status">
          {words.saved}
        </p>
      )}
      <ErrorSummary title={view.words.summary} errors={model.errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <form method="post" action={action} novalidate={true}>
        <ChoiceQuestions view={view} filled={model.filled} errors={model.errors} />
        <button type="submit" class="button" name="do" value="save">
          {words.save}
        </button>
      </form>
      <section class="apart">
        <h2>{words.stopTitle}</h2>
        <p>{words.stopText}</p>
        <form method="post" action={action}>
          <button type="submit" class="button stop" name="do" value="stop">
            {words.stop}
          </button>
        </form>
      </section>
    </Layout>
  );
}

/** The page of a link whose reader gets no mail. */
export function NotActivePage({ view }: { readonly view: View }) {
  const words = view.words.manage;
  const link = { href: href(view.lang, "/"), label: view.words.confirm.again };
  return <NoticePage view={view} title={words.goneTitle} text={words.goneText} link={link} />;
}
