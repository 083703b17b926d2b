import { consentWording } from "@sokuho/core/actions";
import { expect, test } from "vitest";
import { get, linkOf, post, putPending, putReader, signUp, startWorld } from "./world.ts";

/** Everything of an answer that a curious person can compare. */
async function wholeOf(answer: Response) {
  return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
}

test("CON-01: the answer is byte for byte the same for new, pending, active, suppressed and unmailable addresses", async () => {
  const world = await startWorld();
  await putPending(world, { address: "pending@example.com" });
  await putReader(world, { address: "active@example.com" });
  const state = { kind: "suppressed", at: "2026-11-01T00:00:00.000Z", reason: "bounce" } as const;
  await putReader(world, { address: "gone@example.com", state });
  const answerTo = async (email: string) =>
    wholeOf(await post(world, "/ja/subscribe", signUp(world, { email })));

  const first = await answerTo("new@example.com");
  expect(first).toMatchObject({ status: 303, body: "" });
  for (const email of ["pending@example.com", "active@example.com", "gone@example.com", "x@no-mx.invalid"])
    expect(await answerTo(email)).toEqual(first);
  expect(await answerTo("sixth@example.com"), "over the network's cap").toEqual(first);
  expect(world.letters).toHaveLength(5);
});

test("CON-02: a sign-up is handed to the mail worker with its evidence, and nothing is read by address", async () => {
  const world = await startWorld();
  const reads: string[] = [];
  const watch = async (id: string) => {
    reads.push(id);
    return null;
  };
  const { createApp } = await import("../../packages/web/src/index.ts");
  const readers = { ...world.deps.readers, subscriber: watch, subscribers: async () => [] };
  const app = createApp({ ...world.deps, readers });

  await post({ app }, "/en/subscribe", signUp(world, { lineage: ["volume", "unknown"] }), {
    "User-Agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0",
  });

  expect(reads).toEqual([]);
  expect(world.letters).toMatchObject([
    {
      kind: "subscribe",
      address: "reader@example.com",
      choices: { lineages: ["volume", "unknown"], lang: "ja", timing: "early", digest: "now" },
      consent: { formUrl: "https://sokuho.example.jp/en/", agent: "Firefox", network: "unknown" },
    },
  ]);
});

test("a filled honeypot, a form sent back at once and a missing stamp get the same page and send nothing", async () => {
  const world = await startWorld();
  const now = world.clock.at.getTime().toString(36);
  const robots = [{ website: "https://spam.example" }, { started: now }, { started: "" }, { started: "<b>" }];
  const human = await wholeOf(await post(world, "/ja/subscribe", signUp(world)));
  world.letters.length = 0;

  for (const robot of robots)
    expect(await wholeOf(await post(world, "/ja/subscribe", signUp(world, robot)))).toEqual(human);
  expect(world.letters).toEqual([]);
});

test("a form that cannot be accepted says so however quickly it was sent", async () => {
  const world = await startWorld();
  const started = world.clock.at.getTime().toString(36);
  const empty = { email: "", lineage: [], consent: [] };

  for (const trap of [{ started }, { started: "" }, { website: "https://spam.example" }])
    expect((await post(world, "/ja/subscribe", signUp(world, { ...empty, ...trap }))).status).toBe(422);
  expect(world.letters).toEqual([]);
});

test("a form with errors comes back filled in, with a summary that leads to each field", async () => {
  const world = await startWorld();
  const fields = signUp(world, { email: 'me"@<b>', lineage: [], consent: [], timing: "confirmed" });

  const answer = await post(world, "/en/subscribe", fields);
  const page = await answer.text();

  expect(answer.status).toBe(422);
  expect(page).toContain("<title>Error: ");
  const ids = [...page.slice(page.indexOf('role="alert"')).matchAll(/href="#([\w-]+)"/g)].map(
    (match) => match[1],
  );
  expect(ids).toEqual(["lineage-win11-native", "email", "consent"]);
  for (const id of ids) expect(page).toContain(`id="${id}"`);
  expect(page.indexOf('role="alert"')).toBeLessThan(page.indexOf("<form"));
  expect(page).toContain('value="me&quot;@&lt;b&gt;"');
  expect(page).toMatch(/id="timing-confirmed"[^>]*checked/);
  expect(page).toMatch(/aria-describedby="email-hint email-error"/);
  expect(world.letters).toEqual([]);
});

