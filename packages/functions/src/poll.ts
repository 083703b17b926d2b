import { poll } from "@sokuho/core/pipeline";
import { depsWithSources } from "./deps-with-sources.ts";

/** Schedule: polls the sources whose time has come. */
export async function handler(): Promise<void> {
  await poll(depsWithSources());
}
