import type { Ctx } from "../edge/env.ts";

/** The token in the path: bounded, so that nothing long is hashed or looked up. */
export function tokenOf(c: Ctx): string {
  const token = c.req.param("token") ?? "";
  return token.length <= 200 ? token : "";
}
