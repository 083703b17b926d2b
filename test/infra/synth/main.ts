// Runs the program of `sst.config.ts` with SST's real components against stand-ins for Pulumi's engine, AWS
// and the `sst` CLI, and writes down what it would deploy: node main.ts STAGE OUT_DIR
// One process per stage, since Pulumi keeps its state in globals.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { startCli } from "./cli.ts";
import { cloud } from "./cloud.ts";
import { findObstacle, platformDir } from "./platform.ts";
import { loadProgram, readApp } from "./program.ts";
import { type Monitor, record } from "./recorder.ts";

type Pulumi = {
  readonly runtime: {
    setMocks(
      mocks: typeof cloud,
      project: string,
      stack: string,
      preview: boolean,
      org: string,
    ): Promise<void>;
    getMonitor(): Monitor;
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
    disconnect(): Promise<void>;
  };
};

const timeoutMs = 60_000;

async function synthesise(stage: string, workDir: string) {
  const app = await readApp(stage);
  const cli = await startCli(workDir);
  process.env.SST_SERVER = cli.url;

  const pulumi: Pulumi = createRequire(join(platformDir, "package.json"))("@pulumi/pulumi");
  await pulumi.runtime.setMocks(cloud, app.name, stage, false, "organization");
  const { resources, links } = record(pulumi.runtime.getMonitor(), `${stage}::${app.name}`);
  await pulumi.runtime.runInPulumiStack(await loadProgram(app, workDir));
  await pulumi.runtime.disconnect();

  cli.stop();
  resources.sort((a, b) => (a.urn < b.urn ? -1 : 1));
  return { app, links, bundles: cli.bundles, resources };
}

// An error inside an `apply` leaves its output pending for ever: stop at once instead of waiting.
function fail(reason: unknown): never {
  console.error(reason);
  process.exit(1);
}

process.setSourceMapsEnabled(true);
process.on("uncaughtException", fail).on("unhandledRejection", fail);
setTimeout(
  () => fail(new Error(`No graph after ${timeoutMs / 1000} s: some output never resolved.`)),
  timeoutMs,
);

const [stage, outDir] = process.argv.slice(2);
const obstacle = findObstacle();
if (obstacle) fail(new Error(obstacle));
if (!stage || !outDir) fail(new Error("usage: main.ts STAGE OUT_DIR"));

mkdirSync(outDir, { recursive: true });
writeFileSync(
  join(outDir, "graph.json"),
  JSON.stringify(await synthesise(stage, outDir).catch(fail), null, 2),
);
process.exit(0);
