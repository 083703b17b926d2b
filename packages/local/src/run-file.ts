import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Tells other programs of this machine how to reach a running service: the environment its handlers have. */
export function writeRunFile(folder: string, environment: Readonly<Record<string, string>>): () => void {
  const path = join(folder, "run.json");
  writeFileSync(path, JSON.stringify({ pid: process.pid, environment }), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}
