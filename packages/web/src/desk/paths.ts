import { inLang } from "../edge/locale.ts";

/** Where a desk page stands: bare in Japanese, and under either language. */
export function deskPaths(path: string): string[] {
  return [`/admin${path}`, inLang(`/admin${path}`)];
}
