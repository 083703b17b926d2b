import { addReader, newConsent, readChoices } from "@sokuho/core/actions";
import { InvalidInput } from "@sokuho/core/errors";
import { randomToken, shardCount } from "@sokuho/core/ids";
import { parseAddress } from "@sokuho/core/subscriber";
import { type Command, Option } from "commander";
import { connect } from "../connect.ts";
import { print } from "../print.ts";

type AddOptions = {
  lineage: string[];
  lang: string;
  timing: string;
  digest: string;
  evidence?: string;
  json?: boolean;
};

/** `sokuho readers …`. */
export function addReaders(program: Command): void {
  const readers = program.command("readers").description("add and count readers");
  readers
    .command("add <email>")
    .description("mail the confirmation, or with --evidence make the reader active")
    .requiredOption("--lineage <id>", "repeatable", (id: string, ids: string[]) => [...ids, id], [])
    .option("--lang <lang>", "ja or en", "ja")
    .option("--timing <timing>", "early or confirmed", "early")
    .addOption(
      new Option("--digest <when>", "daily: one mail a day").choices(["now", "daily"]).default("now"),
    )
    .option("--evidence <text>", "where the consent was given; kept")
    .option("--json", "print JSON")
    .action(add);
  readers.command("stats").description("readers by state").option("--json", "print JSON").action(stats);
}

async function add(email: string, options: AddOptions, command: Command): Promise<void> {
  const address = parseAddress(email);
  if (!address) throw new InvalidInput(`"${email}" is not an address that can be mailed`);
  const { lineage: lineages, lang, timing, digest } = options;
  const choices = readChoices({ lineages, lang, timing, digest });
  const deps = await connect(command);
  if (options.evidence) {
    const id = await addReader(deps, { address: address.raw, choices, evidence: options.evidence });
    return print({ reader: id, state: "active" }, options.json ?? false);
  }
  const requestId = randomToken();
  const origin = { requestId, formUrl: "sokuho readers add", network: "", agent: "" };
  const consent = newConsent(choices, origin, deps.now().toISOString());
  await deps.queues.letter({ kind: "subscribe", requestId, address: address.raw, choices, consent });
  print({ confirmation: "on its way" }, options.json ?? false);
}

async function stats(options: { json?: boolean }, command: Command): Promise<void> {
  const deps = await connect(command);
  const counts: Record<string, number> = { active: 0, pending: 0, unsubscribed: 0, suppressed: 0 };
  for (let shard = 0; shard < shardCount; shard += 1) {
    for (let page = await deps.readers.shardPage(shard, null, 500); page.length > 0; ) {
      for (const reader of page) counts[reader.state.kind] = (counts[reader.state.kind] ?? 0) + 1;
      page = await deps.readers.shardPage(shard, page.at(-1)?.id ?? null, 500);
    }
  }
  print(counts, options.json ?? false);
}
