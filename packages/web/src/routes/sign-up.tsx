import { readSubscription, requestSubscription, type SubscriptionForm } from "@sokuho/core/actions";
import { InvalidInput } from "@sokuho/core/errors";
import { randomToken } from "@sokuho/core/ids";
import { lineageIds } from "@sokuho/core/lineage";
import type { Deps } from "@sokuho/core/ports";
import { agentFamily } from "../edge/agent.ts";
import { answer, answerPublic, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { everyLang, href, inLang, toOwnLang } from "../edge/locale.ts";
import { clientAddress, toNetwork } from "../edge/network.ts";
import { viewOf } from "../edge/view.ts";
import { readPosted } from "../forms/body.ts";
import { choiceIds } from "../forms/choices.tsx";
import { toFormErrors } from "../forms/fields.tsx";
import { parseSignUp, startStamp } from "../forms/sign-up.ts";
import { type SignUpModel, SignUpPage } from "../pages/sign-up.tsx";
import { SubscribedPage } from "../pages/subscribed.tsx";
import { wordsFor } from "../words/index.ts";

/** The sign-up form, what it posts, and the page that follows. */
export function signUpRoutes(app: App, deps: Deps): void {
  app.get("/", toOwnLang);
  // A router may take `/ja` and `/ja/` for one another, so the page tells them apart itself.
  app.on("GET", [inLang(""), inLang("/")], (c) => {
    if (!c.req.path.endsWith("/")) return c.redirect(href(c.var.lang, "/"), 301);
    c.set("policy", "form");
    const started = startStamp(deps.now().getTime());
    return answerPublic(c, signUpPage(c, { filled: emptyForm(c), errors: [], started }));
  });
  app.on("POST", everyLang("/subscribe"), (c) => postSignUp(deps, c));
  app.on("GET", everyLang("/subscribe"), (c) => seeOther(c, href(c.var.lang, "/")));
  app.get("/subscribed", toOwnLang);
  app.get(inLang("/subscribed"), (c) => answer(c, <SubscribedPage view={viewOf(c, "/subscribed")} />));
}

// Robots, caps and known addresses all end in the same answer as a first sign-up. A form with errors comes back first:
// whoever presses the button at once is not told of a mail that will not come.
async function postSignUp(deps: Deps, c: Ctx): Promise<Response> {
  const { form, isRobot, started } = parseSignUp(await readPosted(c), deps.now().getTime());
  try {
    readSubscription(form);
    if (isRobot) deps.log("letter-withheld", { letter: "subscribe", reason: "robot" });
    else await requestSubscription(deps, form, originOf(deps, c));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const errors = toFormErrors(error.errors, ids, wordsFor(c.var.lang).errors);
    c.set("policy", "form");
    return answer(c, signUpPage(c, { filled: form, errors, started }), 422);
  }
  return seeOther(c, href(c.var.lang, "/subscribed"));
}

const ids = { ...choiceIds, email: "email", consent: "consent" };

function signUpPage(c: Ctx, model: SignUpModel) {
  return <SignUpPage view={viewOf(c, "/")} model={model} />;
}

// The self-check leads here with the lineage it found.
function emptyForm(c: Ctx): SubscriptionForm {
  const lineages = lineageIds.filter((id) => c.req.queries("lineage")?.includes(id));
  return { email: "", lineages, lang: c.var.lang, timing: "early", digest: "now", consent: "" };
}

function originOf(deps: Deps, c: Ctx) {
  return {
    requestId: randomToken(),
    formUrl: `${deps.settings.site.url}${href(c.var.lang, "/")}`,
    network: toNetwork(clientAddress(c)),
    agent: agentFamily(c.req.header("User-Agent")),
  };
}
