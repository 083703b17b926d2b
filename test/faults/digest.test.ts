import { expect, test } from "vitest";
import type { Deps } from "../../packages/core/src/ports.ts";
import { givenReaders, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, type World } from "../support/world.ts";

const stores = ["incidents", "bulletins", "ledger", "control", "queues"] as const;

/** Lets the process die at one call of a store or a queue: before it takes effect, or behind it. */
function dieAt(deps: Deps, fatalCall: number, isBehind: boolean): { calls: number } {
  const state = { calls: 0 };
  for (const name of stores) {
    const store = deps[name] as unknown as Record<string, (...values: unknown[]) => unknown>;
    for (const [key, call] of Object.entries(store)) {
      if (typeof call !== "function") continue;
      store[key] = (...values) => {
        state.calls += 1;
        if (state.calls !== fatalCall) return call.apply(store, values);
        if (isBehind) void Promise.resolve(call.apply(store, values)).catch(() => undefined);
        throw new Error("the process died");
      };
    }
  }
  return state;
}

async function survive(step: () => Promise<void>): Promise<void> {
  await step().catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== "the process died") throw error;
  });
}

/** A morning with a digest due; the sweep and the workers run until nothing moves, however often one of them dies. */
async function morning(world: World): Promise<void> {
  for (let minutes = 0; minutes < 6; minutes += 1) {
    world.advance(60_000);
    await survive(() => world.sweep());
    await survive(() => world.settle());
  }
}

async function givenMorning(): Promise<World> {
  const world = await newWorld();
  reportAll(world);
  await givenReaders(world, 3, { digest: "daily" }, "daily");
  await whenReleased(world, "confirmed");
  await world.settle();
  world.advance((22 * 60 + 37) * 60_000);
  return world;
}

test("a process may die at any call while a digest is made and sent: everybody has it, nobody twice", async () => {
  const undisturbed = await givenMorning();
  const { calls } = await counted(undisturbed);
  expect(calls).toBeGreaterThan(50);
  for (let fatal = 1; fatal <= calls; fatal += 11) {
    const world = await givenMorning();
    dieAt(world.deps, fatal, fatal % 2 === 0);
    await morning(world);
    // A nudge that died with its worker comes back after its lease.
    world.advance(20 * 60_000);
    await morning(world);
    const digests = (await world.deps.bulletins.bulletins(20)).filter((one) => one.digest !== null);
    expect(digests, `call ${fatal}`).toHaveLength(2);
    const sent = world.mails.map(({ to }) => to).toSorted();
    expect(sent, `call ${fatal}`).toEqual([0, 1, 2].map((index) => `daily${index}@mail.example`));
    for (const { content } of digests) expect((await accounts(world, content.id)).pending ?? 0).toBe(0);
  }
}, 240_000);

/** The provider says of every mail that it was sent. */
function reportAll({ deps, queued }: World): void {
  const { submit } = deps.mailer;
  Object.assign(deps.mailer, {
    submit: async (mail: Parameters<typeof submit>[0]) => {
      const answer = await submit(mail);
      const { did } = mail.tags;
      if (did) queued.outcome.push(JSON.stringify({ eventType: "Send", mail: { tags: { did: [did] } } }));
      return answer;
    },
  });
}

async function counted(world: World): Promise<{ calls: number }> {
  const state = dieAt(world.deps, Number.POSITIVE_INFINITY, false);
  await morning(world);
  return state;
}
