import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { logAlarms, withoutAlarm } from "../../infra/log-alarms.ts";
import { addBulletin } from "../../packages/cli/src/commands/bulletin.ts";
import { addLedger } from "../../packages/cli/src/commands/ledger.ts";
import { addParse } from "../../packages/cli/src/commands/parse.ts";
import { addPoll } from "../../packages/cli/src/commands/poll.ts";
import { addReaders } from "../../packages/cli/src/commands/readers.ts";
import { addSending } from "../../packages/cli/src/commands/sending.ts";
import { logEvents } from "../../packages/core/src/log-events.ts";

// As the command itself finds it: another version may lie at the root.
const commander: typeof import("commander") = createRequire(
  new URL("../../packages/cli/package.json", import.meta.url),
)("commander");
const page = readFileSync("docs/runbook.md", "utf8");
const [, alarms = ""] = /^## Alarms$(.*?)^## /ms.exec(page) ?? [];
const sections = alarms.split(/^### /m).slice(1);

describe("an event for which a person must act", () => {
  const errors = Object.entries(logEvents).flatMap(([name, level]) => (level === "error" ? [name] : []));

  it.each(errors)("%s raises an alarm, or says why not", (event) => {
    expect(event in logAlarms || Boolean(withoutAlarm[event])).toBe(true);
  });

  it("does not do both", () => {
    expect(Object.keys(withoutAlarm).filter((event) => event in logAlarms)).toEqual([]);
  });

  it.each(Object.keys(logAlarms))("%s has a section of its name in the runbook", (event) => {
    expect(sections.map((section) => section.split("\n")[0])).toContain(event);
  });
});

describe("the runbook", () => {
  it.each(sections.map((section) => [section.split("\n")[0], section]))(
    "%s says what it means for readers, where to look, what to do, when it clears",
    (_, section) => {
      const parts = [...(section ?? "").matchAll(/^- \*\*(\w+):\*\* \S/gm)].map(([, part]) => part);
      expect(parts).toEqual(["Readers", "Look", "Do", "Clears"]);
    },
  );

  it("names commands that there are", () => {
    const program = new commander.Command();
    for (const add of [addBulletin, addLedger, addParse, addPoll, addReaders, addSending]) add(program);
    const called = [...page.matchAll(/npm run -s sokuho -- (?:--stage production )?([^`\n]+)/g)].map(
      ([, words]) => words ?? "",
    );
    expect(called.length).toBeGreaterThan(20);
    expect(called.filter((words) => !isCommand(program, words.split(" ")))).toEqual([]);
  });
});

/** Says whether the words name a command to its end, with options it knows. */
function isCommand(program: Command, words: readonly string[]): boolean {
  const [word = "", ...rest] = words;
  const child = program.commands.find((one) => one.name() === word);
  if (child) return isCommand(child, rest);
  if (program.commands.length > 0) return false;
  const flags = words.filter((one) => one.startsWith("--"));
  return flags.every((flag) => program.options.some((option) => option.long === flag));
}
