import { expect, test } from "vitest";
import { oneClick, stateOf } from "./one-click.ts";
import { get, linkOf, post, putReader, startWorld } from "./world.ts";

test("UNS-04: every flipped bit, other purpose and unknown key is refused by one constant page", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const good = linkOf(world, "unsubscribe", reader);
  const flipped = [...good].map(
    (char, index) => good.slice(0, index) + (char === "A" ? "B" : "A") + good.slice(index + 1),
  );
  const bad = [
    ...flipped.filter((token) => token !== good),
    linkOf(world, "manage", reader),
    linkOf(world, "one-click", reader),
    good.replace("k2", "k9"),
    `${good}.x`,
    "%00",
    "constructor.sub_x.y",
  ];

  const answers = await Promise.all(bad.map((token) => get(world, `/ja/unsubscribe/${token}`)));
  const posts = await Promise.all(
    bad.slice(0, 20).map((token) => post(world, `/ja/unsubscribe/${token}`, {})),
  );
  const clicks = await Promise.all(bad.slice(0, 20).map((token) => oneClick(world, token)));

  expect(new Set([...answers, ...posts, ...clicks].map((answer) => answer.status))).toEqual(new Set([404]));
  const pages = await Promise.all([...answers, ...posts].map((answer) => answer.text()));
  expect(new Set(pages).size).toBe(1);
  expect(await stateOf(world, reader.id)).toBe("active");
});

test("a retired key still unsubscribes, but opens nothing more", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const retired = linkOf(world, "unsubscribe", reader, "k1");

  const page = await (await get(world, `/ja/unsubscribe/${retired}`)).text();
  expect(page).not.toContain("/manage/");
  expect((await get(world, `/ja/manage/${linkOf(world, "manage", reader, "k1")}`)).status).toBe(404);
  expect((await post(world, `/ja/unsubscribe/${retired}`, {})).status).toBe(303);
  expect(await stateOf(world, reader.id)).toBe("unsubscribed");
});

test("a revoked key opens a page that mails a fresh link and does nothing else", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const revoked = linkOf(world, "unsubscribe", reader, "k0");

  const shown = await get(world, `/ja/unsubscribe/${revoked}`);
  const page = await shown.text();
  expect(shown.status).toBe(410);
  expect(page).toContain('action="/ja/fresh-link"');
  expect((await post(world, `/ja/unsubscribe/${revoked}`, {})).status).toBe(410);
  expect(await stateOf(world, reader.id)).toBe("active");
  expect(world.letters).toEqual([]);

  const asked = await post(world, "/ja/fresh-link", { purpose: "unsubscribe", token: revoked });
  expect(asked.headers.get("Location")).toBe("/ja/fresh-link-sent");
  expect(world.letters).toMatchObject([{ kind: "fresh-link", readerId: reader.id }]);
});

test("a fresh link is mailed for revoked links alone", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const asks = [
    { purpose: "unsubscribe", token: linkOf(world, "unsubscribe", reader) },
    { purpose: "manage", token: linkOf(world, "unsubscribe", reader, "k0") },
    { purpose: "anything", token: linkOf(world, "unsubscribe", reader, "k0") },
    {},
  ];

  for (const ask of asks) expect((await post(world, "/ja/fresh-link", ask)).status).toBe(404);
  expect(world.letters).toEqual([]);
});

test("UNS-07: leaving one PC and leaving altogether are both offered, without a login", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const page = await (await get(world, `/ja/unsubscribe/${linkOf(world, "unsubscribe", reader)}`)).text();
  const manage = /href="(\/ja\/manage\/[^"]+)"/.exec(page)?.[1] ?? "";

  const saved = await post(world, manage, {
    do: "save",
    lineage: ["volume"],
    lang: "en",
    timing: "confirmed",
    digest: "now",
  });
  expect(saved.headers.get("Location")).toBe(`${manage}?saved`);
  expect((await world.deps.readers.subscriber(reader.id))?.choices).toEqual({
    lineages: ["volume"],
    lang: "en",
    timing: "confirmed",
    digest: "now",
  });
  expect(await (await get(world, `${manage}?saved`)).text()).toContain('role="status"');

  await post(world, manage, { do: "stop" });
  expect(await stateOf(world, reader.id)).toBe("unsubscribed");
  expect(await (await get(world, manage)).text()).toContain("いまは配信していません");
});

test("the manage page takes no PC off silently: an empty choice comes back with an error", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const path = `/ja/manage/${linkOf(world, "manage", reader)}`;

  const answer = await post(world, path, { do: "save", lang: "ja", timing: "early", digest: "now" });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('href="#lineage-win11-native"');
  expect((await world.deps.readers.subscriber(reader.id))?.choices.lineages).toHaveLength(2);
});
