import type { Lang } from "../../packages/core/src/lang.ts";

/** Paths that only the running service knows. */
export type Known = {
  /** A confirmation nobody has pressed yet. */
  readonly confirm: string;
  /** A bulletin that waits at the desk. */
  readonly held: string;
};

/** Addresses that come with the story: the links of a reader's mail, and the mail's own page. */
export type Told = { readonly unsubscribe: string; readonly manage: string; readonly mail: string };

export type Stop = { readonly path: string; readonly status: number };

/** Every page that opens without signing in and before anything was told. */
export function openPages(lang: Lang, { confirm }: Known): readonly Stop[] {
  const pages = ["/", "/subscribed", "/unsubscribed", "/fresh-link-sent", "/sources", "/check"];
  const dead = ["/confirm/none", "/manage/none", "/bulletins/none"];
  return [
    ...pages.map((path) => found(`/${lang}${path}`)),
    ...dead.map((path) => ({ path: `/${lang}${path}`, status: 404 })),
    ...["/sign-in", "/letter-sent", "/sign-in/any"].map((path) => desk(lang, path)),
    inLang(lang, confirm),
  ];
}

/** The desk's pages with something to decide. */
export function deskPages(lang: Lang, { held }: Known): readonly Stop[] {
  return [desk(lang, ""), desk(lang, "/new"), desk(lang, `/bulletins/${held}`)];
}

/** The pages of a reader who was told: behind the links of their mail, and the inbox itself. */
export function readerPages(lang: Lang, { unsubscribe, manage, mail }: Told): readonly Stop[] {
  return [inLang(lang, unsubscribe), inLang(lang, manage), found("/local/inbox"), found(mail)];
}

/** The pages of a story told to its end; the newest bulletin stands for all at the desk. */
export function toldPages(lang: Lang, bulletins: readonly string[]): readonly Stop[] {
  return [
    found(`/${lang}/bulletins`),
    ...bulletins.map((id) => found(`/${lang}/bulletins/${id}`)),
    desk(lang, ""),
    ...bulletins.slice(0, 1).map((id) => desk(lang, `/bulletins/${id}`)),
  ];
}

/** Forms that come back with errors when they are sent as they are. */
export function wrongForms(lang: Lang): readonly string[] {
  return [`/${lang}/`, desk(lang, "/new").path];
}

function desk(lang: Lang, path: string): Stop {
  return found(lang === "ja" ? `/admin${path}` : `/en/admin${path}`);
}

function inLang(lang: Lang, address: string): Stop {
  const { pathname } = new URL(address);
  return found(`/${lang}${pathname.replace(/^\/(?:ja|en)\//, "/")}`);
}

function found(path: string): Stop {
  return { path, status: 200 };
}
