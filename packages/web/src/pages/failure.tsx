import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import type { PageWords } from "../words/index.ts";
import { Layout } from "./layout.tsx";

/** The page for a request that cannot be served. */
export function FailurePage(props: {
  readonly view: View;
  readonly status: keyof PageWords["failures"];
  /** The page to go back to; null leads to the first page. */
  readonly from: string | null;
}) {
  const { view, status, from } = props;
  const { title, text } = view.words.failures[status];
  return (
    <Layout view={view} title={title}>
      <p class="eyebrow">{status}</p>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a class="button quiet" href={from ?? href(view.lang, "/")}>
          {from ? view.words.back : view.words.home}
        </a>
      </p>
    </Layout>
  );
}
