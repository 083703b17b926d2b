import { lineageRow } from "@sokuho/core/lineage";
import type { Choices } from "@sokuho/core/subscriber";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { Layout } from "./layout.tsx";
import { NoticePage } from "./notice.tsx";

/** What a reader is about to sign up for, with the button that does it. */
export function ConfirmPage(props: { readonly view: View; readonly choices: Choices }) {
  const { view, choices } = props;
  const words = view.words.confirm;
  return (
    <Layout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <ChoicesList view={view} choices={choices} />
      <form method="post" action={href(view.lang, view.path)}>
        <button type="submit" class="button">
          {words.button}
        </button>
      </form>
      <p class="hint">{words.note}</p>
    </Layout>
  );
}

/** Signing up is done; also what a second click sees. */
export function ConfirmedPage(props: {
  readonly view: View;
  readonly choices: Choices;
  readonly manageHref: string;
}) {
  const { view, choices, manageHref } = props;
  const words = view.words.confirm;
  const link = { href: href(view.lang, "/bulletins"), label: words.archive };
  return (
    <NoticePage
      view={view}
      title={words.doneTitle}
      text={words.doneText[choices.digest === "daily" ? "daily" : choices.timing]}
      tone="done"
      link={link}
    >
      <ChoicesList view={view} choices={choices} />
      <p class="hint">{words.doneHint}</p>
      <p>
        <a href={manageHref}>{words.manage}</a>
      </p>
    </NoticePage>
  );
}

/** The constant page of a confirmation that is worth nothing. */
export function DeadConfirmationPage({ view }: { readonly view: View }) {
  const words = view.words.confirm;
  const link = { href: href(view.lang, "/"), label: words.again };
  return <NoticePage view={view} title={words.invalidTitle} text={words.invalidText} link={link} />;
}

function ChoicesList(props: { readonly view: View; readonly choices: Choices }) {
  const { view, choices } = props;
  const { choices: labels, form } = view.words;
  return (
    <dl class="facts">
      <div>
        <dt>{labels.lineages}</dt>
        {choices.lineages.map((id) => (
          <dd>{lineageRow(id).name[view.lang]}</dd>
        ))}
      </div>
      <div>
        <dt>{labels.timing}</dt>
        <dd>{form.timings[choices.timing].label}</dd>
      </div>
      <div>
        <dt>{labels.digest}</dt>
        <dd>{form.digests[choices.digest].label}</dd>
      </div>
      <div>
        <dt>{labels.lang}</dt>
        <dd lang={choices.lang}>{form.langs[choices.lang]}</dd>
      </div>
    </dl>
  );
}
