import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type PreviewMail, previewMails } from "../../packages/core/src/preview/index.ts";

/** What two spam filters think of every mail; more than these points fail the run (MSG-09). */
const limits = { rspamd: 4, spamassassin: 2 } as const;
type Filter = keyof typeof limits;
type Score = { readonly points: number; readonly rules: readonly string[] };

// Sent by way of SES in Tokyo, as the filters would see it.
const hop = "a1-2.smtp-out.ap-northeast-1.amazonses.com";

await scoreAll();

/** Prints a line per mail and filter. A filter that is not installed is left out, and the run says so. */
async function scoreAll(): Promise<void> {
  const mails = (await previewMails()).filter(({ lineage }) => lineage === null || lineage === "unknown");
  const worst = [
    ...(isInstalled("rspamd") ? [await withRspamd((url) => scoreWith("rspamd", mails, askRspamd(url)))] : []),
    ...(isInstalled("spamassassin") ? [await scoreWith("spamassassin", mails, askSpamAssassin)] : []),
  ];
  if (worst.some((one) => one.points >= limits[one.filter])) process.exitCode = 1;
}

function isInstalled(program: string): boolean {
  const found = (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
  if (!found) process.stderr.write(`${program} is not installed and was not asked.\n`);
  return found;
}

async function scoreWith(
  filter: Filter,
  mails: readonly PreviewMail[],
  ask: (mime: Buffer) => Promise<Score>,
): Promise<{ readonly filter: Filter; readonly points: number }> {
  let points = Number.NEGATIVE_INFINITY;
  for (const { name, mime } of mails) {
    const score = await ask(asReceived(mime));
    points = Math.max(points, score.points);
    process.stdout.write(`${JSON.stringify({ filter, mail: name, ...score })}\n`);
  }
  process.stdout.write(`${JSON.stringify({ filter, worst: points, limit: limits[filter] })}\n`);
  return { filter, points };
}

// A filter sees a mail of today after one hop. Without both, rules about the way and the date would speak of this run.
function asReceived(mime: Buffer): Buffer {
  const date = new Date().toUTCString().replace("GMT", "+0000");
  const received = `Received: from ${hop} (${hop} [54.240.1.2])\r\n\tby mx.example.com (Postfix) with ESMTPS id 4XyZ for <reader@example.com>; ${date}\r\n`;
  const dated = mime.toString("latin1").replace(/^Date: .*$/m, `Date: ${date}`);
  return Buffer.from(`${received}${dated}`, "latin1");
}

function askSpamAssassin(mime: Buffer): Promise<Score> {
  return new Promise((resolve, reject) => {
    const child = execFile("spamassassin", ["-t", "-L"], { maxBuffer: 8_000_000 }, (error, report) => {
      if (error) return reject(error);
      const points = /X-Spam-Status: \w+, score=(-?[\d.]+)/.exec(report)?.[1];
      const rules = /tests=([\w,\s]+?)\s+(?:autolearn|version)/.exec(report)?.[1]?.replace(/\s/g, "") ?? "";
      if (points === undefined) return reject(new Error("spamassassin gave no score"));
      resolve({ points: Number(points), rules: rules.split(",") });
    });
    child.stdin?.end(mime);
  });
}

function askRspamd(url: string): (mime: Buffer) => Promise<Score> {
  return async (mime) => {
    const headers = { IP: "54.240.1.2", Helo: hop, Hostname: hop };
    const body = new Uint8Array(mime);
    const answer = await fetch(`${url}/checkv2`, { method: "POST", body, headers });
    const { score, symbols } = (await answer.json()) as {
      readonly score: number;
      readonly symbols: Readonly<Record<string, { readonly score: number }>>;
    };
    const rules = Object.entries(symbols).filter(([, symbol]) => symbol.score !== 0);
    return {
      points: Number(score.toFixed(2)),
      rules: rules.map(([name, symbol]) => `${name}(${symbol.score.toFixed(1)})`),
    };
  };
}

/** Runs rspamd by itself on a loopback port, without network and without what it would learn from mail. */
async function withRspamd<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "sokuho-rspamd-"));
  const port = await freePort();
  const rspamd = startRspamd(folder, port);
  try {
    await untilItAnswers(`http://127.0.0.1:${port}/ping`);
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    rspamd.kill("SIGTERM");
    await once(rspamd, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}

function startRspamd(folder: string, port: number): ChildProcess {
  const local = join(folder, "conf", "local.d");
  mkdirSync(local, { recursive: true });
  const files = {
    "options.inc": 'dns { nameserver = ["127.0.0.1:9"]; timeout = 0.1s; retransmits = 1; }\n',
    "worker-normal.inc": `bind_socket = "127.0.0.1:${port}";\ncount = 1;\n`,
    "worker-controller.inc": "enabled = false;\n",
    "worker-proxy.inc": "enabled = false;\n",
    "worker-fuzzy.inc": "enabled = false;\n",
    "logging.inc": `type = "file";\nfilename = "${folder}/rspamd.log";\n`,
    "rbl.conf": "enabled = false;\n",
    "fuzzy_check.conf": "enabled = false;\n",
    "hfilter.conf": "helo_enabled = false;\nhostname_enabled = false;\n",
    "asn.conf": "enabled = false;\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(local, name), text);
  const places = { DBDIR: folder, RUNDIR: folder, LOGDIR: folder, LOCAL_CONFDIR: join(folder, "conf") };
  const vars = Object.entries(places).map(([name, place]) => `--var=${name}=${place}`);
  return spawn("rspamd", ["-f", "-i", ...vars], { stdio: "ignore" });
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("rspamd did not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
