import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { tempFolder } from "../local/temp-folder.ts";
import { runCommand } from "../support/command.ts";
import { freePort, mailsByReader, readInbox, startService } from "./service.ts";

const whole = ["confirmed", "early-warning", "resolved", "update"];
const afterConfirmation = ["confirmed", "resolved", "update"];

/** What every demo reader has at the end: the early warning went to early readers whose lineage the reports named. */
const endOfStory = {
  alice: whole,
  aoi: afterConfirmation,
  bob: afterConfirmation,
  "bounce.dave": ["early-warning"],
  carol: afterConfirmation,
  "complain.erin": ["early-warning"],
  haruto: afterConfirmation,
  minato: afterConfirmation,
  ren: whole,
  sakura: whole,
  yui: whole,
};

/** Moments of the story at which the process is killed, as lines of its own telling. */
const moments: readonly (readonly [string, RegExp])[] = [
  ["while the backlog is read", /first poll/],
  ["as the first bulletin is created", /bulletin {2}\S+_1 early-warning/],
  ["as the first mail leaves", /send {6}\S+_1 \d+ submitted/],
  ["between release and plan of the second", /release {3}\S+_2 confirmed/],
  ["in the middle of sending the second", /send {6}\S+_2 \d+ submitted/],
  ["as the vendor gives a workaround", /The vendor gives a workaround/],
  ["in the middle of sending the last", /send {6}\S+_4 \d+ submitted/],
];

test("LOC-01, OPS-06: the story reaches every demo reader within 60 seconds", async () => {
  const port = await freePort();
  const dataDir = tempFolder();
  const service = await startService({ dataDir, port });
  await service.until(/The story is over/, 60_000);
  const polled = await runCommand("--data", dataDir, "poll", "--json");
  expect(polled).toMatchObject({ code: 0, err: "" });
  expect(
    polled.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).state),
  ).toEqual(Array(4).fill("ok"));
  expect(mailsByReader(await readInbox(service.url))).toEqual(endOfStory);
  expect(await (await fetch(`${service.url}/health`)).json()).toEqual({ status: "ok" });
  expect(await service.stop()).toBe(0);
});

test.each(moments)(
  "LOC-02, SND-02, SND-03: killed %s and started again, every reader ends with exactly the mails of the story",
  async (_, moment) => {
    const dataDir = tempFolder();
    const port = await freePort();
    const first = await startService({ dataDir, port });
    await first.until(moment);
    await first.kill();
    const second = await startService({ dataDir, port });
    await second.until(/The story is over/, 120_000);
    expect(mailsByReader(await readInbox(second.url))).toEqual(endOfStory);
    const stats = (await (await fetch(`${second.url}/local/ses/stats`)).json()) as { duplicates: number };
    expect(stats.duplicates).toBe(0);
    await second.stop();
  },
);

test("LOC-02: killed again and again at moments of no meaning, every reader ends with exactly the mails of the story", async () => {
  const dataDir = tempFolder();
  const port = await freePort();
  for (const afterMs of [2_300, 3_700, 5_100, 6_900, 4_400]) {
    const service = await startService({ dataDir, port });
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await service.kill();
  }
  const last = await startService({ dataDir, port });
  await last.until(/The story is over/, 120_000);
  expect(mailsByReader(await readInbox(last.url))).toEqual(endOfStory);
  await last.stop();
});

test("LOC-02: when npm alone is killed, the service ends with it and a restart goes on", async () => {
  const dataDir = tempFolder();
  const port = String(await freePort());
  const npm = spawn("npm", ["start", "--", "--data", dataDir, "--port", port], { stdio: "ignore" });
  await isAnswering(port, true);
  npm.kill("SIGKILL");
  await isAnswering(port, false);
  const second = await startService({ dataDir, port: Number(port) });
  await second.until(/The story is over/);
  expect(await second.stop()).toBe(0);
});

async function isAnswering(port: string, expected: boolean): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${port}/health`).then(
          (answer) => answer.ok,
          () => false,
        ),
      { timeout: 20_000, interval: 200 },
    )
    .toBe(expected);
}
