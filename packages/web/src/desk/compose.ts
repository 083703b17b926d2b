import type { ManualBulletin } from "@sokuho/core/actions";
import { type BulletinText, type LineageBlock, textFromMarkdown } from "@sokuho/core/bulletin";
import { type FieldError, InvalidInput } from "@sokuho/core/errors";
import { type IncidentId, isId, randomToken } from "@sokuho/core/ids";
import { bulletinKinds } from "@sokuho/core/incident";
import { type Lang, langs } from "@sokuho/core/lang";
import { lineageIds } from "@sokuho/core/lineage";
import * as z from "zod";
import { many, one, type Posted } from "../forms/body.ts";

/** What stands in the form: as posted, or the skeleton of a new one. */
export type ComposeForm = {
  readonly requestId: string;
  readonly kind: string;
  readonly incident: string;
  readonly lineage: readonly string[];
  readonly audienceLang: readonly string[];
  readonly timing: readonly string[];
  readonly markdown: Readonly<Record<Lang, string>>;
};

const Compose = z.object({
  requestId: one.pipe(z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)),
  kind: one,
  incident: one,
  lineage: many,
  "audience-lang": many,
  timing: many,
  "markdown-ja": one,
  "markdown-en": one,
});

/** Reads the posted form; throws `InvalidInput` when it is not one of ours. */
export function parseCompose(posted: Posted): ComposeForm {
  const parsed = Compose.safeParse(posted);
  if (!parsed.success) throw new InvalidInput("the form has no request id");
  const { "audience-lang": audienceLang, "markdown-ja": ja, "markdown-en": en, ...rest } = parsed.data;
  return { ...rest, audienceLang, markdown: { ja, en } };
}

/** A form nobody filled in yet; the request id makes a double click one bulletin. */
export function emptyCompose(skeletons: Readonly<Record<Lang, string>>): ComposeForm {
  return {
    requestId: randomToken(),
    kind: "early-warning",
    incident: "",
    lineage: [],
    audienceLang: [],
    timing: [],
    markdown: skeletons,
  };
}

/** The bulletin a form asks for; throws `InvalidInput` with every error, those of a text under `markdown-LANG.FIELD`. */
export function toManualBulletin(form: ComposeForm, publisher: string): ManualBulletin {
  const kind = bulletinKinds.find((one) => one === form.kind);
  const isIncident = form.incident === "" || isId("inc", form.incident);
  const errors: FieldError[] = [
    ...(kind ? [] : [{ field: "kind", code: "invalid" }]),
    ...(isIncident ? [] : [{ field: "incident", code: "invalid" }]),
    ...langs.flatMap((lang) => markdownErrors(form.markdown[lang], lang)),
  ];
  if (errors.length > 0 || !kind) throw new InvalidInput("the form has errors", errors);
  return {
    requestId: form.requestId,
    kind,
    incidentId: form.incident === "" ? null : (form.incident as IncidentId),
    markdown: form.markdown,
    audience: toExpression(form),
    publisher,
  };
}

/** The audience as an expression; nothing chosen is everybody. */
export function toExpression(form: Pick<ComposeForm, "lineage" | "audienceLang" | "timing">): string {
  const terms = [
    ["lineage", form.lineage],
    ["lang", form.audienceLang],
    ["timing", form.timing],
  ] as const;
  const chosen = terms.filter(([, values]) => values.length > 0);
  return chosen.length === 0
    ? "all"
    : chosen.map(([name, values]) => `${name}:${values.join(",")}`).join(" ");
}

function markdownErrors(markdown: string, lang: Lang): readonly FieldError[] {
  const left = /【[^】]*】/.test(markdown) && skeletonWords.some((word) => markdown.includes(word));
  const field = (name: string) => `markdown-${lang}.${name}`;
  try {
    textFromMarkdown(markdown, lang, noBlocks);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors.map((one) => ({ field: field(one.field.split(".", 1)[0] ?? ""), code: one.code }));
  }
  return left ? [{ field: field("placeholder"), code: "left" }] : [];
}

/** Words of the skeletons that must not go out. */
const skeletonWords = [
  "【件名】",
  "【要約を 1〜2 文で】",
  "【わかっていること】",
  "【この PC で起きること】",
  "【すること】",
  "【しないこと】",
  "【Subject】",
  "【One or two sentences to sum it up】",
  "【What is known】",
  "【What happens to these PCs】",
  "【What to do】",
  "【What not to do】",
] as const;

const noBlock: LineageBlock = { risk: "", act: [], avoid: [] };
const noBlocks = Object.fromEntries(lineageIds.map((id) => [id, noBlock])) as BulletinText["blocks"];
