import { bulletinAccounts, unmailedReaders } from "@sokuho/core/actions";
import { InvalidInput, NotFound } from "@sokuho/core/errors";
import { type BulletinId, isId } from "@sokuho/core/ids";
import type { Command } from "commander";
import { connect } from "../connect.ts";
import { print, write } from "../print.ts";

const listed = 100;

/** `sokuho ledger BULLETIN`: the accounts of a bulletin, and who did not get it and why. */
export function addLedger(program: Command): void {
  program
    .command("ledger <bulletin>")
    .description("the accounts of a bulletin")
    .option("--who", `also list up to ${listed} readers without a mail, and why`)
    .option("--json", "print JSON")
    .action(async (id: string, options: { who?: boolean; json?: boolean }, command: Command) => {
      if (!isId("bul", id)) throw new InvalidInput(`"${id}" is not a bulletin id`);
      const deps = await connect(command);
      const bulletin = await deps.bulletins.bulletin(id as BulletinId);
      if (!bulletin) throw new NotFound(`there is no bulletin ${id}`);
      const accounts = await bulletinAccounts(deps, id as BulletinId);
      const times = { startedAt: bulletin.frozenAt, endedAt: bulletin.endedAt };
      print({ bulletin: id, ...accounts, ...times }, options.json ?? false);
      if (!options.who) return;
      for (const one of await unmailedReaders(deps, id as BulletinId, listed)) {
        write(options.json ? JSON.stringify(one) : `${one.readerId}  ${one.account}  ${one.reason}`);
      }
    });
}
