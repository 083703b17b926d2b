import type { SourceRow } from "../packages/core/src/feed/index.ts";
import { poll } from "../packages/core/src/pipeline/index.ts";
import type { Deps, Fetched } from "../packages/core/src/ports.ts";
import { median, type Row, range } from "./report.ts";
import { startServices } from "./services.ts";
import { openWorld } from "./world.ts";

type Options = { readonly sources: number; readonly items: number; readonly rounds: number };

/** PRF-04: CPU seconds of one poll, the adapters of the table included; every document changed since the one before. */
export async function benchPoll(options: Options): Promise<readonly Row[]> {
  const services = await startServices();
  try {
    const { deps } = await openWorld(services);
    let round = 0;
    const fetcher: Deps["fetcher"] = {
      fetch: async ({ url }) => toFetched(url, feedOf(url, round, options.items)),
    };
    const world: Deps = { ...deps, sources: Array.from({ length: options.sources }, toSource), fetcher };
    const first = await cpuSeconds(() => pollFor(world, options.items));
    const later: number[] = [];
    for (round = 1; round <= options.rounds; round += 1)
      later.push(await cpuSeconds(() => pollFor(world, 1)));
    const what = `CPU s of a poll, ${options.sources} sources of ${options.items} items`;
    return [
      { bench: "poll", what: `${what}, all new`, median: first, range: [first, first], options },
      {
        bench: "poll",
        what: `${what}, one new (PRF-04 ≤ 1)`,
        median: median(later),
        range: range(later),
        options,
      },
    ];
  } finally {
    services.stop();
  }
}

function toSource(_: unknown, index: number): SourceRow {
  return {
    id: `bench-${index}`,
    kind: "community",
    name: { ja: `掲示板 ${index}`, en: `Board ${index}` },
    lang: "en",
    url: `https://board${index}.example/feed`,
    parser: "feed",
    cadenceMinutes: 0,
    because: "bench",
    source: "bench",
  };
}

/** A feed that is longer by one item in each round, in front, as boards are; one item in ten is on the subject. */
function feedOf(url: string, round: number, items: number): string {
  const entries = Array.from({ length: items }, (_, index) => entryOf(url, round + items - 1 - index));
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Board</title>${entries.join("")}</channel></rss>`;
}

function entryOf(url: string, number: number): string {
  const isOurs = number % 10 === 0;
  const title = isOurs ? `Licence question ${number}` : `Printer question ${number}`;
  const sentence = isOurs
    ? "Whether the activation is kept on Windows 10 when a disk is replaced was asked here before. "
    : "Since the driver was changed the printer of our office answers again, <b>slowly</b>. ";
  const date = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toUTCString();
  return (
    `<item><title>${title}</title><link>${url}/${number}</link><guid>${url}/${number}</guid>` +
    `<pubDate>${date}</pubDate><description><![CDATA[${sentence.repeat(16)}]]></description></item>`
  );
}

function toFetched(url: string, body: string): Fetched {
  const contentType = "application/rss+xml; charset=utf-8";
  return { kind: "document", bytes: Buffer.from(body), contentType, url, etag: null, lastModified: null };
}

async function pollFor(world: Deps, items: number): Promise<void> {
  const polled = await poll(world);
  const isAsExpected = polled.kind === "polled" && polled.sources.every(({ changed }) => changed === items);
  if (!isAsExpected) throw new Error(`not every source brought ${items} new items`);
}

async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}
