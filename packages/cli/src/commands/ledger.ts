import { bulletinLedger, estimatedEnd } from "@sokuho/core/actions";
import { InvalidInput, NotFound } from "@sokuho/core/errors";
import { type BulletinId, isId } from "@sokuho/core/ids";
import type { Command } from "commander";
import { connect } from "../connect.ts";
import { print, write } from "../print.ts";

const listed = 100;

type Options = { readonly who?: boolean; readonly json?: boolean };

/** `sokuho ledger BULLETIN`: the accounts of a bulletin, and who did not get it and why. */
export function addLedger(program: Command): void {
  program
    .command("ledger <bulletin>")
    .description("the accounts of a bulletin")
    .option("--who", `also list up to ${listed} readers without a mail, and why`)
    .option("--json", "print JSON")
    .action(show);
}

async function show(id: string, options: Options, command: Command): Promise<void> {
  if (!isId("bul", id)) throw new InvalidInput(`"${id}" is not a bulletin id`);
  const deps = await connect(command);
  const bulletin = await deps.bulletins.bulletin(id as BulletinId);
  if (!bulletin) throw new NotFound(`there is no bulletin ${id}`);
  const { accounts, unmailed } = await bulletinLedger(deps, id as BulletinId, options.who ? listed : 0);
  const finishesAt = await estimatedEnd(deps, accounts);
  const times = { startedAt: bulletin.frozenAt, endedAt: bulletin.endedAt, finishesAt };
  print({ bulletin: id, ...accounts, ...times }, options.json ?? false);
  const rows = unmailed.map((one) =>
    options.json ? JSON.stringify(one) : `${one.readerId}  ${one.account}  ${one.reason}`,
  );
  const isAskedInVain = options.who && !options.json && rows.length === 0;
  for (const row of isAskedInVain ? ["nobody is without a mail"] : rows) write(row);
}
