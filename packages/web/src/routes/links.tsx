import { readLink, requestFreshLink } from "@sokuho/core/actions";
import type { ReaderId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";
import type { LinkPurpose } from "@sokuho/core/subscriber";
import * as z from "zod";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { everyLang, href, inLang, toOwnLang } from "../edge/locale.ts";
import { viewOf } from "../edge/view.ts";
import { one, readPosted } from "../forms/body.ts";
import { NoticePage } from "../pages/notice.tsx";
import { RefusedLinkPage, RevokedLinkPage } from "../pages/unsubscribe.tsx";
import { tokenOf } from "./tokens.ts";

/** Runs `use` for a valid link of this purpose; every other link gets its constant page. */
export async function withLink(
  deps: Deps,
  c: Ctx,
  purpose: LinkPurpose,
  use: (readerId: ReaderId, token: string) => Promise<Response>,
): Promise<Response> {
  const token = tokenOf(c);
  const check = readLink(deps, purpose, token);
  if (check.kind === "valid") return use(check.readerId, token);
  if (check.kind === "invalid") return refuseLink(c);
  const view = viewOf(c, `/${purpose}/${token}`);
  return answer(c, <RevokedLinkPage view={view} purpose={purpose} token={token} />, 410);
}

/** The request for a fresh link in place of a revoked one. */
export function freshLinkRoutes(app: App, deps: Deps): void {
  app.on("POST", everyLang("/fresh-link"), async (c) => {
    const asked = FreshLink.safeParse(await readPosted(c));
    const check = asked.success ? readLink(deps, asked.data.purpose, asked.data.token) : null;
    if (check?.kind !== "revoked") return refuseLink(c);
    await requestFreshLink(deps, check.readerId);
    return seeOther(c, href(c.var.lang, "/fresh-link-sent"));
  });
  app.get("/fresh-link-sent", toOwnLang);
  app.get(inLang("/fresh-link-sent"), (c) => {
    const view = viewOf(c, "/fresh-link-sent");
    const { sentTitle, sentText } = view.words.link;
    return answer(c, <NoticePage view={view} title={sentTitle} text={sentText} tone="done" />);
  });
}

const FreshLink = z.object({
  purpose: one.pipe(z.enum(["unsubscribe", "one-click", "manage"])),
  token: one.pipe(z.string().max(200)),
});

function refuseLink(c: Ctx): Response {
  return answer(c, <RefusedLinkPage view={viewOf(c, "/")} />, 404);
}
