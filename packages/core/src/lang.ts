/** The languages a bulletin is written in; a reader has exactly one. */
export const langs = ["ja", "en"] as const;
export type Lang = (typeof langs)[number];

/** Says whether a text from outside names one of our languages. */
export function isLang(value: unknown): value is Lang {
  return langs.some((lang) => lang === value);
}
