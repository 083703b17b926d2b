import { expect, test } from "vitest";
import { activationCode } from "../../packages/core/src/rules/index.ts";
import { sampleDayOf } from "../../packages/web/src/edge/sample-day.ts";
import { createApp } from "../../packages/web/src/index.ts";
import { type Fields, get, origin, post, startWorld, type World } from "./world.ts";

const report = [
  "PS C:\\Users\\hanako> 'sokuho-check 1'",
  "edition=Professional",
  "build=26100",
  "before=Windows 7 Professional / 7601",
  "channel=Retail",
  "activated=False",
  "generic=True",
].join("\r\n");

/** The service with stores and queues that refuse every call. */
function sealed(world: World) {
  const refuse = (name: string) =>
    new Proxy(
      {},
      { get: (_, method) => () => Promise.reject(new Error(`${name}.${String(method)} is called`)) },
    );
  const names = [
    "readers",
    "bulletins",
    "incidents",
    "feeds",
    "desk",
    "control",
    "ledger",
    "queues",
  ] as const;
  const parts = Object.fromEntries(names.map((name) => [name, refuse(name)]));
  return { app: createApp({ ...world.deps, ...parts }) };
}

test("LIN-05: a sentence, a choice or a pasted report is answered without script", async () => {
  const world = await startWorld();
  const form = await (await get(world, "/ja/check")).text();
  expect(form).not.toContain("<script");
  expect(form).toContain('<form method="post" action="/ja/check"');
  expect(form).toContain("OA3xOriginalProductKeyDescription");

  const answer = await post(world, "/ja/check", { text: "更新したら認証が外れた 0xC004F211", report });
  const page = await answer.text();

  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(page).toContain("Windows 7/8.1 から無償アップグレードした PC");
  expect(page).toContain('class="outcome at-risk"');
  expect(page).toContain("0xC004F211");
  expect(page).toContain(activationCode("0xC004F211")?.ja);
  expect(page).toContain("Windows 11 24H2");
  expect(page).toContain("slmgr /ato と入力し");
  expect(page).toContain('href="/ja/?lineage=win7-8-upgrade"');
});

test("LIN-05: no history is called no history, with every branch and the way to find out", async () => {
  const world = await startWorld();
  const page = await (await post(world, "/en/check", { report: "build=26100\ngeneric=True" })).text();

  expect(page).toContain("There is no record of upgrades");
  expect(page).toContain("This is not enough to tell");
  for (const name of ["Windows 11 from the start", "from Windows 10", "from Windows 7/8.1", "administrator"])
    expect(page).toContain(name);
});

test("LIN-05: nothing that is pasted is stored, logged or shown again", async () => {
  const world = await startWorld();
  const secret = "hanako-no-himitsu";
  const fields = { text: `認証が外れた ${secret}`, report: `${report}\n${secret}`, lineage: "volume" };

  const answer = await post(sealed(world), "/ja/check", fields);

  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toMatch(/hanako/);
  expect(world.logs).toEqual([]);
  expect(world.letters).toEqual([]);
});

test("hostile input stays text, odd answers count as none, and what is too long comes back filled in", async () => {
  const world = await startWorld();
  const attack = '</textarea><script>alert(1)</script><img src=x onerror="x">';
  const odd = {
    text: attack,
    report: `${attack}\nbuild=<b>`,
    lineage: "__proto__",
    release: "../",
    state: "x",
  };
  const inert = await (await post(world, "/ja/check", odd)).text();
  expect(inert).not.toMatch(/<script|<img|onerror/);
  expect(inert).toContain("もとの Windows がわからない PC");
  expect(inert).toContain("貼り付けられた結果は読み取れませんでした");

  const long = await post(world, "/en/check", { text: attack.repeat(60), report: "x".repeat(8_001) });
  const page = await long.text();
  expect(long.status).toBe(422);
  expect(page).toMatch(/role="alert"[\s\S]*href="#text"[\s\S]*href="#report"/);
  expect(page).toContain("&lt;/textarea&gt;&lt;script&gt;");
  expect(page).not.toContain("<script>");
  const kana = await post(world, "/ja/check", { text: "あ".repeat(10_000) });
  expect(kana.status).toBe(422);
  expect(await kana.text()).toContain("あ".repeat(10_000));
});

