import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../packages/cli/src/cli.ts";
import { lineageIds } from "../../packages/core/src/lineage/index.ts";
import { tempFolder } from "../local/temp-folder.ts";

test("preview writes every kind, language and lineage as HTML, text and message, with a page that lists them", async () => {
  const folder = join(tempFolder(), "mails");

  expect(await runCli(["preview", "--out", folder, "--json"])).toBe(0);

  const files = readdirSync(folder);
  const bulletins = 7 * 2 * (lineageIds.length + 1);
  const letters = 8 * 2;
  expect(files).toHaveLength((bulletins + letters) * 3 + 1);
  const index = readFileSync(join(folder, "index.html"), "utf8");
  const linked = [...index.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(linked.toSorted()).toEqual(files.filter((file) => file !== "index.html").toSorted());
  expect(readFileSync(join(folder, "cancelled.ja.volume.txt"), "utf8")).toContain(
    "先の速報は取り消されました",
  );
  expect(readFileSync(join(folder, "early-warning.en.unknown.html"), "utf8")).not.toMatch(
    /ZZ(SLOT|OPEN|CLOSE)/,
  );
});

test("preview into a place that is no folder says so and fails", async () => {
  expect(await runCli(["preview", "--out", "/dev/null/x"])).toBe(1);
});
