import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export type Child = {
  /** The lines it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the first line that holds the text. */
  line(text: string): Promise<string>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
  /** Resolves with its exit code. */
  readonly exited: Promise<number | null>;
};

/** Runs a file beside this one in a process of its own. */
export function startChild(
  file: string,
  args: readonly string[],
  options: { readonly uid?: number } = {},
): Child {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const flags = ["--disable-warning=ExperimentalWarning", "--import", "tsx", path];
  const child: ChildProcess = spawn(process.execPath, [...flags, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  if (child.stdout) {
    createInterface(child.stdout).on("line", (line) => {
      lines.push(line);
      for (const wake of waiting) wake();
    });
  }
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  onTestFinished(kill);
  const line = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((one) => one.includes(text));
        if (found !== undefined) {
          waiting.delete(look);
          resolve(found);
        }
      };
      waiting.add(look);
      exited.then(() => reject(new Error(`The child ended without printing ${text}: ${lines.join(" | ")}`)));
      look();
    });
  return { lines, line, kill, exited };
}
