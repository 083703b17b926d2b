import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { createLocalApp } from "../../packages/local/src/inbox/app.tsx";
import { configSet, openSes, rawMail, sender } from "./ses-world.ts";

const start = Date.parse("2025-06-03T00:00:00Z");

async function openInbox() {
  let now = start;
  const world = await openSes({ now: () => now });
  const app = createLocalApp(world.ses);
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost${path}`, { headers });
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost${path}`, { method: "POST", body, headers });
  const pass = (ms: number) => {
    now += ms;
  };
  return { ...world, app, get, post, pass };
}

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

function htmlMail(html: string, lines: readonly string[] = []): string {
  return rawMail(
    ["Subject: html", "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8", ...lines],
    html,
  );
}

test("the JSON lists mails with exactly its fields, the newest first", async () => {
  const { send, get, pass } = await openInbox();
  const first = await send({ to: "a@example.org", tags: { did: "b1-0" } });
  pass(1000);
  const second = await send({ to: "b@example.org", raw: rawMail(["Subject: =?UTF-8?B?6YCf5aCx?="]) });

  const list = await (await get("/local/inbox.json")).json();

  expect(list).toEqual([
    {
      id: second,
      receivedAt: "2025-06-03T00:00:01.000Z",
      from: `速報 <${sender}>`,
      to: "b@example.org",
      subject: "速報",
      tags: {},
      size: expect.any(Number),
    },
    expect.objectContaining({ id: first, to: "a@example.org", tags: { did: "b1-0" } }),
  ]);
});

test("the JSON is filtered by address, number and time", async () => {
  const { send, get, pass } = await openInbox();
  for (const to of ["a@example.org", "B@Example.org", "a@example.org"]) {
    await send({ to });
    pass(1000);
  }
  const read = async (query: string) => (await (await get(`/local/inbox.json?${query}`)).json()).length;
  expect(await read("to=A@example.org")).toBe(2);
  expect(await read("to=b@example.org")).toBe(1);
  expect(await read("to=example.org")).toBe(0);
  expect(await read("limit=2")).toBe(2);
  expect(await read("since=2025-06-03T00:00:00.500Z")).toBe(2);
  expect(await read("since=2025-06-03T09:00:01.500%2B09:00")).toBe(1);
});

test.each(["limit=ten", "limit=-1", "since=yesterday"])(
  "the filter %s is refused in one sentence",
  async (query) => {
    const { get } = await openInbox();
    const answer = await get(`/local/inbox.json?${query}`);
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toMatch(/^[A-Z][^.]*\.$|^The value of since/);
  },
);

test("the raw mail is served signed, and a mail program reads it", async () => {
  const { send, get } = await openInbox();
  const id = await send({ to: "a@example.org" });
  const answer = await get(`/local/inbox/${id}.eml`);
  expect(answer.headers.get("content-type")).toBe("message/rfc822");
  const mail = await PostalMime.parse(await answer.arrayBuffer());
  expect(mail.subject).toBe("test");
  expect(mail.headers.map((header) => header.key)).toContain("dkim-signature");
  expect(mail.text?.trim()).toBe("こんにちは");
});

test("hostile text in the header is inert on every page", async () => {
  const { send, get } = await openInbox();
  const subject = `=?UTF-8?B?${Buffer.from(hostile).toString("base64")}?=`;
  const id = await send({ raw: rawMail([`Subject: ${subject}`, `X-Evil: ${hostile}`], hostile) });
  for (const path of [
    "/local/inbox",
    `/local/inbox/${id}`,
    `/local/inbox/${id}/text`,
    `/local/inbox/${id}/source`,
    `/local/inbox/${id}/headers`,
    `/local/inbox/${id}/frame`,
    `/local/inbox?to=${encodeURIComponent(hostile)}`,
  ]) {
    const page = await (await get(path)).text();
    expect(page, path).not.toMatch(/<script|<img/);
  }
  expect(await (await get(`/local/inbox/${id}`)).text()).toContain("&lt;script&gt;");
});

test("the HTML of a mail is shown only in a sealed frame under the preview policy", async () => {
  const { send, get } = await openInbox();
  const id = await send({ raw: htmlMail(`<p style="color:red">速報</p><script>alert(1)</script>`) });

  const page = await (await get(`/local/inbox/${id}`)).text();
  const frame = await get(`/local/inbox/${id}/frame`);

  expect(page).toContain(`<iframe src="/local/inbox/${id}/frame" sandbox=""`);
  expect(page).not.toContain("alert(1)");
  expect(frame.headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; frame-ancestors 'self'",
  );
  expect(await frame.text()).toContain("速報");
});

