import { composeBulletin } from "@sokuho/core/actions";
import { type FieldError, InvalidInput } from "@sokuho/core/errors";
import type { Deps } from "@sokuho/core/ports";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { deskHref } from "../edge/locale.ts";
import { readPosted } from "../forms/body.ts";
import type { FormErrors } from "../forms/fields.tsx";
import { deskWordsFor } from "../words/index.ts";
import { againOnConflict } from "./acts.ts";
import { type ComposeForm, emptyCompose, parseCompose, toManualBulletin } from "./compose.ts";
import { ComposePage } from "./compose-page.tsx";
import { incidentChoices } from "./incident-choice.ts";
import { deskPaths } from "./paths.ts";
import { signedIn } from "./session.ts";
import { type DeskView, deskViewOf } from "./view.ts";

/** Writing a bulletin: the form and what it posts. */
export function composeRoutes(app: App, deps: Deps): void {
  app.on(
    "GET",
    deskPaths("/new"),
    signedIn(deps, (c) => show(deps, c, askedForm(c), [])),
  );
  app.on(
    "POST",
    deskPaths("/new"),
    signedIn(deps, (c) => post(deps, c)),
  );
}

const skeletons = {
  ja: deskWordsFor("ja").compose.skeleton,
  en: deskWordsFor("en").compose.skeleton,
};

// A bulletin's page leads here with the kind that is to follow and its incident.
function askedForm(c: Ctx): ComposeForm {
  const form = emptyCompose(skeletons);
  return {
    ...form,
    kind: c.req.query("kind") ?? form.kind,
    incident: c.req.query("incident") ?? form.incident,
  };
}

async function post(deps: Deps, c: Ctx): Promise<Response> {
  const form = parseCompose(await readPosted(c));
  try {
    const draft = toManualBulletin(form, c.var.publisher);
    const id = await againOnConflict(() => composeBulletin(deps, draft));
    return seeOther(c, deskHref(c.var.lang, `/bulletins/${id}`));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return show(deps, c, form, error.errors);
  }
}

async function show(deps: Deps, c: Ctx, form: ComposeForm, errors: readonly FieldError[]): Promise<Response> {
  const view = deskViewOf(c, "/new");
  const incidents = await incidentChoices(deps, form.incident);
  const model = { form, incidents, errors: errors.map((error) => inWords(view, error)) };
  return answer(c, <ComposePage view={view} model={model} />, errors.length > 0 ? 422 : 200);
}

// An error of one text is shown at its text area, whichever part of the text it is about.
function inWords(view: DeskView, { field, code }: FieldError): FormErrors[number] {
  const [area = "", part] = field.split(".", 2);
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = view.desk.errors;
  const words = texts[part ?? area];
  const where = area.startsWith("markdown-")
    ? `${view.desk.compose.markdown[area === "markdown-en" ? "en" : "ja"]}: `
    : "";
  const id = area === "audience" ? "lineage-win11-native" : area;
  return { field: area, id, text: `${where}${words?.[code] ?? words?.any ?? `${field}: ${code}`}` };
}
