import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Metafile } from "esbuild";
import { root } from "./platform.ts";
import { requireBanner } from "./program.ts";

type Links = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What SST asks of its CLI when a function is built. */
export type BuildRequest = {
  readonly functionID: string;
  readonly handler: string;
  readonly runtime: string;
  readonly links: Links;
  readonly properties: {
    readonly minify?: boolean;
    readonly esbuild?: { readonly external?: readonly string[] };
  };
};

export type Bundle = {
  readonly handler: string;
  /** Where it lies in the folder of its graph. */
  readonly file: string;
  readonly bytes: number;
  /** The npm packages that ended up inside. */
  readonly packages: readonly string[];
  readonly links: Links;
};

const targets: Readonly<Record<string, string>> = { "nodejs24.x": "es2024" };
const understood = new Set(["architecture", "minify", "esbuild.external"]);

/** Bundles a handler as SST does, and loads it once: what cannot load here cannot load in Lambda. */
export async function bundleHandler(request: BuildRequest, workDir: string) {
  const [, file, exported] = /^(.+)\.([^.]+)$/.exec(request.handler) ?? [];
  const target = targets[request.runtime];
  refuseUnknown(request);
  if (file === undefined || exported === undefined) throw new Error(`No handler: ${request.handler}`);
  if (target === undefined) throw new Error(`No target known for ${request.runtime}`);

  const out = join(workDir, "artifacts", `${request.functionID}-src`);
  const outfile = join(out, "bundle.mjs");
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    banner: { js: requireBanner },
    bundle: true,
    entryPoints: [join(root, `${file}.ts`)],
    external: ["pg-native", "sharp", ...(request.properties.esbuild?.external ?? [])],
    format: "esm",
    keepNames: true,
    logLevel: "silent",
    mainFields: ["module", "main"],
    metafile: true,
    minify: request.properties.minify ?? false,
    outfile,
    platform: "node",
    sourcemap: "linked",
    target,
  });
  const loaded: Record<string, unknown> = await import(pathToFileURL(outfile).href);
  if (typeof loaded[exported] !== "function") throw new Error(`${request.handler} exports no such function`);

  const bundle: Bundle = {
    handler: request.handler,
    file: relative(workDir, outfile),
    bytes: countBytes(metafile),
    packages: listPackages(metafile),
    links: request.links,
  };
  return { bundle, answer: { handler: `bundle.${exported}`, out, errors: [], sourcemaps: [] } };
}

/** A build option that this stand-in does not know would make its figures wrong without a word. */
function refuseUnknown(request: BuildRequest) {
  const { esbuild = {}, ...properties } = request.properties;
  const asked = [...Object.keys(properties), ...Object.keys(esbuild).map((name) => `esbuild.${name}`)];
  const unknown = asked.filter((name) => !understood.has(name));
  if (unknown.length === 0) return;
  throw new Error(`test/infra/synth/bundle.ts does not know nodejs.${unknown.join(", ")}`);
}

function countBytes(metafile: Metafile): number {
  const files = Object.entries(metafile.outputs).filter(([file]) => !file.endsWith(".map"));
  return files.reduce((sum, [, file]) => sum + file.bytes, 0);
}

function listPackages(metafile: Metafile): string[] {
  const files = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const names = files.flatMap(([file, { bytesInOutput }]) => {
    const match = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
    return match?.[1] === undefined || bytesInOutput === 0 ? [] : [match[1]];
  });
  return [...new Set(names)].sort();
}