test("every page carries the policy of pages and names its language", async () => {
  const { send, get } = await openInbox();
  const id = await send();
  for (const path of ["/local/inbox", `/local/inbox/${id}`, `/local/inbox/${id}/source`]) {
    const answer = await get(path, { "accept-language": "ja-JP,en;q=0.8" });
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'self'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toMatch(/<html lang="ja">[\s\S]*(ローカル受信箱|差出人)/);
  }
  expect(await (await get("/local/inbox", { "accept-language": "fr" })).text()).toContain('<html lang="en">');
});

test("links of a mail can be followed from its page, but only web links", async () => {
  const { send, get } = await openInbox();
  const html = `<a href="http://localhost:3000/confirm/abc?x=1&amp;y=2">a</a><a href="javascript:alert(1)">b</a>`;
  const id = await send({ raw: htmlMail(html) });
  const page = await (await get(`/local/inbox/${id}`)).text();
  expect(page).toContain('<a href="http://localhost:3000/confirm/abc?x=1&amp;y=2" rel="noreferrer">');
  expect(page).not.toContain("javascript:");
});

test("a mail with one-click unsubscribing has a button that does what a mail program does", async () => {
  const { send, get } = await openInbox();
  const lines = [
    "List-Unsubscribe: <http://localhost:3000/one-click/abc>",
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  ];
  const id = await send({ raw: rawMail(lines) });
  const page = await (await get(`/local/inbox/${id}`)).text();
  expect(page).toContain('<form method="post" action="http://localhost:3000/one-click/abc">');
});

test("the list is cut into pages", async () => {
  const { send, get } = await openInbox();
  for (let index = 0; index < 51; index += 1) {
    await send({ configSet: null });
  }
  const countOn = async (page: number) =>
    ((await (await get(`/local/inbox?page=${page}`)).text()).match(/<li>/g) ?? []).length;
  expect(await countOn(1)).toBe(50);
  expect(await countOn(2)).toBe(1);
});

test("what does not exist is not found", async () => {
  const { get } = await openInbox();
  for (const path of [
    "/local/inbox/0106",
    "/local/inbox/0106.eml",
    "/local/inbox/0106/frame",
    "/local/inbox/..%2f",
    "/local/other",
  ]) {
    expect((await get(path)).status, path).toBe(404);
  }
});

test("faults are read and set as JSON", async () => {
  const { get, post } = await openInbox();
  const set = await post("/local/ses/faults", JSON.stringify({ throttle: 0.5, latencyMs: 20 }));
  expect(set.status).toBe(200);
  expect(await (await get("/local/ses/faults")).json()).toEqual({
    throttle: 0.5,
    resetAfterAccept: 0,
    error500: 0,
    hang: 0,
    latencyMs: 20,
    maxSendRate: 10_000,
    max24HourSend: -1,
  });
  expect(await (await get("/local/inbox")).text()).toContain("throttle 0.5, latencyMs 20");
});

test.each(["{", "", "[]", '{"throttle":2}', '{"thr":1}', '{"hang":"1"}'])(
  "the faults %j are refused with 400 and one sentence",
  async (body) => {
    const { post, ses } = await openInbox();
    const answer = await post("/local/ses/faults", body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await answer.json()).detail).toMatch(/\.$/);
    expect(ses.faults().throttle).toBe(0);
  },
);

test("the list says how much came, and the times name their zone", async () => {
  const { send, get } = await openInbox();
  await send({ tags: { did: "x" } });
  await send({ tags: { did: "x" } });
  const list = async (lang: string) => (await get("/local/inbox", { "accept-language": lang })).text();

  expect(await list("ja")).toContain("2 通、重複 1 通");
  const time = /<time datetime="[^"]+">([^<]+)</.exec(await list("en"))?.[1];
  expect(time).toMatch(/ (?:[A-Z]{3,5}|GMT[+-][\d:]+)$/);
});

test("the stats have exactly their fields", async () => {
  const { send, get } = await openInbox();
  await send({ tags: { did: "x" } });
  await send({ tags: { did: "x" } });
  expect(await (await get("/local/ses/stats")).json()).toEqual({
    requests: 2,
    accepted: 2,
    throttled: 0,
    duplicates: 1,
  });
  expect(configSet).toBe("sokuho-local");
});

test("other web sites can neither post here nor read under a name of their own", async () => {
  const { app, post, get } = await openInbox();
  expect((await post("/local/ses/faults", '{"throttle":1}', { "sec-fetch-site": "cross-site" })).status).toBe(
    403,
  );
  expect((await app.request("http://evil.example:3000/local/inbox.json")).status).toBe(403);
  expect((await get("/local/inbox", { "sec-fetch-site": "cross-site" })).status).toBe(200);
  expect((await app.request("http://127.0.0.1:3000/local/inbox")).status).toBe(200);
});
