import { createHash } from "node:crypto";
import type { Lang } from "../lang.ts";

/** The sentence beside the consent box, per language. A new wording gets a new version; old evidence keeps the old one. */
const wordings = {
  version: "2026-11",
  ja: "Windows のライセンス認証トラブルに関する速報メールの受信に同意します。配信はいつでも 1 クリックで停止できます。",
  en: "I agree to receive early-warning mail about Windows activation trouble. I can stop it at any time with one click.",
} as const;

/** The wording a reader agrees to, and what is kept of it as evidence. */
export function consentWording(lang: Lang): {
  readonly version: string;
  readonly text: string;
  readonly hash: string;
} {
  const text = wordings[lang];
  return { version: wordings.version, text, hash: createHash("sha256").update(text).digest("base64url") };
}
