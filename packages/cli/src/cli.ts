import { InvalidInput, SokuhoError } from "@sokuho/core/errors";
import { Command, CommanderError } from "commander";
import { addAdvise } from "./commands/advise.ts";
import { addBulletin } from "./commands/bulletin.ts";
import { addClassify } from "./commands/classify.ts";
import { addEval } from "./commands/eval.ts";
import { addExplain } from "./commands/explain.ts";
import { addLedger } from "./commands/ledger.ts";
import { addParse } from "./commands/parse.ts";
import { addPoll } from "./commands/poll.ts";
import { addPreview } from "./commands/preview.ts";
import { addReaders } from "./commands/readers.ts";
import { addSending } from "./commands/sending.ts";

/** Done, failed, bad usage. */
type ExitCode = 0 | 1 | 2;

/** Runs one command; gives the exit code. What went wrong is one sentence on the error output. */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  const program = newProgram();
  try {
    await program.parseAsync([...args], { from: "user" });
    // A command that said what went wrong on its output has set the code itself.
    return process.exitCode === 1 ? 1 : 0;
  } catch (error) {
    return toExitCode(error);
  }
}

function newProgram(): Command {
  const program = new Command("sokuho")
    .description(
      "The operator's command of Sokuho. Speaks to the running local service, or to a deployed stage.",
    )
    .option("--data <dir>", "data folder of the local service", ".sokuho")
    .option("--stage <name>", "a deployed stage, inside `sst shell --stage <name>`")
    .showHelpAfterError("(see --help)");
  for (const add of [
    addBulletin,
    addLedger,
    addSending,
    addReaders,
    addClassify,
    addEval,
    addExplain,
    addParse,
    addPoll,
    addAdvise,
    addPreview,
  ])
    add(program);
  exitByException(program);
  return program;
}

function exitByException(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) exitByException(child);
}

function toExitCode(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SokuhoError) {
    process.stderr.write(`sokuho: ${error.detail}${fieldsOf(error)}\n`);
    return error instanceof InvalidInput ? 2 : 1;
  }
  process.stderr.write(`sokuho: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}

function fieldsOf(error: SokuhoError): string {
  if (!(error instanceof InvalidInput) || error.errors.length === 0) return "";
  return ` (${error.errors.map(({ field, code }) => `${field}: ${code}`).join("; ")})`;
}
