import {
  approveBulletin,
  cancelBulletin,
  composeBulletin,
  pauseBulletin,
  requireBulletin,
  resumeBulletin,
  retryBulletin,
  sendBulletin,
} from "@sokuho/core/actions";
import { type Bulletin, statusOf } from "@sokuho/core/bulletin";
import { cutParts } from "@sokuho/core/email";
import { InvalidInput } from "@sokuho/core/errors";
import { type BulletinId, type IncidentId, isId, randomToken } from "@sokuho/core/ids";
import { type BulletinKind, bulletinKinds } from "@sokuho/core/incident";
import { langs } from "@sokuho/core/lang";
import type { Deps } from "@sokuho/core/ports";
import { type Command, Option } from "commander";
import { connect } from "../connect.ts";
import { print, write } from "../print.ts";
import { publisher } from "../publisher.ts";
import { readNamed } from "../read-file.ts";

type CreateOptions = {
  kind: BulletinKind;
  incident?: string;
  ja: string;
  en: string;
  audience: string;
  request?: string;
  json?: boolean;
};

/** `sokuho bulletin …`: what the desk does, from the command line. */
export function addBulletin(program: Command): void {
  const bulletin = program.command("bulletin").description("create, approve and send bulletins");
  bulletin
    .command("create")
    .description("create a held bulletin and print its id")
    .addOption(
      new Option("--kind <kind>", "kind of bulletin").choices([...bulletinKinds]).makeOptionMandatory(),
    )
    .option("--incident <id>", "incident it speaks of; a new one without it")
    .requiredOption("--ja <file>", "Japanese text, Markdown")
    .requiredOption("--en <file>", "English text, Markdown")
    .requiredOption("--audience <expr>", "all, or terms such as lineage:win7-8-upgrade lang:ja timing:early")
    .option("--request <key>", "asking again with the same key gives the same bulletin")
    .option("--json", "print JSON")
    .action(create);
  bulletin
    .command("correct <id>")
    .description("create a held correction of a bulletin, for everybody who was told, and print its id")
    .requiredOption("--ja <file>", "Japanese text, Markdown")
    .requiredOption("--en <file>", "English text, Markdown")
    .option("--request <key>", "asking again with the same key gives the same bulletin")
    .option("--json", "print JSON")
    .action(correct);
  bulletin
    .command("approve <id>")
    .description("approve a held bulletin")
    .option("--count <n>", "the number of readers it goes to, asked for above the limit", Number)
    .option("--json", "print JSON")
    .action((id: string, options: { count?: number; json?: boolean }, command: Command) =>
      act(command, id, options, (deps, one) =>
        approveBulletin(deps, one, publisher(), options.count ?? null),
      ),
    );
  bulletin
    .command("send <id>")
    .description("send an approved bulletin after the undo time")
    .option("--now", "at once")
    .option("--json", "print JSON")
    .action((id: string, options: { now?: boolean; json?: boolean }, command: Command) =>
      act(command, id, options, (deps, one) =>
        sendBulletin(deps, one, publisher(), { skipUndo: options.now ?? false }),
      ),
    );
  addSimple(bulletin, "pause", "hold back what is not submitted yet", pauseBulletin);
  addSimple(bulletin, "resume", "let a paused bulletin go on", resumeBulletin);
  addSimple(bulletin, "cancel", "stop a bulletin for good", cancelBulletin);
  bulletin
    .command("retry <id>")
    .description("submit once more to everybody who failed or stayed uncertain")
    .option("--json", "print JSON")
    .action(retry);
  bulletin.command("list").description("the newest bulletins").option("--json", "print JSON").action(list);
}

type Action = (deps: Deps, id: BulletinId, publisher: string) => Promise<Bulletin>;

function addSimple(bulletin: Command, name: string, description: string, action: Action): void {
  bulletin
    .command(`${name} <id>`)
    .description(description)
    .option("--json", "print JSON")
    .action((id: string, options: { json?: boolean }, command: Command) =>
      act(command, id, options, (deps, one) => action(deps, one, publisher())),
    );
}

async function create(options: CreateOptions, command: Command): Promise<void> {
  if (options.incident !== undefined && !isId("inc", options.incident))
    throw new InvalidInput(`"${options.incident}" is not an incident id`);
  const markdown = { ja: readNamed(options.ja).toString("utf8"), en: readNamed(options.en).toString("utf8") };
  const deps = await connect(command);
  const id = await composeBulletin(deps, {
    requestId: options.request ?? randomToken(),
    kind: options.kind,
    incidentId: (options.incident as IncidentId | undefined) ?? null,
    markdown,
    audience: options.audience,
    publisher: publisher(),
  });
  const cut = await cutInMail(deps, id);
  for (const part of cut) process.stderr.write(`sokuho: too long for the mail, cut there: ${part}\n`);
  if (options.json) print({ bulletin: id, cut }, true);
  else write(id);
}

async function correct(
  id: string,
  options: Omit<CreateOptions, "kind" | "audience">,
  command: Command,
): Promise<void> {
  const { content } = await requireBulletin(await connect(command), toBulletinId(id));
  await create({ ...options, kind: "correction", incident: content.incidentId, audience: "all" }, command);
}

/** What of a bulletin does not fit into its mails, with the language: `ja body`. */
async function cutInMail(deps: Deps, id: BulletinId): Promise<readonly string[]> {
  const bulletin = await deps.bulletins.bulletin(id);
  if (bulletin === null) return [];
  return langs.flatMap((lang) => cutParts(bulletin.content, lang).map((part) => `${lang} ${part}`));
}

function toBulletinId(text: string): BulletinId {
  if (!isId("bul", text)) throw new InvalidInput(`"${text}" is not a bulletin id`);
  return text as BulletinId;
}

async function act(
  command: Command,
  id: string,
  options: { json?: boolean },
  action: (deps: Deps, id: BulletinId) => Promise<Bulletin>,
): Promise<void> {
  const bulletinId = toBulletinId(id);
  const deps = await connect(command);
  const bulletin = await action(deps, bulletinId);
  print(summary(deps, bulletin), options.json ?? false);
}

async function retry(id: string, options: { json?: boolean }, command: Command): Promise<void> {
  const bulletinId = toBulletinId(id);
  const deps = await connect(command);
  print({ bulletin: id, groups: await retryBulletin(deps, bulletinId, publisher()) }, options.json ?? false);
}

async function list(options: { json?: boolean }, command: Command): Promise<void> {
  const deps = await connect(command);
  for (const bulletin of await deps.bulletins.bulletins(50)) {
    const row = summary(deps, bulletin);
    write(
      options.json
        ? JSON.stringify(row)
        : `${row.bulletin}  ${row.status.padEnd(10)} ${row.kind.padEnd(13)} ${row.subject}`,
    );
  }
}

function summary(deps: Deps, bulletin: Bulletin) {
  const { id, kind, serial, incidentId, texts } = bulletin.content;
  const status = statusOf(bulletin, deps.now().toISOString());
  return {
    bulletin: id,
    incident: incidentId,
    serial,
    kind,
    status,
    releaseAt: bulletin.releaseAt,
    subject: texts.ja.subject,
  };
}
