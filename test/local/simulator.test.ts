import { expect, test } from "vitest";
import { addReader } from "../../packages/core/src/actions/index.ts";
import { sesMailer } from "../../packages/core/src/adapters/index.ts";
import { choices, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld } from "../support/world.ts";
import { configSet, openSes, sender } from "./ses-world.ts";
import { until } from "./until.ts";

/** What becomes of a reader whose mail goes to an address of the provider's simulator. */
const fates = [
  ["success", "active", null],
  ["ooto", "active", null],
  ["bounce", "suppressed", "bounce"],
  ["suppressionlist", "suppressed", "bounce"],
  ["complaint", "suppressed", "complaint"],
] as const;

test("EVT-07: readers at the addresses of the simulator end in the right state, and so do the accounts", async () => {
  const world = await newWorld();
  const ses = await openSes({ publish: async (messages) => void world.queued.outcome.push(...messages) });
  Object.assign(world.deps.mailer, sesMailer(ses.client, sender, configSet));
  const ids = await Promise.all(
    fates.map(([name]) =>
      addReader(world.deps, { address: `${name}@simulator.amazonses.com`, choices, evidence: "test" }),
    ),
  );
  const id = await whenReleased(world);
  const isOver = async () => {
    await world.settle();
    const { delivered = 0, bounced = 0, complained = 0 } = await accounts(world, id);
    return delivered + bounced + complained === fates.length;
  };
  await until(isOver, 10_000);
  expect(await accounts(world, id)).toEqual({
    candidates: 5,
    submitted: 5,
    delivered: 2,
    bounced: 2,
    complained: 1,
  });
  const states = await Promise.all(ids.map((reader) => world.deps.readers.subscriber(reader)));
  expect(
    states.map((reader) => [reader?.state.kind, Reflect.get(reader?.state ?? {}, "reason") ?? null]),
  ).toEqual(fates.map(([, kind, reason]) => [kind, reason]));
}, 20_000);
