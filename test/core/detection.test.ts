import { expect, test } from "vitest";
import { addReader } from "../../packages/core/src/actions/index.ts";
import { healthPage, kindsOf, whenPolled } from "../support/polls.ts";
import { document, newWorld, rss, sourceRow, type World } from "../support/world.ts";

const forum = sourceRow({ id: "forum" });
const board = sourceRow({ id: "board", lang: "ja" });
const health = sourceRow({ id: "health", kind: "official", parser: "release-health" });
const all = [forum, board, health];

const lost = {
  id: "a1",
  url: "https://forum.example/a1",
  title: "Activation lost after 24H2",
  text: "I updated my PC to Windows 11 24H2 and Windows is not activated any more, error 0xC004F211. No hardware change. It was upgraded from Windows 7.",
  author: "ann",
};
const lostToo = {
  id: "b1",
  url: "https://board.example/b1",
  title: "２４Ｈ２ にしたらライセンス認証が外れました",
  text: "Windows 11 を 24 H2 に更新したら、ライセンス認証が外れました。エラー 0xc004f211 です。機材は変更していません。",
  author: "ken",
};

function page(status: string, details = ""): ReturnType<typeof healthPage> {
  const summary =
    "<b>Windows might lose its activation state</b><br>Devices upgraded from Windows 7 might not be activated.";
  return healthPage(
    { number: "901", summary, details: `Windows 11, version 24H2 might lose activation. ${details}` },
    status,
  );
}

async function givenBacklog(): Promise<World> {
  const world = await newWorld(all);
  await addReader(world.deps, {
    address: "a@mail.example",
    choices: { lineages: ["win7-8-upgrade"], lang: "ja", timing: "early", digest: "now" },
    evidence: "t",
  });
  await addReader(world.deps, {
    address: "b@mail.example",
    choices: { lineages: ["win11-native"], lang: "en", timing: "confirmed", digest: "now" },
    evidence: "t",
  });
  await whenPolled(world, {
    forum: rss({ id: "0", title: "hello", text: "nothing" }),
    board: rss({ id: "0", title: "こんにちは", text: "なし" }),
    health: page(""),
  });
  return world;
}

test("FED-06: the backlog of a first poll mails nobody, however alarming it is", async () => {
  const world = await newWorld(all);
  await whenPolled(world, { forum: rss(lost), board: rss(lostToo), health: page("Confirmed") });
  expect(await kindsOf(world)).toEqual([]);
  expect(await world.deps.incidents.openIncidents()).toEqual([]);
});

test("one voice is watched, a second one elsewhere gives an early warning to early readers at risk", async () => {
  const world = await givenBacklog();
  await whenPolled(world, { forum: rss(lost) });
  expect(await kindsOf(world)).toEqual([]);
  await whenPolled(world, { board: rss(lostToo) });
  expect(await kindsOf(world)).toEqual(["1 early-warning"]);
  expect(world.mails.map((mail) => mail.to)).toEqual(["a@mail.example"]);
});

test("DET-07: Confirmed, Mitigated and Resolved are one revision each; leaving the page is none", async () => {
  const world = await givenBacklog();
  await whenPolled(world, { health: page("Confirmed") });
  await whenPolled(world, { health: page("Confirmed", "2025-06-03 11:17 PT") });
  await whenPolled(world, {
    health: page("Mitigated", "Workaround: Run the troubleshooter. Affected platforms: Client: Windows 11"),
  });
  await whenPolled(world, { health: page("") });
  await whenPolled(world, { health: page("Resolved KB5060842", "Workaround: Run the troubleshooter.") });
  expect(await kindsOf(world)).toEqual(["1 confirmed", "2 update", "3 resolved"]);
  expect(world.mails.map((mail) => mail.to).sort()).toEqual([
    ...Array(3).fill("a@mail.example"),
    ...Array(3).fill("b@mail.example"),
  ]);
});

test("the vendor's word joins the incident the readers opened", async () => {
  const world = await givenBacklog();
  await whenPolled(world, { forum: rss(lost) });
  await whenPolled(world, { board: rss(lostToo) });
  await whenPolled(world, { health: page("Confirmed") });
  expect(await kindsOf(world)).toEqual(["1 early-warning", "2 confirmed"]);
  expect(await world.deps.incidents.openIncidents()).toHaveLength(1);
});

test("SND-11: an item polled again, published again or moved in its feed changes nothing", async () => {
  const world = await givenBacklog();
  await whenPolled(world, { forum: rss(lost) });
  await whenPolled(world, { board: rss(lostToo) });
  await whenPolled(world, {
    forum: rss({ ...lost, publishedAt: "2025-06-03T05:00:00Z" }, { id: "9", title: "other", text: "noise" }),
  });
  await whenPolled(world, { board: rss({ id: "8", title: "ほか", text: "雑談" }, lostToo) });
  expect(await kindsOf(world)).toEqual(["1 early-warning"]);
  expect(world.mails).toHaveLength(1);
});

