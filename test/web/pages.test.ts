import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate/node";
import { expect, test } from "vitest";
import { seedGroup, seedReview, seedStory } from "./seed.ts";
import {
  get,
  linkOf,
  post,
  putPending,
  putReader,
  signedInCookie,
  signUp,
  startWorld,
  type World,
} from "./world.ts";

const html = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // hono/jsx writes XHTML-style void tags, `checked=""` and raw `>`; a full title may be longer than 70 characters.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "no-raw-characters": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    // Not every nested list or aside needs words of its own.
    "prefer-native-element": "off",
    // Check boxes of one question share their name, which is how a list is posted.
    "form-dup-name": "off",
    "no-inline-style": "error",
  },
});

/** Every page of the site, public ones first. */
async function allPages(world: World) {
  const { bulletins } = await seedStory(world, 4);
  const running = bulletins[3];
  if (running) await seedGroup(world, running);
  await seedReview(world);
  const reader = await putReader(world);
  const { token } = await putPending(world, { address: "pending@example.com" });
  const ids = bulletins.map((bulletin) => bulletin.content.id);
  return {
    open: [
      "/",
      "/subscribed",
      "/bulletins",
      `/bulletins/${ids[0]}`,
      `/bulletins/${ids[3]}`,
      "/sources",
      "/check",
      "/fresh-link-sent",
      "/unsubscribed",
    ],
    token: [
      `/confirm/${token}`,
      "/confirm/none",
      `/manage/${linkOf(world, "manage", reader)}?saved`,
      `/unsubscribe/${linkOf(world, "unsubscribe", reader)}`,
      `/unsubscribe/${linkOf(world, "unsubscribe", reader, "k0")}`,
      "/unsubscribe/none",
      "/none",
    ],
    desk: [
      "/admin",
      "/admin/new",
      `/admin/bulletins/${ids[4]}`,
      `/admin/bulletins/${ids[3]}`,
      "/admin/sign-in",
      "/admin/sign-in/x",
      "/admin/letter-sent",
    ],
  };
}

test.each(["ja", "en"])(
  "every page is valid HTML, named in its language, without script or inline style (%s)",
  async (lang) => {
    const world = await startWorld();
    const pages = await allPages(world);
    const cookie = await signedInCookie(world);
    const paths = [...pages.open, ...pages.token, ...pages.desk].map((path) => `/${lang}${path}`);
    const texts = await Promise.all(
      paths.map(async (path) => [path, await (await get(world, path, { cookie })).text()] as const),
    );
    const wrong = await post(
      world,
      `/${lang}/subscribe`,
      signUp(world, { email: "", consent: [], lineage: [] }),
    );

    const checked = await post(world, `/${lang}/check`, { text: "0xC004F211", state: "lost" });

    const posted = [["errors", await wrong.text()] as const, ["checked", await checked.text()] as const];
    for (const [path, text] of [...texts, ...posted]) {
      const report = await html.validateString(text);
      expect(
        report.results.flatMap((result) =>
          result.messages.map((one) => `${path} ${one.ruleId}: ${one.message} ${one.selector}`),
        ),
      ).toEqual([]);
      expect(text).toContain(`<html lang="${lang}">`);
      expect(text).not.toMatch(/<script|\sstyle=|\son\w+=/i);
      expect(text.match(/<h1/g)).toHaveLength(1);
    }
  },
);

test("PRF-07: a public page with its style and icon stays below 30 KB over the wire", async () => {
  const world = await startWorld();
  const pages = await allPages(world);
  const wire = async (path: string) => {
    const answer = await get(world, path, { "Accept-Encoding": "gzip" });
    expect(answer.headers.get("Content-Encoding") ?? "identity").toMatch(/gzip|identity/);
    return (await answer.arrayBuffer()).byteLength;
  };
  const beside = (await wire("/style.css")) + (await wire("/icon.svg")) + (await wire("/favicon.ico"));

  for (const path of pages.open.flatMap((one) => [`/ja${one}`, `/en${one}`]))
    expect((await wire(path)) + beside, path).toBeLessThan(20 * 1024);
  const plain = Buffer.from(await (await get(world, "/ja/")).arrayBuffer());
  expect(await wire("/ja/")).toBeLessThan(gzipSync(plain).length * 1.2);
});

test("the style sheet is kept for ever under its own address only", async () => {
  const world = await startWorld();
  const href = /href="(\/style\.css\?v=[^"]+)"/.exec(await (await get(world, "/ja/")).text())?.[1] ?? "";

  expect((await get(world, href)).headers.get("Cache-Control")).toContain("immutable");
  expect((await get(world, "/style.css")).headers.get("Cache-Control")).not.toContain("immutable");
  expect((await get(world, "/style.css?v=older")).headers.get("Cache-Control")).not.toContain("immutable");
});
