import { acceptItem, dismissItem, resumeSending, stopSending } from "@sokuho/core/actions";
import { NotFound } from "@sokuho/core/errors";
import { type ItemId, isId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { deskHref } from "../edge/locale.ts";
import { deskBulletinRoutes } from "./bulletin-routes.tsx";
import { composeRoutes } from "./compose-routes.tsx";
import { loadOverview } from "./load.ts";
import { OverviewPage } from "./overview.tsx";
import { deskPaths } from "./paths.ts";
import { signedIn } from "./session.ts";
import { signInRoutes } from "./sign-in.tsx";
import { deskViewOf } from "./view.ts";

/** The desk: in and out, the overview, bulletins, the review list. */
export function deskRoutes(app: App, deps: Deps): void {
  signInRoutes(app, deps);
  app.on(
    "GET",
    deskPaths(""),
    signedIn(deps, async (c) =>
      answer(c, <OverviewPage view={deskViewOf(c, "")} overview={await loadOverview(deps)} />),
    ),
  );
  composeRoutes(app, deps);
  deskBulletinRoutes(app, deps);
  app.on(
    "POST",
    deskPaths("/sending/:act{(?:stop|resume)}"),
    signedIn(deps, (c) => switchSending(deps, c)),
  );
  app.on(
    "POST",
    deskPaths("/review/:source/:item/:act{(?:dismiss|accept)}"),
    signedIn(deps, (c) => review(deps, c)),
  );
}

async function switchSending(deps: Deps, c: Ctx): Promise<Response> {
  const act = c.req.param("act") === "stop" ? stopSending : resumeSending;
  await act(deps, c.var.publisher);
  return seeOther(c, deskHref(c.var.lang));
}

async function review(deps: Deps, c: Ctx): Promise<Response> {
  const { source: sourceId = "", item = "", act } = c.req.param();
  if (!isId("itm", item)) throw new NotFound("no such item");
  const decide = act === "accept" ? acceptItem : dismissItem;
  await decide(deps, { sourceId, itemId: item as ItemId }, c.var.publisher);
  return seeOther(c, deskHref(c.var.lang));
}
