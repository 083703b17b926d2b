import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { caniemail } from "caniemail";
import { expect, it } from "vitest";
import { previewMails } from "./samples.ts";

const baseline = "test/golden/mail-clients.tsv";
const clients = ["gmail.*", "outlook.*", "apple-mail.*", "yahoo.*"] as const;

/** What the big mail clients do not support of our mails, one line per client and feature. */
async function findingsOf(html: string): Promise<readonly string[]> {
  const { issues } = caniemail({ clients: [...clients], html });
  return [...issues.errors].flatMap(([client, list]) => list.map((issue) => `${client}\t${issue.title}`));
}

it("a mail uses nothing of HTML and CSS that the big clients lack, beyond what was looked at (MSG-08)", async () => {
  const mails = (await previewMails()).filter(({ lineage }) => lineage === "all" || lineage === null);
  const found = await Promise.all(mails.map(({ html }) => findingsOf(html)));
  const lines = `${[...new Set(found.flat())].toSorted().join("\n")}\n`;
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(baseline, lines);
  expect(existsSync(baseline), "run with UPDATE_GOLDEN=1").toBe(true);
  expect(lines).toBe(readFileSync(baseline, "utf8"));
});
