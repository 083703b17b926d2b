import { send } from "../packages/core/src/pipeline/index.ts";
import { firstMailMs } from "./first-mail.ts";
import type { Row } from "./report.ts";
import { startServices } from "./services.ts";
import { groupsAtOnce, inParallel, loadReaders, openWorld, planBulletin } from "./world.ts";

/** PRF-03: time per recipient and memory of the worker as the audience grows; PRF-06: how soon the first mail leaves. */
export async function benchScale(options: { readonly sizes: readonly number[] }): Promise<readonly Row[]> {
  const services = await startServices();
  const rows: Row[] = [];
  try {
    const world = await openWorld(services);
    let loaded = options.sizes[0] ?? 0;
    await loadReaders(world.deps, 0, loaded);
    // First runs warm up: code, connections, the pages of the database.
    for (let warmUp = 0; warmUp < 5; warmUp += 1) {
      await planBulletin(world, `warm-up-${warmUp}`);
      await inParallel(world.nudges.splice(0), groupsAtOnce, (nudge) => send(world.deps, nudge));
    }
    for (const size of options.sizes) {
      await loadReaders(world.deps, loaded, size - loaded);
      loaded = size;
      const plannedMs = await timed(() => planBulletin(world, `scale-${size}`));
      const nudges = world.nudges.splice(0);
      const sentMs = await timed(() => inParallel(nudges, groupsAtOnce, (nudge) => send(world.deps, nudge)));
      const rssMb = process.memoryUsage.rss() / 1e6;
      for (const [what, value] of [
        [`plan, µs per recipient of ${size}`, (plannedMs * 1000) / size],
        [`send, µs per recipient of ${size}`, (sentMs * 1000) / size],
        [`worker, MB after ${size}`, rssMb],
      ] as const) {
        rows.push({ bench: "scale", what, median: value, range: [value, value], options: { size } });
      }
    }
    const firstMs = await firstMailMs(world);
    const what = `ms from a changed source to the first mail, ${loaded} readers (PRF-06 ≤ 5,000)`;
    rows.push({ bench: "scale", what, median: firstMs, range: [firstMs, firstMs], options: { loaded } });
    return rows;
  } finally {
    services.stop();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
