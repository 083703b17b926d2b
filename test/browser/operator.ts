import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs `sokuho` on a data folder and gives what it prints as JSON. */
export async function sokuho(dataDir: string, ...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await run(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    "--import",
    "tsx",
    "packages/cli/src/main.ts",
    "--data",
    dataDir,
    ...args,
    "--json",
  ]);
  return JSON.parse(stdout) as Record<string, unknown>;
}

type Draft = {
  readonly kind: string;
  readonly incident?: string;
  readonly audience: string;
  readonly ja: string;
  readonly en: string;
};

export type SentBulletin = { readonly bulletin: string; readonly incident: string };

/** Writes a bulletin, approves it and sends it at once. */
export async function sendBulletin(dataDir: string, draft: Draft): Promise<SentBulletin> {
  const files = (["ja", "en"] as const).flatMap((lang) => {
    const path = join(dataDir, `draft-${lang}.md`);
    writeFileSync(path, draft[lang]);
    return [`--${lang}`, path];
  });
  const about = draft.incident ? ["--incident", draft.incident] : [];
  const what = ["--kind", draft.kind, "--audience", draft.audience, ...about, ...files];
  const bulletin = String((await sokuho(dataDir, "bulletin", "create", ...what)).bulletin);
  const { incident } = await sokuho(dataDir, "bulletin", "approve", bulletin);
  await sokuho(dataDir, "bulletin", "send", bulletin, "--now");
  return { bulletin, incident: String(incident) };
}
