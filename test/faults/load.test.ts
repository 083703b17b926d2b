import { expect, onTestFinished, test } from "vitest";
import { startServices } from "../../bench/services.ts";
import { inParallel, loadReaders, openWorld, planBulletin } from "../../bench/world.ts";
import { bulletinAccounts } from "../../packages/core/src/actions/index.ts";
import { send } from "../../packages/core/src/pipeline/index.ts";

const readers = 10_000;
/** What a worker may hold beyond its beginning: far less than the readers, their groups or their mails. */
const maxGrowthMb = 64;

test("SND-09: of 10,000 recipients everybody is submitted to, exactly once, in bounded memory", async () => {
  const services = await startServices();
  onTestFinished(() => services.stop());
  const world = await openWorld(services);
  await loadReaders(world.deps, 0, readers);
  const to = new Map<string, number>();
  const { submit } = world.deps.mailer;
  Object.assign(world.deps.mailer, {
    submit: (mail: Parameters<typeof submit>[0]) => {
      to.set(mail.to, (to.get(mail.to) ?? 0) + 1);
      return submit(mail);
    },
  });
  const before = heapMb();
  const id = await planBulletin(world, "load");
  await inParallel(world.nudges.splice(0), 4, (nudge) => send(world.deps, nudge));

  expect(await bulletinAccounts(world.deps, id)).toMatchObject({ candidates: readers, submitted: readers });
  expect(to.size).toBe(readers);
  expect([...to.values()].filter((times) => times !== 1)).toEqual([]);
  expect(world.counts.ses).toBe(readers);
  expect(heapMb() - before).toBeLessThan(maxGrowthMb);
}, 240_000);

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
