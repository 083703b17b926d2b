import { type Confirmation, confirm, lookAtConfirmation } from "@sokuho/core/actions";
import { Conflict } from "@sokuho/core/errors";
import type { ReaderId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";
import { signLink } from "@sokuho/core/subscriber";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { everyLang, href } from "../edge/locale.ts";
import { viewOf } from "../edge/view.ts";
import { ConfirmedPage, ConfirmPage, DeadConfirmationPage } from "../pages/confirm.tsx";
import { tokenOf } from "./tokens.ts";

/** The link of the confirmation mail: a page with a button, and the button. */
export function confirmRoutes(app: App, deps: Deps): void {
  app.on("GET", everyLang("/confirm/:token"), async (c) =>
    show(deps, c, await lookAtConfirmation(deps, tokenOf(c))),
  );
  app.on("POST", everyLang("/confirm/:token"), async (c) => {
    const confirmation = await confirmOnce(deps, tokenOf(c));
    return confirmation.kind === "invalid"
      ? show(deps, c, confirmation)
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

function show(deps: Deps, c: Ctx, confirmation: Confirmation): Response {
  if (confirmation.kind === "invalid") return answer(c, <DeadConfirmationPage view={viewOf(c, "/")} />, 404);
  const view = viewOf(c, `/confirm/${tokenOf(c)}`);
  const { choices } = confirmation;
  if (confirmation.kind === "done") {
    const manageHref = href(c.var.lang, `/manage/${manageToken(deps, tokenOf(c))}`);
    return answer(c, <ConfirmedPage view={view} choices={choices} manageHref={manageHref} />);
  }
  return answer(c, <ConfirmPage view={view} choices={choices} />);
}

// Whoever holds a confirmation that was used has proven the address: the way to their choices is theirs.
function manageToken(deps: Deps, token: string): string {
  const [readerId = ""] = token.split(".", 1);
  return signLink("manage", readerId as ReaderId, deps.settings.linkKeys);
}
