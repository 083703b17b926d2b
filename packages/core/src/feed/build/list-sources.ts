import { readFileSync, writeFileSync } from "node:fs";
import type { ListedSource } from "../rows/row.ts";
import type { SourceKind } from "../source.ts";
import { sources } from "../sources.ts";

const target = new URL("../../../../../docs/sources.md", import.meta.url);

/** How far each kind is trusted, in the order of the page. */
const kinds: Readonly<Record<SourceKind, string>> = {
  official: "The vendor's own word. What it confirms is mailed at once.",
  docs: "The vendor's documentation: what belongs to what, not what went wrong.",
  community:
    "Anybody's first-hand report: one voice for each author. Two voices on two hosts are an early warning.",
  news: "The press, one voice in all: it repeats itself. The publisher's own posts prepare a bulletin.",
};

const head = `# Sources

Written by \`npm run build:sources\` from the rows in \`packages/core/src/feed/rows\`; \`npm run check\` fails where it differs. The
page \`/sources\` of the service shows when each was last checked, last read and last new.

Every host is asked one thing at a time, with a user agent that says who asks and how to reach us, only for what has changed,
and is left alone for as long as it asks for. Addresses were taken from their publishers' pages or from other readers' practice;
look at them once when you go live: \`npm run -s sokuho -- poll\` reads every source and says what came of it.
`;

writeList(process.argv.includes("--check"));

/** Writes `docs/sources.md`, or with `check` sets a failing exit code where it differs. */
function writeList(check: boolean): void {
  const page = [head, ...Object.keys(kinds).map((kind) => chapterOf(kind as SourceKind))].join("\n");
  if (!check) writeFileSync(target, page);
  else if (readFileSync(target, "utf8") !== page) {
    console.error("docs/sources.md is not what the rows say; run build:sources.");
    process.exitCode = 1;
  }
}

function chapterOf(kind: SourceKind): string {
  const rows = sources.filter((source) => source.kind === kind).map(rowOf);
  const table = [
    "| source | every | read as | because | terms |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ];
  return `## ${kind[0]?.toUpperCase()}${kind.slice(1)}\n\n${kinds[kind]}\n\n${table.join("\n")}\n`;
}

function rowOf(source: ListedSource): string {
  const { id, name, url, parser, because, terms } = source;
  const named = url === "" ? name.en : `[${name.en}](${url})`;
  return `| ${named}<br>\`${id}\` | ${cadenceOf(source)} | ${parser}${needOf(source)} | ${because} | ${terms} |`;
}

function cadenceOf({ cadenceMinutes }: ListedSource): string {
  return cadenceMinutes < 120 ? `${cadenceMinutes} min` : `${cadenceMinutes / 60} h`;
}

function needOf({ access, own }: ListedSource): string {
  if (access) return `; off until credentials for \`${access}\` are given`;
  return own ? "; off until `SOKUHO_OWN_FEED` is given" : "";
}
