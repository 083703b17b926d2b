import type { BulletinId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import type { Choices } from "../subscriber/index.ts";

type LetterOf<Kind extends string, Rest> = {
  readonly kind: Kind;
  readonly to: string;
  readonly lang: Lang;
} & Rest;

/** One thing that the watchdogs found, in words: what it is about, since when (an instant), what is wrong. */
export type WatchdogFinding = { readonly about: string; readonly since: string; readonly what: string };

/** A mail to one person about one act of theirs, or about one thing they must act on; no ledger, no list. */
export type Letter =
  | LetterOf<"confirm", { readonly confirmUrl: string; readonly choices: Choices }>
  | LetterOf<
      "re-permission",
      {
        readonly confirmUrl: string;
        readonly choices: Choices;
        /** The list the address was brought from, as its readers know it. */
        readonly listName: string;
      }
    >
  | LetterOf<"already-subscribed", { readonly manageUrl: string }>
  | LetterOf<"sign-in", { readonly signInUrl: string }>
  | LetterOf<
      "held",
      {
        readonly deskUrl: string;
        readonly subject: string;
        readonly reason: string;
        readonly bulletinId?: BulletinId;
      }
    >
  | LetterOf<"alert", { readonly deskUrl: string; readonly subject: string; readonly reason: string }>
  | LetterOf<"fresh-link", { readonly unsubscribeUrl: string }>
  | LetterOf<"watchdog", { readonly findings: readonly WatchdogFinding[]; readonly deskUrl: string }>;

/** What the words of a letter are. */
export type LetterKind = Letter["kind"];
