import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Unavailable } from "@sokuho/core/errors";
import type { Deps } from "@sokuho/core/ports";
import type { Command } from "commander";

/** The service this command speaks to: the local one that is running, or the stage whose links the shell holds. */
export async function connect(command: Command): Promise<Deps> {
  const { data, stage } = command.optsWithGlobals<{ data: string; stage?: string }>();
  if (stage === undefined) Object.assign(process.env, localEnvironment(data));
  else if (!process.env.SST_RESOURCE_App) {
    throw new Unavailable(`stage ${stage} is reached inside \`npx sst shell --stage ${stage}\``);
  }
  process.env.POWERTOOLS_LOG_LEVEL = "SILENT";
  const { depsWithSources } = await import("@sokuho/functions/deps-with-sources");
  return depsWithSources();
}

function localEnvironment(dataDir: string): Record<string, string> {
  const path = join(dataDir, "run.json");
  const run = readRunFile(path);
  if (!run || !isAlive(run.pid))
    throw new Unavailable(`no local service runs on ${dataDir}; start it with npm start`);
  return run.environment;
}

type RunFile = { readonly pid: number; readonly environment: Record<string, string> };

function readRunFile(path: string): RunFile | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as RunFile;
  } catch {
    // Missing or torn: nothing runs that could be reached.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