test("two voices at one host are held and the publishers get one letter", async () => {
  const world = await givenBacklog();
  const same = {
    id: "a2",
    title: "Licence gone since 24H2",
    text: "Mine as well: 24H2 has been on this machine since Sunday and the watermark is back, not activated, 0xC004F211.",
    author: "bea",
  };
  await whenPolled(world, { forum: rss(lost, { ...lost, ...same }) });
  expect(await kindsOf(world)).toEqual(["1 early-warning held"]);
  expect(world.mails.map((mail) => mail.to)).toEqual(["publisher@sokuho.example"]);
});

test("a poll that dies after the incident was saved ends, done again, with one bulletin", async () => {
  const world = await givenBacklog();
  await whenPolled(world, { forum: rss(lost) });
  world.documents.set("https://board.example/feed", rss(lostToo));
  world.advance(120_000);
  const original = world.deps.bulletins.createBulletin;
  Object.assign(world.deps.bulletins, { createBulletin: () => Promise.reject(new Error("killed")) });
  await expect(world.poll()).rejects.toThrow("killed");
  Object.assign(world.deps.bulletins, { createBulletin: original });
  world.advance(600_000);
  await world.poll();
  await world.settle();
  expect(await kindsOf(world)).toEqual(["1 early-warning"]);
  expect(world.mails).toHaveLength(1);
});

test("FED-05: validators are sent back, and a source that asks to wait is left alone", async () => {
  const world = await newWorld([forum]);
  const answer = rss(lost);
  if (answer.kind !== "document") throw new Error("no document");
  await whenPolled(world, { forum: { ...answer, etag: '"v1"' } });
  await whenPolled(world, { forum: { kind: "unchanged" } });
  expect(world.fetches.map((fetch) => fetch.etag)).toEqual([null, '"v1"']);
  await whenPolled(world, { forum: { kind: "failed", reason: "HTTP status 429", retryAfterSeconds: 3600 } });
  await whenPolled(world, { forum: rss(lost) });
  expect(world.fetches).toHaveLength(3);
  expect(await world.deps.feeds.sourceState("forum")).toMatchObject({
    state: "failed",
    reason: "HTTP status 429",
    failures: 1,
  });
});

test("a page in another shape is broken, not empty", async () => {
  const world = await newWorld([health]);
  await whenPolled(world, { health: document("<html><body><p>Redesigned</p></body></html>") });
  expect(await world.deps.feeds.sourceState("health")).toMatchObject({ state: "broken", lastOkAt: null });
  expect(world.logs.map((log) => log.event)).toContain("source-broken");
});

test("a fault in one source does not keep the others from being heard", async () => {
  const world = await givenBacklog();
  await whenPolled(world, { forum: rss(lost) });
  const { putItem } = world.deps.feeds;
  Object.assign(world.deps.feeds, {
    putItem: (item: Parameters<typeof putItem>[0]) =>
      item.sourceId === "forum" ? Promise.reject(new Error("fault")) : putItem(item),
  });
  world.documents.set("https://forum.example/feed", rss({ id: "7", title: "x", text: "y" }));
  world.documents.set("https://board.example/feed", rss(lostToo));
  world.advance(120_000);
  await expect(world.poll()).rejects.toThrow("fault");
  expect(await kindsOf(world)).toEqual(["1 early-warning"]);
});

test("one grave report gives the publishers one letter, and readers nothing", async () => {
  const world = await givenBacklog();
  const grave = { ...lost, text: `${lost.text} I was told that I have to buy a new license.` };
  await whenPolled(world, { forum: rss(grave) });
  await whenPolled(world, { forum: rss({ ...grave, text: `${grave.text} Edit: still the same.` }) });
  expect(await kindsOf(world)).toEqual([]);
  expect(world.mails.map((mail) => [mail.to, mail.tags.kind])).toEqual([
    ["publisher@sokuho.example", "alert"],
  ]);
});

test("a source that suddenly brings six reports gets its early warning held", async () => {
  const world = await givenBacklog();
  const posts = [1, 2, 3, 4, 5, 6].map((n) => ({
    id: `p${n}`,
    url: `https://forum.example/p${n}`,
    title: `Report ${n}: 24H2 broke activation`,
    text: `${"abcdefgh".repeat(n)} My PC number ${n} is not activated since 24H2, case ${n * 7919}, room ${n * 31}.`,
    author: "one",
  }));
  await whenPolled(world, { forum: rss(...posts) });
  await whenPolled(world, { board: rss(lostToo) });
  expect(await kindsOf(world)).toEqual(["1 early-warning held"]);
  const [bulletin] = await world.deps.bulletins.bulletins(1);
  expect(bulletin?.policyRow).toBe("two-voices, held by the burst of one source");
});
