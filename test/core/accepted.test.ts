import { expect, test } from "vitest";
import { acceptItem, addReader } from "../../packages/core/src/actions/index.ts";
import { kindsOf, whenPolled } from "../support/polls.ts";
import { newWorld, rss, sourceRow, type World } from "../support/world.ts";

const forum = sourceRow({ id: "forum" });
const board = sourceRow({ id: "board", lang: "ja" });
const noise = rss({ id: "0", title: "hello", text: "nothing" });
/** A loss beside words that speak against it: it waits for a person. */
const unclear = {
  id: "u1",
  url: "https://forum.example/u1",
  title: "24H2: my desktop is not activated",
  text: "My desktop moved to 24H2 last night. Windows is not activated, 0xC004F213. The case is cracked, nothing else was touched.",
  author: "mia",
};
const clear = {
  id: "c1",
  url: "https://board.example/c1",
  title: "24H2を入れたら認証が切れた",
  text: "昨夜24H2を入れたところ、ライセンス認証が切れました。0xC004F213と出ています。",
  author: "jun",
};

async function givenUnclear(): Promise<World> {
  const world = await newWorld([forum, board]);
  await addReader(world.deps, {
    address: "a@mail.example",
    choices: { lineages: ["win7-8-upgrade"], lang: "ja", timing: "early", digest: "now" },
    evidence: "t",
  });
  await whenPolled(world, { forum: noise, board: noise });
  await whenPolled(world, { forum: rss(unclear) });
  return world;
}

async function whenAccepted(world: World): Promise<void> {
  const [waiting] = await world.deps.feeds.reviewList(10);
  if (!waiting) throw new Error("nothing waits for a person");
  await acceptItem(world.deps, waiting, "publisher@sokuho.example");
}

test("what a publisher calls a report is taken into its incident by the next poll, and counts as a voice", async () => {
  const world = await givenUnclear();
  await whenAccepted(world);
  expect(await world.deps.incidents.openIncidents()).toEqual([]);
  await whenPolled(world, {});
  const [incident] = await world.deps.incidents.openIncidents();
  expect(incident?.reports).toMatchObject([{ host: "forum.example", status: "unconfirmed" }]);
  expect(await world.deps.feeds.reviewList(10)).toEqual([]);
  await whenPolled(world, { board: rss(clear) });
  expect(await kindsOf(world)).toEqual(["1 early-warning"]);
});

test("taking it in twice leaves one incident with one report", async () => {
  const world = await givenUnclear();
  await whenAccepted(world);
  const [accepted] = await world.deps.feeds.reviewList(10);
  await whenPolled(world, {});
  // The poll died before the item left the review list.
  if (accepted) await world.deps.feeds.putItem(accepted);
  await whenPolled(world, {});
  const incidents = await world.deps.incidents.incidents(10);
  expect(incidents.map(({ reports }) => reports.length)).toEqual([1]);
});

test("what the likelihood picked up is sure once a publisher calls it a report", async () => {
  const world = await givenUnclear();
  const [waiting] = await world.deps.feeds.reviewList(10);
  if (!waiting) throw new Error("nothing waits for a person");
  const rules = [{ id: "perhaps", evidence: [] }];
  await world.deps.feeds.putItem({ ...waiting, classified: { ...waiting.classified, rules } });
  await whenAccepted(world);
  await whenPolled(world, {});
  const [incident] = await world.deps.incidents.openIncidents();
  expect(incident?.reports.map(({ byLikelihood }) => byLikelihood)).toEqual([undefined]);
  const [stored] = await world.deps.feeds.items(waiting.sourceId, [waiting.itemId]);
  expect(stored).toMatchObject({ incidentId: incident?.id, reviewedAt: expect.any(String) });
});
