import { resumeSending, stopSending } from "@sokuho/core/actions";
import type { Command } from "commander";
import { connect } from "../connect.ts";
import { print } from "../print.ts";
import { publisher } from "../publisher.ts";

/** `sokuho sending stop|resume|status`: the kill switch. */
export function addSending(program: Command): void {
  const sending = program.command("sending").description("stop everything, or let it go on");
  sending
    .command("stop")
    .description("stop every bulletin and letter within ten seconds")
    .option("--json", "print JSON")
    .action(async (options: Options, command: Command) => {
      const deps = await connect(command);
      await stopSending(deps, publisher());
      await status(options, command);
    });
  sending
    .command("resume")
    .description("let sending go on")
    .option("--json", "print JSON")
    .action(async (options: Options, command: Command) => {
      const deps = await connect(command);
      await resumeSending(deps, publisher());
      await status(options, command);
    });
  sending
    .command("status")
    .description("rate, quota, and what stopped it")
    .option("--json", "print JSON")
    .action(status);
}

type Options = { json?: boolean };

async function status(options: Options, command: Command): Promise<void> {
  const deps = await connect(command);
  const { ratePerSecond, sentLastDay, stop } = await deps.control.pace(deps.now().toISOString());
  print(
    {
      ratePerSecond,
      sentLastDay,
      stopped: stop?.reason ?? "no",
      since: stop?.at ?? null,
      until: stop?.until ?? null,
    },
    options.json ?? false,
  );
}
