// Writes `sst-env.d.ts` out of the graph: npm run infra:types
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Graph } from "./graph.ts";
import { toLinkTypes } from "./link-types.ts";
import { root } from "./synth/platform.ts";
import { synthesise } from "./synth/synthesise.ts";

const dir = mkdtempSync(join(tmpdir(), "sokuho-types-"));
try {
  await synthesise("production", dir);
  const graph: Graph = JSON.parse(readFileSync(join(dir, "graph.json"), "utf8"));
  writeFileSync(join(root, "sst-env.d.ts"), toLinkTypes(graph.links));
} finally {
  rmSync(dir, { recursive: true, force: true });
}
