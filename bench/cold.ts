import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { startCloud } from "../packages/local/src/cloud.ts";
import { settingsEnvironment } from "../packages/local/src/environment.ts";
import { openJournal } from "../packages/local/src/journal.ts";
import { median, type Row, range } from "./report.ts";

const root = join(import.meta.dirname, "..");

/** What each function is asked first: a nudge of a group that is not there, and a page. */
const asked = {
  send: {
    entry: "packages/functions/src/send.ts",
    exported: "bulletins",
    bound: 250,
    event: {
      Records: [
        { body: JSON.stringify({ bulletinId: "bul_20250603_none_1", shard: 0, number: 0, readers: [] }) },
      ],
    },
  },
  web: {
    entry: "packages/functions/src/web.ts",
    exported: "handler",
    bound: 400,
    event: {
      version: "2.0",
      routeKey: "$default",
      rawPath: "/ja/bulletins",
      rawQueryString: "",
      headers: { host: "localhost" },
      requestContext: { http: { method: "GET", path: "/ja/bulletins" } },
      isBase64Encoded: false,
    },
  },
} as const;

/** PRF-05: from the import of a bundle to its first answer, in a fresh process that has one core. */
export async function benchCold(options: { readonly rounds: number }): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "sokuho-cold-"));
  const cloud = await startCloud({ dataDir: join(folder, "data"), log: () => undefined });
  const journal = openJournal(folder, true, null);
  const settings = { siteUrl: "http://localhost:3000", clockOffsetMs: 0, sources: null, allowedOrigins: [] };
  const env = { ...process.env, ...cloud.env, ...settingsEnvironment(settings, journal) };
  try {
    const rows: Row[] = [];
    for (const [name, { entry, exported, event, bound }] of Object.entries(asked)) {
      const script = await toScript(folder, name, entry, exported, event);
      const times: number[] = [];
      for (let round = 0; round < options.rounds; round += 1) times.push(await firstAnswerMs(script, env));
      const what = `${name}, ms from import to first answer (PRF-05 ≤ ${bound})`;
      rows.push({ bench: "cold", what, median: median(times), range: range(times), options });
    }
    return rows;
  } finally {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A script that loads a handler's bundle, asks it once and prints how long that took. */
async function toScript(
  folder: string,
  name: string,
  entry: string,
  exported: string,
  event: object,
): Promise<string> {
  const bundle = join(folder, `${name}.bundle.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "es2024",
    mainFields: ["module", "main"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "silent",
  });
  const script = join(folder, `${name}.mjs`);
  writeFileSync(
    script,
    `const started = performance.now();
const { ${exported}: handler } = await import(${JSON.stringify(bundle)});
await handler(${JSON.stringify(event)}, {});
process.stdout.write(String(performance.now() - started));
process.exit(0);
`,
  );
  return script;
}

async function firstAnswerMs(script: string, env: NodeJS.ProcessEnv): Promise<number> {
  const { stdout } = await promisify(execFile)("taskset", ["-c", "0", process.execPath, script], { env });
  return Number(stdout.split("\n").at(-1));
}
