import type { Deps } from "@sokuho/core/ports";
import { startCloud } from "./cloud.ts";
import { addDemoReaders } from "./demo-readers.ts";
import { localSender, settingsEnvironment } from "./environment.ts";
import { createLocalApp } from "./inbox/app.tsx";
import { type Journal, openJournal, writeJournal } from "./journal.ts";
import { once } from "./once.ts";
import type { StartOptions } from "./options.ts";
import { writeRunFile } from "./run-file.ts";
import { sampleSources, startSamples } from "./samples/samples.ts";
import { storyStartMs } from "./story.ts";
import { playStory } from "./story-teller.ts";
import { tell } from "./telling.ts";
import { serve } from "./web-server.ts";
import { startWorkers } from "./workers.ts";

type Say = (line: string) => void;
export type Service = { readonly url: string; readonly deps: Deps; stop(): Promise<void> };

/** Brings the whole service up on this machine: cloud, sources, handlers, site. */
export async function startService(options: StartOptions, say: Say): Promise<Service> {
  const ends: (() => Promise<void>)[] = [];
  try {
    return await bringUp(options, say, ends);
  } catch (error) {
    await endAll(ends);
    throw error;
  }
}

async function bringUp(options: StartOptions, say: Say, ends: (() => Promise<void>)[]): Promise<Service> {
  const cloud = await startCloud({
    dataDir: options.dataDir,
    isFresh: options.isFresh,
    sender: localSender,
    log: say,
    visibilitySeconds: 12,
  });
  ends.push(cloud.stop);
  const isSample = options.sources === "sample";
  let journal = openJournal(options.dataDir, options.isFresh, isSample ? storyStartMs : null);
  const samples = isSample ? await startSamples({ step: journal.step, port: journal.samplesPort }) : null;
  if (samples) ends.push(samples.stop);
  const startedMs = Date.now();
  const clockOffsetMs = journal.clockMs === null ? 0 : journal.clockMs - startedMs;
  const keep = (change: Partial<Journal>) => {
    journal = { ...journal, ...change };
    writeJournal(options.dataDir, journal);
  };
  if (samples) keep({ samplesPort: Number(new URL(samples.url).port) });

  const siteUrl = `http://localhost:${options.port}`;
  const rows = samples ? sampleSources(samples) : null;
  const allowedOrigins = samples?.origins ?? [];
  const environment = {
    ...cloud.env,
    ...settingsEnvironment({ siteUrl, clockOffsetMs, sources: rows, allowedOrigins }, journal),
  };
  Object.assign(process.env, environment);

  // Loaded only now: the handlers read their links from the environment on first use.
  const { depsWithSources: deps } = await import("@sokuho/functions/deps-with-sources");
  const { hearLog } = await import("@sokuho/functions/log");
  const { createApp } = await import("@sokuho/web");
  hearLog((event, fields) => sayEvent(say, deps(), tell(event, fields)));
  const web = await serve({ port: options.port, app: createApp(deps()), local: createLocalApp(cloud.ses) });
  ends.push(web.stop);
  await addDemoReaders(deps(), options.demoReaders);
  const removeRunFile = writeRunFile(options.dataDir, environment);
  ends.push(async () => removeRunFile());
  announce(say, siteUrl, options);
  const workers = await startWorkers({ cloud, deps: deps(), isDemo: options.demoReaders > 0, say });
  ends.push(workers.stop);
  const story = playStory({
    deps: deps(),
    samples,
    keep,
    say,
    clockOf: () => Date.now() + clockOffsetMs,
    step: journal.step,
  });
  ends.push(story.stop);
  return { url: siteUrl, deps: deps(), stop: once(() => endAll(ends)) };
}

async function endAll(ends: readonly (() => Promise<void>)[]): Promise<void> {
  for (const end of ends.toReversed()) await end();
}

function sayEvent(say: Say, deps: Deps, line: string | null): void {
  if (line) say(`${deps.now().toISOString().slice(11, 19)}  ${line}`);
}

function announce(say: Say, siteUrl: string, options: StartOptions): void {
  say("");
  say("  Sokuho 速報 runs on this machine.");
  say("");
  say(`  site    ${siteUrl}/`);
  say(`  inbox   ${siteUrl}/local/inbox      every mail it submits, and nothing leaves this machine`);
  say(
    `  desk    ${siteUrl}/admin            sign in as publisher@sokuho.example; the letter is in the inbox`,
  );
  say(`  data    ${options.dataDir}`);
  say("");
}
