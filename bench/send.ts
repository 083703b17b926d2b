import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { renderMail } from "../packages/core/src/email/index.ts";
import { send } from "../packages/core/src/pipeline/index.ts";
import { linksOf } from "../packages/core/src/pipeline/links-of.ts";
import { mailFor } from "../packages/core/src/pipeline/mail-for.ts";
import type { SendMessage } from "../packages/core/src/ports.ts";
import type { Subscriber } from "../packages/core/src/subscriber/index.ts";
import { sampleBulletin, sender, site } from "./mail.ts";
import { median, type Row, range } from "./report.ts";
import { startServices } from "./services.ts";
import {
  allReaders,
  type BenchWorld,
  groupsAtOnce,
  inParallel,
  loadReaders,
  openWorld,
  planBulletin,
} from "./world.ts";

/** A group submits to its 25 recipients at once. */
const callsAtOnce = groupsAtOnce * 25;

type Variant = { readonly name: string; readonly run: () => Promise<number> };

/** PRF-01: the whole send step against a bare loop and against the usual loop, interleaved, after a warm-up. */
export async function benchSend(options: {
  readonly readers: number;
  readonly rounds: number;
}): Promise<readonly Row[]> {
  const services = await startServices();
  try {
    const world = await openWorld(services);
    await loadReaders(world.deps, 0, options.readers);
    const readers = await allReaders(world.deps);
    const bodies = await readyBodies(world, readers);
    const variants: readonly Variant[] = [
      { name: "bare", run: () => bareLoop(world, bodies) },
      { name: "full", run: () => fullStep(world) },
      { name: "usual", run: () => usualLoop(world, readers.slice(0, Math.ceil(readers.length / 4))) },
    ];
    const rates = await interleave(variants, options.rounds);
    return rows(rates, options);
  } finally {
    services.stop();
  }
}

async function interleave(
  variants: readonly Variant[],
  rounds: number,
): Promise<ReadonlyMap<string, number[]>> {
  const rates = new Map(variants.map(({ name }) => [name, [] as number[]]));
  for (let warmUp = 0; warmUp < 2; warmUp += 1) for (const { run } of variants) await run();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of variants) rates.get(name)?.push(await run());
  }
  return rates;
}

function rows(rates: ReadonlyMap<string, number[]>, options: object): readonly Row[] {
  const of = (name: string) => rates.get(name) ?? [];
  const ratio = (a: string, b: string) => of(a).map((rate, round) => rate / (of(b)[round] ?? Number.NaN));
  return [
    ...[...rates].map(([name, values]) => ({
      bench: "send",
      what: `${name}, mails/s`,
      median: median(values),
      range: range(values),
      options,
    })),
    {
      bench: "send",
      what: "full ÷ bare (PRF-01 ≥ 0.70)",
      median: median(ratio("full", "bare")),
      range: range(ratio("full", "bare")),
      options,
    },
    {
      bench: "send",
      what: "full ÷ usual (PRF-01 ≥ 3)",
      median: median(ratio("full", "usual")),
      range: range(ratio("full", "usual")),
      options,
    },
  ];
}

type Ready = { readonly to: string; readonly mime: Uint8Array };

async function readyBodies(world: BenchWorld, readers: readonly Subscriber[]): Promise<readonly Ready[]> {
  const id = await planBulletin(world, "bodies");
  world.nudges.length = 0;
  const bulletin = await world.deps.bulletins.bulletin(id);
  if (!bulletin) throw new Error("the bulletin is not there");
  const [ja, en] = [
    readers.find((one) => one.choices.lang === "ja"),
    readers.find((one) => one.choices.lang === "en"),
  ];
  if (!ja || !en) throw new Error("both languages are needed");
  const mimes = { ja: await mailFor(world.deps, bulletin, ja), en: await mailFor(world.deps, bulletin, en) };
  return readers.map((reader) => ({ to: reader.address, mime: mimes[reader.choices.lang] }));
}

/** Only calls the provider, with a ready message of the same size. */
async function bareLoop({ deps }: BenchWorld, bodies: readonly Ready[]): Promise<number> {
  const started = performance.now();
  await inParallel(bodies, callsAtOnce, ({ to, mime }) =>
    deps.mailer.submit({ to, mime, tags: { kind: "bare" } }),
  );
  return perSecond(bodies.length, started);
}

let runs = 0;

/** The product's own step over a planned bulletin: control item, pace, intent, re-read, fill, submit, results. */
async function fullStep(world: BenchWorld): Promise<number> {
  runs += 1;
  await planBulletin(world, `full-${runs}`);
  const nudges: readonly SendMessage[] = world.nudges.splice(0);
  const before = world.counts.ses;
  const started = performance.now();
  await inParallel(nudges, groupsAtOnce, (nudge) => send(world.deps, nudge));
  return perSecond(world.counts.ses - before, started);
}

/** The plain way: read, compose, claim, submit, mark, each recipient alone. */
async function usualLoop({ deps }: BenchWorld, readers: readonly Subscriber[]): Promise<number> {
  runs += 1;
  const now = deps.now().toISOString();
  const { content } = sampleBulletin(`usual-${runs}`, now);
  const run = runs;
  const started = performance.now();
  await inParallel(readers, callsAtOnce, async ({ id }) => {
    const reader = await deps.readers.subscriber(id);
    if (!reader || !(await deps.control.allow(`usual-${run}-${id}`, 1, 86_400, now))) return;
    const { subject, text, html } = renderMail(content, reader.choices.lang, site);
    const mail = new MailComposer({
      from: sender,
      to: reader.address,
      subject,
      text,
      html,
      list: { unsubscribe: linksOf(deps, reader).oneClickUrl },
    });
    const mime = await mail.compile().build();
    await deps.mailer.submit({ to: reader.address, mime, tags: { kind: "usual" } });
    await deps.readers.saveSubscriber({ ...reader, lettersAt: [] });
  });
  return perSecond(readers.length, started);
}

function perSecond(count: number, startedMs: number): number {
  return count / ((performance.now() - startedMs) / 1000);
}