test.each(["ja", "en"] as const)(
  "CON-08: the %s form shows the wording, an empty box and who sends",
  async (lang) => {
    const world = await startWorld();
    const page = await (await get(world, `/${lang}/`)).text();
    const box = page.slice(page.indexOf("question consent"), page.indexOf(`name="started"`));

    expect(box).toContain(consentWording(lang).text);
    expect(box).toMatch(/<input type="checkbox" id="consent"(?:(?!checked)[^>])*>/);
    const { senderName, postalAddress, contact } = world.deps.settings.site;
    expect(box).toContain(lang === "ja" ? "第三者に渡しません" : "given to nobody");
    for (const text of [senderName, postalAddress, contact]) expect(box).toContain(text);
    expect(page).not.toMatch(/<script/i);
  },
);

test("the page after a sign-up helps with carriers and never says whether a letter left", async () => {
  const world = await startWorld();
  const page = await (await get(world, "/ja/subscribed")).text();

  expect(page).toContain("mail.sokuho.example.jp");
  expect(page).toContain("ドコモ");
});

test("CON-03: looking at a confirmation changes nothing, by GET, by HEAD, as a prefetch, in either language", async () => {
  const world = await startWorld();
  const { reader, token } = await putPending(world);

  for (const path of [`/confirm/${token}`, `/ja/confirm/${token}`, `/en/confirm/${token}`]) {
    await get(world, path, { "Sec-Purpose": "prefetch" });
    await world.app.request(`https://sokuho.example.jp${path}`, { method: "HEAD" });
    const page = await (await get(world, path)).text();
    expect(page).toContain('<button type="submit"');
    expect(page).not.toContain("pending@");
  }

  expect(await world.deps.readers.subscriber(reader.id)).toEqual(reader);
});

test("the button confirms, and a second click finds it done", async () => {
  const world = await startWorld();
  const { reader, token } = await putPending(world);

  const first = await post(world, `/ja/confirm/${token}`, {});
  const second = await post(world, `/ja/confirm/${token}`, {});

  expect([first.status, first.headers.get("Location")]).toEqual([303, `/ja/confirm/${token}`]);
  expect(second.status).toBe(303);
  expect(await (await get(world, `/ja/confirm/${token}`)).text()).toContain("登録が完了しました");
  expect((await world.deps.readers.subscriber(reader.id))?.state.kind).toBe("active");
});

test("two clicks at the same moment are both success", async () => {
  const world = await startWorld();
  const { token } = await putPending(world);
  const clicks = await Promise.all(Array.from({ length: 5 }, () => post(world, `/ja/confirm/${token}`, {})));

  expect(clicks.map((click) => click.status)).toEqual([303, 303, 303, 303, 303]);
});

test("expired, forged and foreign confirmations all get one constant page", async () => {
  const world = await startWorld();
  const { reader, token } = await putPending(world);
  const forged = [
    `${reader.id}.${"x".repeat(43)}`,
    "nonsense",
    "sub_x.y",
    linkOf(world, "manage", reader),
    "a".repeat(5000),
  ];
  const pages = await Promise.all(forged.map(async (one) => (await get(world, `/ja/confirm/${one}`)).text()));
  world.clock.at = new Date("2026-11-23T03:00:00.000Z");
  const expired = await post(world, `/ja/confirm/${token}`, {});
  pages.push(await expired.text());

  expect(expired.status).toBe(404);
  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).toContain('href="/ja/"');
  expect((await world.deps.readers.subscriber(reader.id))?.state.kind).toBe("pending");
});
