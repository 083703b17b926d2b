import { sweep } from "@sokuho/core/pipeline";
import { depsWithSources } from "./deps-with-sources.ts";

/** Schedule, every minute: finds what was left behind. */
export async function handler(): Promise<void> {
  await sweep(depsWithSources());
}
