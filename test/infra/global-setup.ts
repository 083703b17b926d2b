import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findObstacle } from "./synth/platform.ts";
import { type Stage, stages, synthesise } from "./synth/synthesise.ts";

type Graphs =
  | { readonly kind: "made"; readonly dirs: Readonly<Record<Stage, string>> }
  | { readonly kind: "failed"; readonly reason: string };

declare module "vitest" {
  export interface ProvidedContext {
    graphs: Graphs;
  }
}

/** Makes both graphs once for all test files. A failure is handed on, so that it fails these tests alone. */
export async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), "sokuho-graphs-"));
  const dirs = { dev: join(dir, "dev"), production: join(dir, "production") };
  project.provide("graphs", await makeGraphs(dirs));
  return () => rmSync(dir, { recursive: true, force: true });
}

async function makeGraphs(dirs: Readonly<Record<Stage, string>>): Promise<Graphs> {
  const obstacle = findObstacle();
  if (obstacle) return { kind: "failed", reason: obstacle };
  try {
    await Promise.all(stages.map((stage) => synthesise(stage, dirs[stage])));
    return { kind: "made", dirs };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
