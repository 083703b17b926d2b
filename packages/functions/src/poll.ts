import { poll } from "@sokuho/core/pipeline";
import { deps } from "./deps.ts";

/** Schedule: polls the sources whose time has come. */
export async function handler(): Promise<void> {
  await poll(deps());
}
