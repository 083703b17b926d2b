import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("decisions are numbered without a gap or a number twice, and their headings agree", () => {
  const files = readdirSync("docs/adr").sort();
  const numbers = files.map((file) => Number(file.slice(0, 4)));
  expect(numbers).toEqual(files.map((_, index) => index + 1));
  for (const file of files)
    expect(readFileSync(`docs/adr/${file}`, "utf8")).toMatch(
      new RegExp(`^# ${Number(file.slice(0, 4))}\\. `),
    );
});
