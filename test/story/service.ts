import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { onTestFinished } from "vitest";

/** `npm start` as a process of its own, as a user runs it. */
export type RunningService = {
  readonly url: string;
  readonly lines: string[];
  /** Resolves with the first line that matches; rejects when the process ends or the time is over. */
  until(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
  /** Asks it to stop; gives its exit code. */
  stop(): Promise<number | null>;
};

/** Starts the service on a data folder; it ends with its test. */
export async function startService(options: {
  dataDir: string;
  port: number;
  args?: readonly string[];
}): Promise<RunningService> {
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--import",
      "tsx",
      "packages/local/src/main.ts",
      "--data",
      options.dataDir,
      "--port",
      String(options.port),
      ...(options.args ?? []),
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_ENV: "test" } },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const hearers = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    lines.push(...chunk.toString("utf8").split("\n").filter(Boolean));
    for (const hearer of hearers) hearer();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    url: `http://localhost:${options.port}`,
    lines,
    until: (pattern, timeoutMs = 90_000) => untilLine({ child, lines, hearers, pattern, timeoutMs }),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: async () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

type Wait = {
  child: ChildProcess;
  lines: string[];
  hearers: Set<() => void>;
  pattern: RegExp;
  timeoutMs: number;
};

function untilLine({ child, lines, hearers, pattern, timeoutMs }: Wait): Promise<string> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      hearers.delete(look);
      child.off("exit", gone);
      settle();
    };
    const look = () => {
      const line = lines.find((one) => pattern.test(one));
      if (line !== undefined) end(() => resolve(line));
    };
    const gone = () =>
      end(() => reject(new Error(`it ended before ${pattern}:\n${lines.slice(-20).join("\n")}`)));
    const late = () =>
      end(() => reject(new Error(`no ${pattern} in ${timeoutMs} ms:\n${lines.slice(-20).join("\n")}`)));
    const timer = setTimeout(late, timeoutMs);
    hearers.add(look);
    child.once("exit", gone);
    look();
  });
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}

export type InboxRow = {
  readonly to: string;
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
};

/** Every mail of the inbox. */
export async function readInbox(url: string): Promise<readonly InboxRow[]> {
  const response = await fetch(`${url}/local/inbox.json?limit=1000`);
  return (await response.json()) as InboxRow[];
}

/** Who has which kinds of mail, sorted: the whole inbox in a form that can be compared. */
export function mailsByReader(rows: readonly InboxRow[]): Record<string, string[]> {
  const toReaders = rows.filter((row) => row.to.endsWith("@demo.example"));
  const byReader = Map.groupBy(toReaders, (row) => row.to.replace("@demo.example", ""));
  return Object.fromEntries(
    [...byReader]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([to, mails]) => [to, mails.map((mail) => mail.tags.kind ?? "").sort()]),
  );
}
