import { setTimeout as sleep } from "node:timers/promises";
import { InvalidInput, Unavailable } from "@sokuho/core/errors";
import { isOn } from "@sokuho/core/feed";
import { type Polled, type PollReport, poll } from "@sokuho/core/pipeline";
import type { Deps } from "@sokuho/core/ports";
import type { Command } from "commander";
import { connect } from "../connect.ts";
import { write } from "../print.ts";

type PollOptions = { source?: string; json?: boolean };

/** The service polls by itself; its own poll is waited for so long. */
const patienceMs = 30_000;

/** `sokuho poll`: reads the sources now, whether or not their time has come. */
export function addPoll(program: Command): void {
  program
    .command("poll")
    .description("read the sources now, and do what follows from what they say")
    .option("--source <id>", "this one alone; the page /sources and docs/sources.md name them")
    .option("--json", "print JSON")
    .action(pollNow);
}

async function pollNow({ source, json }: PollOptions, command: Command): Promise<void> {
  const deps = await connect(command);
  if (source !== undefined) assertPolled(deps, source);
  const { sources } = await pollInTurn(deps, source);
  for (const polled of sources) write(json ? JSON.stringify(toRow(polled)) : toLine(polled));
  const resting = source !== undefined && sources.length === 0;
  if (resting) throw new Unavailable(`the host of ${source} asked to be left alone for a while`);
  if (sources.some(({ state }) => state.state === "failed" || state.state === "broken")) process.exitCode = 1;
}

function assertPolled(deps: Deps, id: string): void {
  const source = deps.sources.find((one) => one.id === id);
  if (!source) throw new InvalidInput(`there is no source "${id}"`);
  if (!isOn(source)) throw new InvalidInput(`the source ${id} is off: ${source.off}`);
}

async function pollInTurn(deps: Deps, only?: string): Promise<Extract<PollReport, { kind: "polled" }>> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const report = await poll(deps, { now: true, ...(only && { only }) });
    if (report.kind === "polled") return report;
    await sleep(200);
  }
  throw new Unavailable("another poll has been under way for half a minute; try again");
}

function toRow({ state, changed }: Polled) {
  const { sourceId: source, reason, itemCount: items, notBefore } = state;
  return { source, state: state.state, items, changed, reason, notBefore };
}

function toLine(polled: Polled): string {
  const { source, state, items, changed, reason } = toRow(polled);
  const said = reason ?? `${items} items, ${changed} new or changed`;
  return `${source.padEnd(30)} ${state.padEnd(7)} ${said}`;
}
