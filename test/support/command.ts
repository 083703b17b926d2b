import { execFile } from "node:child_process";

/** What a run of the operator's command came to. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `sokuho` as a process of its own, as an operator does. */
export function runCommand(...args: readonly string[]): Promise<Ran> {
  const main = ["--disable-warning=ExperimentalWarning", "--import", "tsx", "packages/cli/src/main.ts"];
  return new Promise((resolve) => {
    execFile(process.execPath, [...main, ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}
