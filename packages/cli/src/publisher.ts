import { userInfo } from "node:os";

/** Who acts, as the audit trail names them. */
export function publisher(): string {
  return `cli:${userInfo().username}`;
}