test("what is too large for any form leads back to the page it came from, if that is one of ours", async () => {
  const world = await startWorld();
  const send = async (referer: string) => {
    const answer = await post(world, "/ja/check", { report: "x".repeat(300_000) }, { referer });
    expect(answer.status).toBe(413);
    return answer.text();
  };

  expect(await send(`${origin}/ja/check`)).toContain(`href="${origin}/ja/check">前のページへ戻る</a>`);
  expect(await send(`${origin}.evil.example/`)).not.toContain("evil");
});

test("the boxes take what the check takes: a line break is one character on both sides", async () => {
  const world = await startWorld();
  const form = await (await get(world, "/ja/check")).text();
  expect([...form.matchAll(/<textarea id="(\w+)"[^>]*maxlength="(\d+)"/g)].map(([, ...one]) => one)).toEqual([
    ["text", "2000"],
    ["report", "8000"],
  ]);

  const full = `${"x".repeat(79)}\r\n`.repeat(100);
  expect((await post(world, "/ja/check", { report: full })).status).toBe(200);
});

test("a report without its last line is answered as the part that it is", async () => {
  const world = await startWorld();
  const answer = async (fields: Fields) => (await post(world, "/ja/check", fields)).text();
  const note = "（end の行）がありません";

  expect(await answer({ report })).toContain(note);
  expect(await answer({ report: `${report}\r\nend\r\n` })).not.toContain(note);
  expect(await answer({ report: `${report}\nPS C:\\Users\\hanako> 'end'` })).toContain(note);
  expect(await answer({ text: "0xC004F211" })).not.toContain(note);
});

test("advice ends for its reader with the servicing of their release, not with a row of the table", async () => {
  const world = await startWorld();
  world.clock.at = new Date("2025-06-03T00:00:00.000Z");
  const answer = async (state: string) =>
    (await post(world, "/ja/check", { state, lineage: "win7-8-upgrade", release: "24H2" })).text();

  expect((await answer("fine")).match(/この案内は [^<]*/g)).toEqual([
    "この案内は 2026年10月13日までのものです。",
  ]);
  expect(await answer("lost")).not.toContain("この案内は");
});

test("a service on a clock of its own says so on the form and beside what it found", async () => {
  const world = await startWorld();
  world.clock.at = new Date("2025-06-03T00:00:00.000Z");
  const note = "この見本のサービスは、2025年6月3日の時点で動いています";

  expect(await (await get(world, "/ja/check")).text()).toContain(note);
  expect(await (await post(world, "/ja/check", {})).text()).toContain(note);
  const noon = new Date("2026-11-21T12:00:00.000Z");
  expect(sampleDayOf(noon, new Date("2026-11-20T12:00:00.000Z"))).toBeNull();
  expect(sampleDayOf(noon, new Date("2026-11-20T11:59:59.000Z"))).toBe("2026-11-21");
});

test("the form of the sign-up takes over the PC that was found, and nothing that is none", async () => {
  const world = await startWorld();
  const page = await (await get(world, "/ja/?lineage=win7-8-upgrade&lineage=%3Cb%3E")).text();
  const checked = [...page.matchAll(/value="([\w-]+)"[^>]*checked/g)].map((match) => match[1]);
  expect(checked).toEqual(["win7-8-upgrade", "early", "now", "ja"]);
});

test("a bare address leads to the reader's language, and a form from elsewhere is refused", async () => {
  const world = await startWorld();
  const bare = await get(world, "/check", { "Accept-Language": "en" });
  expect([bare.status, bare.headers.get("Location")]).toEqual([302, "/en/check"]);
  expect((await post(world, "/ja/check", {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
});
