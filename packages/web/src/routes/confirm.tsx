import { type Confirmation, confirm, lookAtConfirmation } from "@sokuho/core/actions";
import { Conflict } from "@sokuho/core/errors";
import type { Deps } from "@sokuho/core/ports";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { everyLang, href } from "../edge/locale.ts";
import { viewOf } from "../edge/view.ts";
import { ConfirmedPage, ConfirmPage, DeadConfirmationPage } from "../pages/confirm.tsx";
import { tokenOf } from "./tokens.ts";

/** The link of the confirmation mail: a page with a button, and the button. */
export function confirmRoutes(app: App, deps: Deps): void {
  app.on("GET", everyLang("/confirm/:token"), async (c) =>
    show(c, await lookAtConfirmation(deps, tokenOf(c))),
  );
  app.on("POST", everyLang("/confirm/:token"), async (c) => {
    const confirmation = await confirmOnce(deps, tokenOf(c));
    return confirmation.kind === "invalid"
      ? show(c, confirmation)
      : seeOther(c, href(c.var.lang, `/confirm/${tokenOf(c)}`));
  });
}

// Two clicks at the same moment: whoever wrote second looks at what the first one did.
async function confirmOnce(deps: Deps, token: string): Promise<Confirmation> {
  try {
    return await confirm(deps, token);
  } catch (error) {
    if (error instanceof Conflict) return lookAtConfirmation(deps, token);
    throw error;
  }
}

function show(c: Ctx, confirmation: Confirmation): Response {
  if (confirmation.kind === "invalid") return answer(c, <DeadConfirmationPage view={viewOf(c, "/")} />, 404);
  const view = viewOf(c, `/confirm/${tokenOf(c)}`);
  const { choices } = confirmation;
  if (confirmation.kind === "done") return answer(c, <ConfirmedPage view={view} choices={choices} />);
  return answer(c, <ConfirmPage view={view} choices={choices} />);
}
