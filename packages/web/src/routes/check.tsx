import { InvalidInput } from "@sokuho/core/errors";
import type { Deps } from "@sokuho/core/ports";
import { activationCode } from "@sokuho/core/rules";
import { selfCheck } from "@sokuho/core/self-check";
import { answer, answerPublic } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { everyLang, inLang, toOwnLang } from "../edge/locale.ts";
import { sampleDayOf } from "../edge/sample-day.ts";
import { viewOf } from "../edge/view.ts";
import { readPosted } from "../forms/body.ts";
import { checkLengths, isReportTorn, noAnswers, parseCheck } from "../forms/check.ts";
import { toFormErrors } from "../forms/fields.tsx";
import { CheckPage } from "../pages/check.tsx";
import { CheckResultPage } from "../pages/check-result.tsx";

/** The self-check. What is posted is answered and forgotten: nothing of it is stored or logged. */
export function checkRoutes(app: App, deps: Deps): void {
  app.get("/check", toOwnLang);
  app.get(inLang("/check"), (c) => {
    const sampleDay = sampleDayNow(deps);
    const page = (
      <CheckPage view={viewOf(c, "/check")} filled={noAnswers} errors={[]} sampleDay={sampleDay} />
    );
    return answerPublic(c, page);
  });
  app.on("POST", everyLang("/check"), (c) => postCheck(deps, c));
}

function sampleDayNow(deps: Deps): string | null {
  return sampleDayOf(deps.now(), new Date());
}

async function postCheck(deps: Deps, c: Ctx): Promise<Response> {
  const answers = parseCheck(await readPosted(c));
  const sampleDay = sampleDayNow(deps);
  const view = viewOf(c, "/check");
  try {
    checkLengths(answers);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const errors = toFormErrors(error.errors, { text: "text", report: "report" }, view.words.check.errors);
    return answer(c, <CheckPage view={view} filled={answers} errors={errors} sampleDay={sampleDay} />, 422);
  }
  const asOf = deps.now().toISOString();
  const found = selfCheck(answers, asOf, activationCode);
  const isTorn = found.report !== null && isReportTorn(answers);
  return answer(c, <CheckResultPage {...{ view, found, asOf, sampleDay, isTorn }} />);
}
