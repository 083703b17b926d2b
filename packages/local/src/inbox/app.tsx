import { type Context, Hono } from "hono";
import { escapeMarkup } from "../markup.ts";
import type { MailFilter } from "../ses/mail-store.ts";
import type { Ses } from "../ses/ses.ts";
import { MailPage, type Tab, tabs } from "./mail-page.tsx";
import { ListPage, type PageContext } from "./pages.tsx";
import { ownPagesOnly, previewPolicy, securityHeaders } from "./policy.ts";
import { style } from "./style.ts";
import { readView, toEntry } from "./view.ts";
import { preferredLang, wordsOf } from "./words.ts";

const pageSize = 50;
const idPattern = "[0-9a-f-]+";

/** The pages and the JSON under `/local`: the inbox, and the switches of the local mail service. */
export function createLocalApp(ses: Ses): Hono {
  const app = new Hono();
  app.use(securityHeaders, ownPagesOnly);
  app.get("/local", (context) => context.redirect("/local/inbox"));
  app.get("/local/inbox.css", (context) =>
    context.body(style, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/local/inbox", (context) => showList(context, ses));
  app.get("/local/inbox.json", (context) => answerJson(context, ses));
  app.get(`/local/inbox/:file{${idPattern}\\.eml}`, (context) => answerRaw(context, ses));
  app.get(`/local/inbox/:id{${idPattern}}`, (context) => showMail(context, ses, "preview"));
  app.get(`/local/inbox/:id{${idPattern}}/frame`, (context) => answerFrame(context, ses));
  for (const tab of tabs) {
    app.get(`/local/inbox/:id{${idPattern}}/${tab}`, (context) => showMail(context, ses, tab));
  }
  app.get("/local/ses/faults", (context) => context.json(ses.faults()));
  app.post("/local/ses/faults", (context) => changeFaults(context, ses));
  app.get("/local/ses/stats", (context) => context.json(ses.stats()));
  app.get("/local/ses/dkim", (context) => context.json(ses.dkimRecord));
  return app;
}

function pageContext(context: Context): PageContext {
  const lang = preferredLang(context.req.header("accept-language"));
  context.header("vary", "Accept-Language");
  return { lang, words: wordsOf(lang) };
}

function showList(context: Context, ses: Ses) {
  const to = context.req.query("to")?.trim() ?? "";
  const page = Math.max(1, Math.trunc(Number(context.req.query("page") ?? 1)) || 1);
  const filter = { ...(to === "" ? {} : { to }), limit: pageSize + 1, offset: (page - 1) * pageSize };
  const mails = ses.list(filter);
  const model = { ...pageContext(context), to, page, stats: ses.stats(), faults: ses.faults() };
  const hasOlder = mails.length > pageSize;
  return context.html(<ListPage {...model} mails={mails.slice(0, pageSize)} hasOlder={hasOlder} />);
}

async function showMail(context: Context, ses: Ses, tab: Tab) {
  const mail = ses.find(context.req.param("id") ?? "");
  const page = pageContext(context);
  if (mail === undefined) {
    return context.text(`${page.words.notFound}\n`, 404);
  }
  const view = await readView(ses, mail);
  return context.html(<MailPage {...page} mail={mail} events={ses.eventsOf(mail)} view={view} tab={tab} />);
}

/** The mail itself, for the sealed frame: as it came, under a policy that lets it do nothing. */
async function answerFrame(context: Context, ses: Ses) {
  context.header("content-security-policy", previewPolicy);
  const mail = ses.find(context.req.param("id") ?? "");
  const view = mail && (await readView(ses, mail));
  if (view === undefined) {
    return context.text(`${pageContext(context).words.notFound}\n`, 404);
  }
  return context.html(view.html ?? `<!DOCTYPE html><pre>${escapeMarkup(view.text ?? "")}</pre>`);
}

async function answerRaw(context: Context, ses: Ses) {
  const id = (context.req.param("file") ?? "").slice(0, -".eml".length);
  const mail = ses.find(id);
  const raw = mail && (await ses.readRaw(mail));
  if (raw === undefined) {
    const { words } = pageContext(context);
    return context.text(
      `${mail === undefined ? words.notFound : words.gone}\n`,
      mail === undefined ? 404 : 410,
    );
  }
  const headers = {
    "content-type": "message/rfc822",
    "content-disposition": `attachment; filename="${id}.eml"`,
  };
  return context.body(new Uint8Array(raw), 200, headers);
}

function answerJson(context: Context, ses: Ses) {
  const filter = readFilter(context.req.query());
  if (typeof filter === "string") {
    return refuse(context, filter);
  }
  return context.json(ses.list(filter).map(toEntry));
}

/** A filter, or the sentence that says what is wrong with it. */
function readFilter(query: Readonly<Record<string, string>>): MailFilter | string {
  const { to, limit, since } = query;
  if (limit !== undefined && !/^\d{1,9}$/.test(limit)) {
    return "The limit must be a whole number.";
  }
  if (since !== undefined && Number.isNaN(Date.parse(since))) {
    return "The value of since must be an instant such as 2025-06-03T00:00:00Z.";
  }
  return {
    ...(to === undefined ? {} : { to }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
  };
}

async function changeFaults(context: Context, ses: Ses) {
  const input = parseJson(await context.req.text());
  if (input === undefined) {
    return refuse(context, "The body is not JSON.");
  }
  const parsed = ses.setFaults(input);
  return parsed.kind === "ok" ? context.json(parsed.faults) : refuse(context, parsed.reason);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(context: Context, detail: string) {
  return context.json({ title: "Bad request", status: 400, detail }, 400, {
    "content-type": "application/problem+json",
  });
}
