import { domainOf } from "@sokuho/core/email";
import { href } from "../edge/locale.ts";
import type { View } from "../edge/view.ts";
import { NoticePage } from "./notice.tsx";

/** The page after a sign-up, the same for every address, with help for mail that does not arrive. */
export function SubscribedPage({ view }: { readonly view: View }) {
  const words = view.words.subscribed;
  const link = { href: href(view.lang, "/"), label: words.back };
  return (
    <NoticePage view={view} title={words.title} text={words.text} tone="done" link={link}>
      <h2>{words.missingTitle}</h2>
      <ul>
        {words.missing.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <p class="domain">
        <span>{words.allow}</span> <code>{domainOf(view.site.senderAddress)}</code>
      </p>
      <dl class="facts">
        {words.carriers.map((carrier) => (
          <div>
            <dt>{carrier.name}</dt>
            <dd>{carrier.how}</dd>
          </div>
        ))}
      </dl>
    </NoticePage>
  );
}
