import { readOptions, usage } from "./options.ts";
import { startService } from "./service.ts";
import { StartError } from "./start-error.ts";

/** Runs the service until it is asked to stop. What cannot start is said in one sentence, with exit code 1. */
export async function run(args: readonly string[]): Promise<void> {
  const parent = process.ppid;
  try {
    const options = readOptions(args);
    if (options === "help") return say(usage);
    const service = await startService(options, say);
    stopOnRequest(service.stop, parent);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `The service cannot start: ${reason}. If its data folder is damaged, begin anew with --fresh or another --data DIR.`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stopOnRequest(stop: () => Promise<void>, parent: number): void {
  let asked = false;
  const end = async () => {
    if (asked) return;
    asked = true;
    say("Stopping.");
    await stop();
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  // npm does not pass signals on: when it is gone, so are we. The script runs by `exec`, so npm is the parent.
  setInterval(() => process.ppid !== parent && void end(), 500).unref();
}
