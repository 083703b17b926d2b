import { requestSignIn, signIn, signOut } from "@sokuho/core/actions";
import { randomToken } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";
import * as z from "zod";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { deskHref } from "../edge/locale.ts";
import { clientAddress, toNetwork } from "../edge/network.ts";
import { one, readPosted } from "../forms/body.ts";
import { tokenOf } from "../routes/tokens.ts";
import { deskPaths } from "./paths.ts";
import { dropCookie, readCookie, writeCookie } from "./session.ts";
import { DeskNotice, EnterPage, SignInPage } from "./sign-in-pages.tsx";
import { deskViewOf } from "./view.ts";

/** The browser cookie outlives the letter's ten minutes a little. */
const browserSeconds = 15 * 60;
const sessionSeconds = 12 * 3600;

/** In and out of the desk: a letter, its link, its button. */
export function signInRoutes(app: App, deps: Deps): void {
  app.on("GET", deskPaths("/sign-in"), (c) => answer(c, <SignInPage view={deskViewOf(c, "/sign-in")} />));
  app.on("POST", deskPaths("/sign-in"), (c) => postRequest(deps, c));
  app.on("GET", deskPaths("/letter-sent"), (c) => {
    const view = deskViewOf(c, "/letter-sent");
    const { sentTitle, sentText } = view.desk.signIn;
    return answer(c, <DeskNotice view={view} title={sentTitle} text={sentText} />);
  });
  app.on("GET", deskPaths("/sign-in/:token"), (c) =>
    answer(
      c,
      <EnterPage
        view={deskViewOf(c, "/sign-in")}
        action={deskHref(c.var.lang, `/sign-in/${encodeURIComponent(tokenOf(c))}`)}
      />,
    ),
  );
  app.on("POST", deskPaths("/sign-in/:token"), (c) => postEnter(deps, c));
  app.on("POST", deskPaths("/sign-out"), async (c) => {
    const token = readCookie(c, "sokuho-session");
    if (token) await signOut(deps, token);
    dropCookie(c, "sokuho-session");
    return seeOther(c, deskHref(c.var.lang, "/sign-in"));
  });
}

const Request = z.object({ email: one });

// A browser that asks twice keeps its secret, so that the first letter still works.
async function postRequest(deps: Deps, c: Ctx): Promise<Response> {
  const { email } = Request.parse(await readPosted(c));
  const browserSecret = readCookie(c, "sokuho-browser") ?? randomToken();
  const network = toNetwork(clientAddress(c));
  await requestSignIn(deps, { address: email, lang: c.var.lang, browserSecret, network });
  writeCookie(c, "sokuho-browser", browserSecret, browserSeconds);
  return seeOther(c, deskHref(c.var.lang, "/letter-sent"));
}

async function postEnter(deps: Deps, c: Ctx): Promise<Response> {
  const browserSecret = readCookie(c, "sokuho-browser");
  const started = browserSecret ? await signIn(deps, tokenOf(c), browserSecret) : null;
  if (!started) {
    const view = deskViewOf(c, "/sign-in");
    const { refusedTitle, refusedText, again } = view.desk.signIn;
    const link = { href: deskHref(c.var.lang, "/sign-in"), label: again };
    return answer(c, <DeskNotice view={view} title={refusedTitle} text={refusedText} link={link} />, 403);
  }
  dropCookie(c, "sokuho-browser");
  writeCookie(c, "sokuho-session", started.sessionToken, sessionSeconds);
  return seeOther(c, deskHref(c.var.lang));
}
