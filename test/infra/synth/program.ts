import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { platformDir, readProviders, root } from "./platform.ts";

export type App = {
  readonly name: string;
  readonly stage: string;
  readonly removal: string;
  readonly protect: boolean;
  readonly providers: Readonly<Record<string, { readonly region?: string }>>;
};

/** An ES module has no `require`; SST gives one to what it bundles, and the AWS SDK needs it. */
export const requireBanner = [
  'import { createRequire as makeRequire } from "node:module";',
  'import { dirname as toDirname } from "node:path";',
  'import { fileURLToPath as toFilePath } from "node:url";',
  "const require = makeRequire(import.meta.url);",
  "const __filename = toFilePath(import.meta.url);",
  "const __dirname = toDirname(__filename);",
].join("\n");

/** Evaluates `app()` of `sst.config.ts` for a stage. */
export async function readApp(stage: string): Promise<App> {
  const config = await evaluate<{ default: { app(input: { stage: string }): Partial<App> } }>(
    "app",
    'export { default } from "./sst.config.ts";',
    { banner: { js: `${requireBanner}\nconst $config = (config) => config;` } },
  );
  const app = await config.default.app({ stage });
  const defaults = { name: "", removal: "retain", protect: false };
  return { ...defaults, ...app, stage, providers: { aws: {}, ...app.providers } };
}

/** Loads `run()` as the CLI would: SST's globals in scope, and its retain and tag transformations around it. */
export async function loadProgram(app: App, workDir: string): Promise<() => Promise<unknown>> {
  const cli = {
    command: "deploy",
    home: "aws",
    paths: { home: workDir, root, work: workDir, platform: platformDir },
    rpc: process.env.SST_SERVER,
    state: { version: {} },
  };
  const program = await evaluate<{ start(): Promise<unknown> }>(
    "run",
    [
      `import { run } from ${JSON.stringify(join(platformDir, "src/auto/run.ts"))};`,
      'import config from "./sst.config.ts";',
      "export const start = () => run(config.run);",
    ].join("\n"),
    {
      banner: { js: requireBanner },
      define: { $app: JSON.stringify(app), $cli: JSON.stringify(cli), $dev: "false" },
      inject: [join(platformDir, "src/shim/run.js")],
      plugins: [importGlobals()],
    },
  );
  return program.start;
}

async function evaluate<Module>(name: string, code: string, options: BuildOptions): Promise<Module> {
  // Beside SST's own packages, so that those left out of the bundle are found.
  const outfile = join(platformDir, `synth-${name}-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    bundle: true,
    external: ["@pulumi/*", "@aws-sdk/*", "archiver", "esbuild", "glob", "undici", "vite"],
    format: "esm",
    logLevel: "error",
    mainFields: ["module", "main"],
    nodePaths: [join(platformDir, "node_modules")],
    platform: "node",
    sourcemap: "inline",
    target: "node24",
    ...options,
    outfile,
    stdin: { contents: code, loader: "ts", resolveDir: root, sourcefile: `synth-${name}.ts` },
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function importGlobals(): Plugin {
  const imports = [
    ...readProviders().map((provider) => `import * as ${provider.alias} from "${provider.package}";`),
    `import * as sst from ${JSON.stringify(join(platformDir, "src/components"))};`,
  ].join("\n");
  return {
    name: "import-globals",
    setup(esbuild) {
      esbuild.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path.startsWith(platformDir) || path.includes("node_modules")) return undefined;
        return { contents: `${imports}\n${readFileSync(path, "utf8")}`, loader: "ts" };
      });
    },
  };
}
