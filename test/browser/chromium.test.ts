import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../local/temp-folder.ts";
import { findChromium } from "./chromium.ts";

test("Chromium is what CHROMIUM names, else the first of its names on the path", () => {
  const folder = tempFolder();
  const [first, second] = ["chromium", "google-chrome"].map((name) => join(folder, name));
  for (const program of [first, second]) {
    writeFileSync(String(program), "");
    chmodSync(String(program), 0o755);
  }
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(first);
  expect(findChromium({ PATH: folder, CHROMIUM: second })).toBe(second);
});

test("without Chromium the journeys are skipped, and in CI they fail with one sentence", () => {
  const env = { PATH: tempFolder() };
  expect(findChromium(env)).toBeNull();
  expect(() => findChromium({ ...env, CI: "true" })).toThrow(/^The browser tests need Chromium: .+\.$/);
  expect(() => findChromium({ ...env, CHROMIUM: "/nowhere" })).toThrow("CHROMIUM is /nowhere");
});
