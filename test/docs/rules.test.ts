import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesPage } from "./rules-page.ts";

test("the page of the rules is what the rules are", () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync("docs/rules.md", rulesPage());
  expect(readFileSync("docs/rules.md", "utf8")).toBe(rulesPage());
});
