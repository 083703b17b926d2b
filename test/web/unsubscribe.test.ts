import { expect, test } from "vitest";
import { readerIdFor } from "../../packages/core/src/ids.ts";
import { oneClick, stateOf } from "./one-click.ts";
import { get, linkOf, post, putReader, startWorld } from "./world.ts";

test("UNS-01: a one-click POST without cookie, origin or agent stops all mail with a short 200", async () => {
  const world = await startWorld();
  const reader = await putReader(world);

  const answer = await oneClick(world, linkOf(world, "one-click", reader));

  expect([answer.status, answer.headers.get("Location")]).toEqual([200, null]);
  expect((await answer.text()).length).toBeLessThan(100);
  expect((await world.deps.readers.subscriber(reader.id))?.state).toMatchObject({
    kind: "unsubscribed",
    how: "one-click",
  });
});

test("UNS-06: one-click takes a foreign origin, a multipart body, no body at all and a body that is no form", async () => {
  const world = await startWorld();
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  const bodies: readonly (BodyInit | null)[] = [
    form,
    null,
    "List-Unsubscribe=One-Click",
    new Blob(["{"], { type: "application/json" }),
  ];

  for (const [index, body] of bodies.entries()) {
    const reader = await putReader(world, { address: `r${index}@example.com` });
    const headers = { Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" };
    const answer = await oneClick(world, linkOf(world, "one-click", reader), body, headers);
    expect([answer.status, await stateOf(world, reader.id)]).toEqual([200, "unsubscribed"]);
  }
});

test("UNS-06: a one-click body above 1 KB is refused and changes nothing", async () => {
  const world = await startWorld();
  const reader = await putReader(world);

  const answer = await oneClick(world, linkOf(world, "one-click", reader), `a=${"b".repeat(1100)}`);

  expect([answer.status, await stateOf(world, reader.id)]).toEqual([413, "active"]);
});

test("UNS-03: a second POST, an unknown and an erased reader get the same 200", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const unknown = { id: readerIdFor("another-key", "nobody@example.com") };
  const first = await oneClick(world, linkOf(world, "one-click", reader));
  const whole = { headers: [...first.headers], body: await first.text() };

  for (const one of [reader, unknown]) {
    const answer = await oneClick(world, linkOf(world, "one-click", one));
    expect(answer.status).toBe(200);
    expect({ headers: [...answer.headers], body: await answer.text() }).toEqual(whole);
  }
});

test("UNS-02: looking twenty times changes nothing and shows a button each time", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const paths = [
    `/unsubscribe/${linkOf(world, "unsubscribe", reader)}`,
    `/one-click/${linkOf(world, "one-click", reader)}`,
  ];

  for (let turn = 0; turn < 20; turn += 1) {
    const page = await (await get(world, paths[turn % 2] ?? "")).text();
    expect(page).toContain('<button type="submit"');
  }

  expect(await world.deps.readers.subscriber(reader.id)).toEqual(reader);
});

test.each(["unsubscribe", "one-click"] as const)(
  "the button of the %s page stops all mail",
  async (purpose) => {
    const world = await startWorld();
    const reader = await putReader(world);
    const path = `/en/${purpose}/${linkOf(world, purpose, reader)}`;
    expect(await (await get(world, path)).text()).toContain(`action="${path}"`);

    const answer = await post(world, path, { via: "page" });

    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/en/unsubscribed"]);
    expect((await world.deps.readers.subscriber(reader.id))?.state).toMatchObject({
      kind: "unsubscribed",
      how: "page",
    });
  },
);
