import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import type { PageWords } from "../words/index.ts";
import { Layout } from "./layout.tsx";

/** The page for a request that cannot be served. */
export function FailurePage(props: { readonly view: View; readonly status: keyof PageWords["failures"] }) {
  const { view, status } = props;
  const { title, text } = view.words.failures[status];
  return (
    <Layout view={view} title={title}>
      <p class="eyebrow">{status}</p>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a class="button quiet" href={href(view.lang, "/")}>
          {view.words.home}
        </a>
      </p>
    </Layout>
  );
}
