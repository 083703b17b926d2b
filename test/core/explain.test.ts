import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { addReader, explainItem, findItem } from "../../packages/core/src/actions/index.ts";
import { itemIdFor } from "../../packages/core/src/ids.ts";
import { newWorld, rss, sourceRow, type World } from "../support/world.ts";

const forum = sourceRow({ id: "forum" });
const post = {
  id: "a1",
  url: "https://forum.example/a1",
  title: "Activation lost after 24H2",
  text: "I updated my PC to Windows 11 24H2 and Windows is not activated any more, error 0xC004F211. It came from Windows 7.",
  author: "ann",
};

async function givenWatched(): Promise<World> {
  const world = await newWorld([forum]);
  await addReader(world.deps, {
    address: "a@mail.example",
    choices: { lineages: ["win7-8-upgrade"], lang: "ja", timing: "early", digest: "now" },
    evidence: "t",
  });
  for (const document of [rss({ id: "0", title: "hello", text: "nothing" }), rss(post)]) {
    world.documents.set("https://forum.example/feed", document);
    world.advance(120_000);
    await world.poll();
    await world.settle();
  }
  return world;
}

test("DET-09: an item is explained with its incident, the policy row and the audience, and nothing is sent or changed", async () => {
  const world = await givenWatched();
  const found = await findItem(world.deps, itemIdFor("forum", "a1"));
  if (!found) throw new Error("the item was not found");
  const before = await world.deps.incidents.openIncidents();
  const explained = await explainItem(world.deps, found.source, found.stored);
  expect(explained).toMatchObject({
    incident: { id: before[0]?.id, isNew: false, voices: ["forum.example/ann"] },
    policy: { row: "one-voice", act: "watch", kind: null },
    audience: 1,
  });
  expect(await world.deps.incidents.openIncidents()).toEqual(before);
  expect(world.queued).toEqual({ plan: [], send: [], letter: [], outcome: [] });
  expect(world.mails).toEqual([]);
});

test("DET-09: an item that was not heard yet is explained without being kept", async () => {
  const world = await givenWatched();
  const found = await findItem(world.deps, itemIdFor("forum", "a1"));
  if (!found) throw new Error("the item was not found");
  const item = {
    ...found.stored.item,
    id: "b1",
    author: "bea",
    url: "https://board.example/b1",
    title: "Same here",
    text: "24H2 took the licence of my laptop with it: not activated since Tuesday, and nothing helps.",
  };
  const fresh = { ...found.stored, item, itemId: itemIdFor("board", "b1"), incidentId: null };
  expect(await explainItem(world.deps, sourceRow({ id: "board" }), fresh)).toMatchObject({
    incident: { isNew: false },
    policy: { row: "two-voices", act: "release", kind: "early-warning" },
  });
  expect(await findItem(world.deps, fresh.itemId)).toBeNull();
  expect(await world.deps.bulletins.bulletins(5)).toEqual([]);
});

test("DET-09: an item that is not relevant has no incident", async () => {
  const world = await givenWatched();
  const found = await findItem(world.deps, itemIdFor("forum", "0"));
  if (!found) throw new Error("the item was not found");
  expect(await explainItem(world.deps, found.source, found.stored)).toEqual({
    incident: null,
    policy: null,
    audience: null,
  });
});

test("DET-09: without a service, an item from the input is explained by its rules and their evidence", () => {
  const input = JSON.stringify({ source_kind: "community", source: "x", ...post });
  const args = ["--disable-warning=ExperimentalWarning", "--import", "tsx", "packages/cli/src/main.ts"];
  const run = (...more: string[]) =>
    execFileSync(process.execPath, [...args, "--data", "/nowhere", "explain", "--file", "-", ...more], {
      input,
      encoding: "utf8",
    });
  expect(run()).toContain("told-loss: Somebody tells of a PC on a watched release that lost its activation.");
  expect(run()).toContain('0–15 "Activation lost"');
  expect(run()).toContain("no service runs");
  expect(JSON.parse(run("--json"))).toMatchObject({ verdict: "relevant", error_codes: ["0xC004F211"] });
});
