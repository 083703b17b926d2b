import { unsubscribe } from "@sokuho/core/actions";
import type { ReaderId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";
import { signLink } from "@sokuho/core/subscriber";
import * as z from "zod";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { limitBody, maxOneClickBytes } from "../edge/limits.ts";
import { everyLang, href, inLang, toOwnLang } from "../edge/locale.ts";
import { viewOf } from "../edge/view.ts";
import { one, readPosted } from "../forms/body.ts";
import { UnsubscribedPage, UnsubscribePage } from "../pages/unsubscribe.tsx";
import { withLink } from "./links.tsx";

/** Leaving: the page with its button, and the request a mail provider makes in the reader's name (RFC 8058). */
export function unsubscribeRoutes(app: App, deps: Deps): void {
  for (const purpose of ["unsubscribe", "one-click"] as const) {
    app.on("GET", everyLang(`/${purpose}/:token`), (c) =>
      withLink(deps, c, purpose, async (readerId, token) => {
        const view = viewOf(c, `/${purpose}/${token}`);
        return answer(c, <UnsubscribePage view={view} manageHref={manageHref(deps, c, readerId, token)} />);
      }),
    );
  }
  app.on("POST", everyLang("/unsubscribe/:token"), (c) =>
    withLink(deps, c, "unsubscribe", async (readerId) => {
      await unsubscribe(deps, readerId, "page");
      return seeOther(c, href(c.var.lang, "/unsubscribed"));
    }),
  );
  app.on("POST", everyLang("/one-click/:token"), limitBody(maxOneClickBytes), (c) => postOneClick(deps, c));
  app.get("/unsubscribed", toOwnLang);
  app.get(inLang("/unsubscribed"), (c) => answer(c, <UnsubscribedPage view={viewOf(c, "/unsubscribed")} />));
}

const OneClick = z.object({ via: one });

// A body that is no form, or none at all, is still the wish to leave.
async function postOneClick(deps: Deps, c: Ctx): Promise<Response> {
  const posted = await readPosted(c).catch(() => ({}));
  const isPage = OneClick.parse(posted).via === "page";
  return withLink(deps, c, "one-click", async (readerId) => {
    await unsubscribe(deps, readerId, isPage ? "page" : "one-click");
    if (isPage) return seeOther(c, href(c.var.lang, "/unsubscribed"));
    c.header("Cache-Control", "no-store");
    c.header("X-Robots-Tag", "noindex");
    return c.text("Unsubscribed. 配信を停止しました。\n");
  });
}

// A mail carries both links under the same key. An older key opens unsubscribing alone, so it gives no more here either.
function manageHref(deps: Deps, c: Ctx, readerId: ReaderId, token: string): string | null {
  const { linkKeys } = deps.settings;
  if (!token.startsWith(`${linkKeys.current}.`)) return null;
  return href(c.var.lang, `/manage/${signLink("manage", readerId, linkKeys)}`);
}
