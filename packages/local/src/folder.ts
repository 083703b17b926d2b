import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "./start-error.ts";

/** The folder that holds all state of a run; nobody else uses it until it is released. */
export type DataFolder = {
  readonly path: string;
  /** Removes these files and folders of it, and nothing else. */
  clear(names: readonly string[]): void;
  release(): void;
};

/** Creates the folder if need be, proves that it can be written, and takes it for this run; throws a StartError. */
export function openDataFolder(dir: string): DataFolder {
  const path = resolve(dir);
  createFolder(path);
  checkWritable(path);
  const lock = takeLock(path);
  return {
    path,
    clear: (names) => {
      for (const name of names) {
        rmSync(join(path, name), { recursive: true, force: true });
      }
    },
    release: () => lock.close(),
  };
}

function createFolder(path: string): void {
  const refuse = (problem: string) =>
    new StartError(`The data folder ${path} ${problem}; name another one with --data DIR.`);
  try {
    for (const folder of missingFolders(path)) mkdirSync(folder);
  } catch (error) {
    throw refuse(`cannot be made (${codeOf(error)})`);
  }
  if (!statSync(path).isDirectory()) throw refuse("is a file, not a folder");
}

// One by one: below /proc a recursive mkdir tries for ever.
function missingFolders(path: string): readonly string[] {
  const exists = statSync(path, { throwIfNoEntry: false }) !== undefined;
  return exists ? [] : [...missingFolders(dirname(path)), path];
}

function checkWritable(path: string): void {
  const probe = join(path, `.probe-${process.pid}`);
  try {
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartError(
      `The data folder ${path} cannot be written (${codeOf(error)}); make it writable or name another one with --data DIR.`,
    );
  }
}

/**
 * The lock is the operating system's, held through SQLite: it vanishes with its process, `kill -9` included,
 * and no other process can be mistaken for its holder. The file beside it only names the holder.
 */
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, "lock.db"));
  const holderFile = join(path, "lock.pid");
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 1; COMMIT;");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) {
      throw error;
    }
    throw new StartError(
      `The data folder ${path} is in use by another run${holderOf(holderFile)}; stop it or name another folder with --data DIR.`,
    );
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  return lock;
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
}

function holderOf(file: string): string {
  try {
    return ` (process ${readFileSync(file, "utf8").trim()})`;
  } catch {
    return "";
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
