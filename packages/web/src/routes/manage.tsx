import { changeChoices, choicesOf, readChoices, unsubscribe } from "@sokuho/core/actions";
import { InvalidInput } from "@sokuho/core/errors";
import type { ReaderId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";
import * as z from "zod";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { everyLang, href } from "../edge/locale.ts";
import { viewOf } from "../edge/view.ts";
import { many, one, readPosted } from "../forms/body.ts";
import { choiceIds } from "../forms/choices.tsx";
import { toFormErrors } from "../forms/fields.tsx";
import { type ManageModel, ManagePage, NotActivePage } from "../pages/manage.tsx";
import { wordsFor } from "../words/index.ts";
import { withLink } from "./links.tsx";

/** A reader's choices: less per PC, another language or timing, or nothing any more. */
export function manageRoutes(app: App, deps: Deps): void {
  app.on("GET", everyLang("/manage/:token"), (c) =>
    withLink(deps, c, "manage", async (readerId, token) => {
      const choices = await choicesOf(deps, readerId);
      if (!choices) return answer(c, <NotActivePage view={viewOf(c, "/")} />);
      const isSaved = c.req.query("saved") !== undefined;
      return show(c, token, { filled: choices, errors: [], isSaved });
    }),
  );
  app.on("POST", everyLang("/manage/:token"), (c) =>
    withLink(deps, c, "manage", (readerId, token) => postManage(deps, c, readerId, token)),
  );
}

const Manage = z.object({ do: one, lineage: many, lang: one, timing: one, digest: one });

async function postManage(deps: Deps, c: Ctx, readerId: ReaderId, token: string): Promise<Response> {
  const { do: what, lineage: lineages, ...rest } = Manage.parse(await readPosted(c));
  if (what === "stop") {
    await unsubscribe(deps, readerId, "page");
    return seeOther(c, href(c.var.lang, "/unsubscribed"));
  }
  const filled = { ...rest, lineages };
  try {
    const isKnown = await changeChoices(deps, readerId, readChoices(filled));
    return isKnown
      ? seeOther(c, href(c.var.lang, `/manage/${token}?saved`))
      : answer(c, <NotActivePage view={viewOf(c, "/")} />);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const errors = toFormErrors(error.errors, choiceIds, wordsFor(c.var.lang).errors);
    return show(c, token, { filled, errors, isSaved: false });
  }
}

function show(c: Ctx, token: string, model: ManageModel): Response {
  const view = viewOf(c, `/manage/${token}`);
  return answer(c, <ManagePage view={view} model={model} />, model.errors.length > 0 ? 422 : 200);
}
