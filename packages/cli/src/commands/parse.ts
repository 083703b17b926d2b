import { parseDocument, parserIds } from "@sokuho/core/feed";
import { type Command, Option } from "commander";
import { write } from "../print.ts";
import { readNamed } from "../read-file.ts";

type ParseOptions = { kind: (typeof parserIds)[number]; contentType?: string; url: string };

/** `sokuho parse`: what a source's document gives. */
export function addParse(program: Command): void {
  program
    .command("parse <file>")
    .description("read a feed or page and print its items as JSON")
    .addOption(new Option("--kind <kind>", "kind of document").choices([...parserIds]).makeOptionMandatory())
    .option("--content-type <type>", "as the HTTP header said")
    .option("--url <url>", "where it came from; links are resolved against it", "https://example.com/")
    .option("--json", "the output is always JSON")
    .action(parse);
}

function parse(file: string, { kind, contentType, url }: ParseOptions): void {
  const parsed = parseDocument(kind, { bytes: readNamed(file), contentType: contentType ?? null, url });
  const { items, rejected } = parsed;
  const reason = parsed.state === "ok" ? {} : { reason: parsed.reason };
  write(JSON.stringify({ state: parsed.state, ...reason, items, rejected }, null, 2));
  if (parsed.state !== "ok") process.exitCode = 1;
}
