import type { Deps } from "../ports.ts";
import { type Subscriber, signLink } from "../subscriber/index.ts";

/** The links that stand in one reader's mails; each is good for its own purpose alone. */
export function linksOf(
  deps: Pick<Deps, "settings">,
  reader: Pick<Subscriber, "id" | "choices">,
): { readonly oneClickUrl: string; readonly unsubscribeUrl: string; readonly manageUrl: string } {
  const { site, linkKeys } = deps.settings;
  const { lang } = reader.choices;
  return {
    oneClickUrl: `${site.url}/one-click/${signLink("one-click", reader.id, linkKeys)}`,
    unsubscribeUrl: `${site.url}/${lang}/unsubscribe/${signLink("unsubscribe", reader.id, linkKeys)}`,
    manageUrl: `${site.url}/${lang}/manage/${signLink("manage", reader.id, linkKeys)}`,
  };
}
