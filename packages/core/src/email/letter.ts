import type { BulletinId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import type { Choices } from "../subscriber/index.ts";

type LetterOf<Kind extends string, Rest> = {
  readonly kind: Kind;
  readonly to: string;
  readonly lang: Lang;
} & Rest;

/** A mail to one person about one act of theirs; no ledger, no list. */
export type Letter =
  | LetterOf<"confirm", { readonly confirmUrl: string; readonly choices: Choices }>
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
  | LetterOf<"fresh-link", { readonly unsubscribeUrl: string }>;

/** What the words of a letter are. */
export type LetterKind = Letter["kind"];
