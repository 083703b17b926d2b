import { expect, test } from "vitest";
import { stormy } from "./faults.ts";
import { live } from "./live.ts";
import { giveRandomPeople } from "./people.ts";
import { newRun } from "./run.ts";
import type { Shape } from "./template.ts";
import { templates } from "./template-of.ts";

const templateOf = templates();
const runs = Number(process.env.FAULT_RUNS ?? 6);
const firstSeed = Number(process.env.FAULT_SEED ?? 1);

const confirmed: Shape = {
  name: "confirmed",
  readers: { 3: 27, 7: 3 },
  kinds: ["early-warning", "confirmed"],
};
const correction: Shape = {
  name: "correction",
  readers: { 3: 27, 7: 3 },
  kinds: ["early-warning", "correction"],
};

/** Everything goes wrong at once while people come, go, pause and correct; gives the broken promises of each seed. */
async function storm(shape: Shape): Promise<readonly string[]> {
  const template = await templateOf(shape);
  const found: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    const run = await newRun(template, { seed, rates: stormy, byRank: seed % 2 === 0 });
    giveRandomPeople(run, 250);
    const broken = await live(run, 500);
    found.push(...broken.map((what) => `seed ${seed}: ${what}`));
  }
  return found;
}

for (const shape of [confirmed, correction]) {
  test(`every promise holds in a storm while a ${shape.kinds[1]} follows (INC-01)`, async () => {
    expect(await storm(shape)).toEqual([]);
  }, 3_600_000);
}
