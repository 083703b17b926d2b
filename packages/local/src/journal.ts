import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./start-error.ts";

/** What a run must find again after `kill -9`: its keys, its clock, how far the story got. */
export type Journal = {
  readonly addressKey: string;
  readonly linkKey: string;
  /** The last instant the story's clock showed, epoch milliseconds; null runs on today's clock. */
  readonly clockMs: number | null;
  readonly step: number;
  readonly samplesPort: number;
};

const fileName = "journal.json";

/** Reads the journal of a data folder, or begins one. A torn file cannot be: it is replaced in one step. */
export function openJournal(folder: string, isFresh: boolean, clockMs: number | null): Journal {
  const path = join(folder, fileName);
  if (isFresh) rmSync(path, { force: true });
  const known = readJournal(path);
  if (known) return known;
  const key = () => randomBytes(32).toString("base64url");
  const journal: Journal = { addressKey: key(), linkKey: key(), clockMs, step: 0, samplesPort: 0 };
  writeJournal(folder, journal);
  return journal;
}

/** Replaces the journal in one step; only this user may read it, since it holds keys. */
export function writeJournal(folder: string, journal: Journal): void {
  const path = join(folder, fileName);
  writeFileSync(`${path}.next`, JSON.stringify(journal), { mode: 0o600, flush: true });
  renameSync(`${path}.next`, path);
}

function readJournal(path: string): Journal | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Journal;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StartError(
      `The data folder is damaged: ${path} cannot be read; restore it, or begin anew with --fresh.`,
    );
  }
}
