import { expect, test } from "vitest";
import { live } from "./live.ts";
import { sending } from "./people.ts";
import { newRun, type Run } from "./run.ts";
import type { Fate } from "./steps.ts";
import type { Shape } from "./template.ts";
import { templates } from "./template-of.ts";

const templateOf = templates();
const isLong = Number(process.env.FAULT_RUNS ?? 0) > 100;
const seed = 7;

const warning: Shape = {
  name: "warning",
  readers: isLong ? { 3: 27, 7: 3 } : { 3: 3, 7: 1 },
  kinds: ["early-warning"],
};
const corrected: Shape = {
  name: "corrected",
  readers: isLong ? { 3: 27, 7: 3 } : { 3: 3, 7: 1 },
  kinds: ["early-warning", "correction"],
};

/** A run in which one process dies at one step; the second serial follows while the first is going out. */
async function runOf(shape: Shape): Promise<Run> {
  const run = await newRun(await templateOf(shape), { seed });
  for (const [index, id] of run.template.bulletins.entries()) run.actions.push(sending(id, index * 45));
  return run;
}

async function stepsOf(shape: Shape): Promise<number> {
  const run = await runOf(shape);
  expect(await live(run, 0, () => "run")).toEqual([]);
  return run.steps.taken().step;
}

/**
 * Kills after every `every`-th step took effect. Dying before the next step comes to the same where one step follows the
 * other, so that this is tried less often, unless time is no matter.
 */
async function killEverywhere(shape: Shape, every: number): Promise<readonly string[]> {
  const steps = await stepsOf(shape);
  const found: string[] = [];
  for (let step = 1; step <= steps; step += every) found.push(...(await killAt(shape, step, "die-after")));
  const beforeEvery = isLong ? 1 : 10 * every;
  for (let step = 1; step <= steps; step += beforeEvery) {
    found.push(...(await killAt(shape, step, "die-before")));
  }
  return found;
}

async function killAt(shape: Shape, deadly: number, fate: Fate): Promise<readonly string[]> {
  const run = await runOf(shape);
  let name = "";
  const broken = await live(run, 0, (call, step) => {
    if (step !== deadly) return "run";
    name = `${call.invocation.kind} ${call.name}`;
    return fate;
  });
  return broken.map((what) => `${fate} ${deadly} (${name}): ${what}`);
}

test("the same seed gives the same run", async () => {
  expect(await stepsOf(warning)).toBe(await stepsOf(warning));
});

test("a process may die at any step of a bulletin: nobody is lost and nobody is mailed beyond the promise", async () => {
  expect(await killEverywhere(warning, 1)).toEqual([]);
}, 7_200_000);

test("a process may die at any step while a correction overtakes a warning", async () => {
  expect(await killEverywhere(corrected, isLong ? 1 : 12)).toEqual([]);
}, 7_200_000);
