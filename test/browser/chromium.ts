import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** The names Chromium goes by, in the order they are looked for. */
const names = ["chromium", "chromium-browser", "google-chrome"] as const;

/** Nothing of the browser's own leaves the machine: every name but this machine's is unknown to it. */
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

type Env = Readonly<Record<string, string | undefined>>;

/** The Chromium of this machine, null without one. Throws where there has to be one: in CI, or at the place `CHROMIUM` names. */
export function findChromium(env: Env): string | null {
  if (env.CHROMIUM) {
    if (isProgram(env.CHROMIUM)) return env.CHROMIUM;
    throw new Error(`CHROMIUM is ${env.CHROMIUM}, which is no program.`);
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found) return found;
  if (env.CI === "true") {
    throw new Error("The browser tests need Chromium: put it on the PATH, or name it with CHROMIUM=/path.");
  }
  return null;
}

/** Starts Chromium with a profile of its own that goes with it. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
