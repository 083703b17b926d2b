import { expect, test } from "vitest";
import { addReader } from "../../packages/core/src/actions/index.ts";
import {
  decide,
  type Incident,
  type PolicyFacts,
  policyFacts,
} from "../../packages/core/src/incident/index.ts";
import { healthPage, kindsOf, whenPolled } from "../support/polls.ts";
import { newWorld, rss, sourceRow, type World } from "../support/world.ts";

const forum = sourceRow({ id: "forum" });
const board = sourceRow({ id: "board", lang: "ja" });
const health = sourceRow({ id: "health", kind: "official", parser: "release-health" });

const mia = {
  id: "m1",
  url: "https://forum.example/m1",
  title: "No activation since 24H2",
  text: "I moved my desktop to 24H2 last night. Settings says Windows is not activated, 0xC004F213.",
  author: "mia",
};
const jun = {
  id: "j1",
  url: "https://board.example/j1",
  title: "24H2を入れたら認証が切れた",
  text: "昨夜24H2を入れたところ、ライセンス認証が切れました。0xC004F213と出ています。",
  author: "jun",
};
const noise = rss({ id: "0", title: "hello", text: "nothing" });

function page(status: string, details = ""): ReturnType<typeof healthPage> {
  const summary = "<b>Some devices might show as not activated</b>";
  return healthPage(
    {
      number: "4077",
      summary,
      details: `Windows 11, version 24H2 devices might not be activated. ${details}`,
    },
    status,
  );
}

async function givenReader(): Promise<World> {
  const world = await newWorld([forum, board, health]);
  await addReader(world.deps, {
    address: "a@mail.example",
    choices: { lineages: ["win7-8-upgrade"], lang: "ja", timing: "early", digest: "now" },
    evidence: "t",
  });
  await whenPolled(world, { forum: noise, board: noise, health: page("") });
  return world;
}

const ordinary = [
  "The cause was not related to the graphics driver.",
  "This was not caused by security software.",
  "Please ignore error 0xC004F213 for now.",
  "本問題はストレージの種類とは無関係です。(2025/06/04 誤字を訂正しました)",
] as const;

test.each(ordinary)(
  "DET-04: an open row of the vendor's that says “%s” takes nothing back",
  async (sentence) => {
    const world = await givenReader();
    await whenPolled(world, { health: page("Confirmed", sentence) });
    await whenPolled(world, { health: page("Mitigated", sentence) });
    expect(await kindsOf(world)).toEqual(["1 confirmed", "2 update"]);
  },
);

test("DET-04: who passes over a side matter and then tells of a loss is a voice", async () => {
  const world = await givenReader();
  await whenPolled(world, {
    forum: rss({ ...mia, text: `Never mind the new taskbar. ${mia.text}` }),
    board: rss(jun),
  });
  expect(await kindsOf(world)).toEqual(["1 early-warning"]);
});

test("DET-04: who follows up with what it was not takes nothing back", async () => {
  const world = await givenReader();
  await whenPolled(world, { forum: rss(mia), board: rss(jun) });
  const later = {
    mia: "Windows is still not activated after 24H2. My new disk was not the cause, I put the old one in.",
    jun: "24H2の認証は切れたままです。グラボの交換は関係ありませんでした。",
  };
  await whenPolled(world, {
    forum: rss(
      { ...mia, id: "m2", url: "https://forum.example/m2", title: "Re: 24H2, day two", text: later.mia },
      mia,
    ),
    board: rss({ ...jun, id: "j2", url: "https://board.example/j2", title: "二日目", text: later.jun }, jun),
  });
  expect(await kindsOf(world)).toEqual(["1 early-warning"]);
});

test("DET-04: a vendor's page that takes the trouble back cancels only what no other page lists as open", () => {
  const report = { kind: "official", status: "retracted", firstSeenAt: "2025-06-03T00:00:00Z" };
  const open = { ...report, status: "confirmed" };
  const context = { recentAutomatic: 0, isBurst: false, now: "2025-06-03T01:00:00Z" };
  const factsOf = (reports: readonly object[]): PolicyFacts =>
    policyFacts(
      { reports, serials: [{ kind: "confirmed", official: null }], official: null } as unknown as Incident,
      context,
    );
  expect(decide(factsOf([report]))).toMatchObject({ act: "release", kind: "cancelled" });
  expect(decide(factsOf([report, open]))).toMatchObject({ act: "hold", kind: "correction" });
});

test("DET-07: a row that was heard is followed to its end, even when its last words speak of no trouble", async () => {
  const world = await givenReader();
  await whenPolled(world, { health: page("Confirmed") });
  const over = healthPage(
    {
      number: "4077",
      summary: "<b>Some devices might show as not activated</b>",
      details: "It was listed in error: no client is affected, Windows activation is fine. Client: None",
    },
    "Resolved",
  );
  await whenPolled(world, { health: over });
  expect(await kindsOf(world)).toEqual(["1 confirmed", "2 resolved"]);
});

test("DET-04: who takes a report back in a text that is like no report is heard all the same", async () => {
  const world = await givenReader();
  await whenPolled(world, { forum: rss(mia), board: rss(jun) });
  await whenPolled(world, {
    forum: rss({ ...mia, title: "24H2 activation: false alarm", text: "I take that back. Wrong key." }),
    board: rss({
      ...jun,
      title: "自己解決しました。24H2は無関係でした",
      text: "24H2で認証が切れたと書いた者です。ゆずってもらったキーが使用済みだっただけで、24H2とは関係ありませんでした。お騒がせしました。",
    }),
  });
  expect((await kindsOf(world)).at(-1)).toContain("cancelled");
});
