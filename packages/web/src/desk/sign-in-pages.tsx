import { deskHref } from "../edge/locale.ts";
import { DeskLayout } from "./layout.tsx";
import type { DeskView } from "./view.ts";

/** Where a publisher asks for a link. */
export function SignInPage({ view }: { readonly view: DeskView }) {
  const words = view.desk.signIn;
  return (
    <DeskLayout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <form method="post" action={deskHref(view.lang, "/sign-in")}>
        <div class="question">
          <label class="legend" for="email">
            {words.email}
          </label>
          <input
            type="email"
            id="email"
            name="email"
            autocomplete="email"
            required={true}
            spellcheck={false}
          />
        </div>
        <button type="submit" class="button">
          {words.button}
        </button>
      </form>
    </DeskLayout>
  );
}

/** The page of the link in the letter; the same for every token until the button is pressed. */
export function EnterPage({ view, action }: { readonly view: DeskView; readonly action: string }) {
  const words = view.desk.signIn;
  return (
    <DeskLayout view={view} title={words.enterTitle}>
      <h1>{words.enterTitle}</h1>
      <p class="lead">{words.enterText}</p>
      <form method="post" action={action}>
        <button type="submit" class="button">
          {words.enter}
        </button>
      </form>
    </DeskLayout>
  );
}

/** A desk page with one thing to say. */
export function DeskNotice(props: {
  readonly view: DeskView;
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly label: string };
}) {
  const { view, title, text, link } = props;
  return (
    <DeskLayout view={view} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {link && (
        <p>
          <a class="button quiet" href={link.href}>
            {link.label}
          </a>
        </p>
      )}
    </DeskLayout>
  );
}
