import { sweep } from "@sokuho/core/pipeline";
import { deps } from "./deps.ts";

/** Schedule, every minute: finds what was left behind. */
export async function handler(): Promise<void> {
  await sweep(deps());
}
