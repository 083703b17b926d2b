import { readOptions, usage } from "./options.ts";
import { startService } from "./service.ts";
import { StartError } from "./start-error.ts";

/** Runs the service until it is asked to stop. What cannot start is said in one sentence, with exit code 1. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    const options = readOptions(args);
    if (options === "help") return say(usage);
    const service = await startService(options, say);
    stopOnRequest(service.stop);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stopOnRequest(stop: () => Promise<void>): void {
  const parent = process.ppid;
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
  // npm does not pass signals on: when it is gone, so are we.
  setInterval(() => process.ppid !== parent && void end(), 500).unref();
}
