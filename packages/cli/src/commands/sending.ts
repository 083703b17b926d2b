import { requireBulletin, resumeSending, stopSending } from "@sokuho/core/actions";
import type { BulletinId } from "@sokuho/core/ids";
import { askForProof } from "@sokuho/core/pipeline";
import type { Command } from "commander";
import { connect } from "../connect.ts";
import { print } from "../print.ts";
import { publisher } from "../publisher.ts";

/** `sokuho sending stop|resume|prove|status`: the kill switch, and proof that mail leaves. */
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
    .command("prove <bulletin>")
    .description("mail the provider's simulator once more; its delivery ends the alarm of this bulletin")
    .action(async (id: string, _: Options, command: Command) => {
      const deps = await connect(command);
      const bulletin = await requireBulletin(deps, id as BulletinId);
      await askForProof(deps, bulletin.content.id);
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
