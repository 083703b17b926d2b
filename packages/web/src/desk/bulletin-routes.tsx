import { bulletinLedger, bulletinSize, estimatedEnd, requireBulletin } from "@sokuho/core/actions";
import type { Bulletin } from "@sokuho/core/bulletin";
import { Conflict, type FieldError, InvalidInput, NotFound } from "@sokuho/core/errors";
import { type BulletinId, isId } from "@sokuho/core/ids";
import { isLang } from "@sokuho/core/lang";
import { isLineageId } from "@sokuho/core/lineage";
import type { Deps } from "@sokuho/core/ports";
import * as z from "zod";
import { answer, seeOther } from "../edge/answer.ts";
import type { App, Ctx } from "../edge/env.ts";
import { deskHref } from "../edge/locale.ts";
import { one, readPosted } from "../forms/body.ts";
import { toFormErrors } from "../forms/fields.tsx";
import { actNames, acts, againOnConflict } from "./acts.ts";
import { type DeskBulletinModel, DeskBulletinPage } from "./bulletin.tsx";
import { evidenceOf, isWaiting } from "./load.ts";
import { deskPaths } from "./paths.ts";
import { previewMail } from "./preview.ts";
import { signedIn } from "./session.ts";
import { deskViewOf } from "./view.ts";

/** A bulletin at the desk: its page, its previews, its buttons. */
export function deskBulletinRoutes(app: App, deps: Deps): void {
  app.on(
    "GET",
    deskPaths("/bulletins/:id"),
    signedIn(deps, (c) => show(deps, c, [], 200)),
  );
  app.on(
    "GET",
    deskPaths("/bulletins/:id/preview/:mail/:lineage"),
    signedIn(deps, (c) => preview(deps, c)),
  );
  app.on(
    "POST",
    deskPaths(`/bulletins/:id/:act{(?:${actNames.join("|")})}`),
    signedIn(deps, (c) => post(deps, c)),
  );
}

/** A list for a person to read; the accounts hold the true numbers. */
const shownUnmailed = 50;

const ActPost = z.object({ count: one });

async function post(deps: Deps, c: Ctx): Promise<Response> {
  const id = bulletinIdOf(c);
  const act = actNames.find((name) => name === c.req.param("act"));
  if (!act) throw new NotFound("no such action");
  const { count } = ActPost.parse(await readPosted(c));
  try {
    await againOnConflict(() => acts[act](deps, id, c.var.publisher, toCount(count)));
  } catch (error) {
    if (error instanceof InvalidInput) return show(deps, c, error.errors, 422);
    if (error instanceof Conflict) return show(deps, c, [{ field: "moved", code: "moved" }], 409);
    throw error;
  }
  return seeOther(c, deskHref(c.var.lang, `/bulletins/${id}`));
}

// A count may be typed with separators and in full-width digits.
function toCount(text: string): number | null {
  const digits = text.normalize("NFKC").replace(/[\s,.]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

async function show(deps: Deps, c: Ctx, errors: readonly FieldError[], status: 200 | 409 | 422) {
  const bulletin = await requireBulletin(deps, bulletinIdOf(c));
  const view = deskViewOf(c, `/bulletins/${bulletin.content.id}`);
  const { bulletin: words, errors: texts } = view.desk;
  const problems = toFormErrors(
    errors,
    { moved: "actions-title" },
    { ...texts, moved: { moved: words.moved } },
  );
  const model = { ...(await loadModel(deps, c, bulletin)), errors: problems };
  c.set("policy", "previews");
  return answer(c, <DeskBulletinPage view={view} model={model} />, status);
}

async function loadModel(deps: Deps, c: Ctx, bulletin: Bulletin): Promise<Omit<DeskBulletinModel, "errors">> {
  const { id } = bulletin.content;
  const { undoSeconds, approveCountAbove } = deps.settings;
  const evidence = await evidenceOf(deps, bulletin, null);
  const size = isWaiting(evidence.status) ? await bulletinSize(deps, bulletin) : null;
  const ledger = bulletin.frozenAt === null ? null : await bulletinLedger(deps, id, shownUnmailed);
  return {
    evidence: { ...evidence, size },
    ledger: ledger && { ...ledger, endsAt: await estimatedEnd(deps, ledger.accounts) },
    preview: previewChoice(deps, c, bulletin),
    undoSeconds,
    countAbove: approveCountAbove,
  };
}

function previewChoice(deps: Deps, c: Ctx, bulletin: Bulletin): DeskBulletinModel["preview"] {
  const [mail = "", asked = ""] = (c.req.query("mail") ?? "").split(".", 2);
  const lang = isLang(mail) ? mail : c.var.lang;
  const lineage = isLineageId(asked) ? asked : "win7-8-upgrade";
  const { subject, text, cut } = previewMail(bulletin.content, lang, lineage, deps.settings.site);
  return { bulletinId: bulletin.content.id, lang, lineage, subject, text, cut };
}

async function preview(deps: Deps, c: Ctx): Promise<Response> {
  const bulletin = await requireBulletin(deps, bulletinIdOf(c));
  const { mail, lineage } = c.req.param();
  if (!isLang(mail) || !isLineageId(lineage)) throw new NotFound("no such preview");
  c.set("policy", "preview");
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  return c.html(previewMail(bulletin.content, mail, lineage, deps.settings.site).html);
}

function bulletinIdOf(c: Ctx): BulletinId {
  const id = c.req.param("id") ?? "";
  if (!isId("bul", id)) throw new NotFound("no such bulletin");
  return id as BulletinId;
}
