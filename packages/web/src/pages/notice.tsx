import type { Child } from "hono/jsx";
import type { View } from "../edge/view.ts";
import { Layout } from "./layout.tsx";

/** A page with one thing to say and, where there is one, a next step. */
export function NoticePage(props: {
  readonly view: View;
  readonly title: string;
  readonly text: string;
  readonly tone?: "done" | "stop";
  readonly link?: { readonly href: string; readonly label: string };
  readonly children?: Child;
}) {
  const { view, title, text, tone = "stop", link, children } = props;
  return (
    <Layout view={view} title={title}>
      <div class={`notice ${tone}`}>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
      </div>
      {children}
      {link && (
        <p>
          <a class="button quiet" href={link.href}>
            {link.label}
          </a>
        </p>
      )}
    </Layout>
  );
}
