import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isOn, sources, sourcesFor } from "../../packages/core/src/feed/index.ts";

const bare = sourcesFor({ ownFeed: "", access: [] });

test("every source has its own id and address, says why it is read and on what terms", () => {
  expect(new Set(sources.map((row) => row.id)).size).toBe(sources.length);
  expect(new Set(sources.map((row) => row.url)).size).toBe(sources.length);
  for (const row of sources) {
    expect(row.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const text of [row.because, row.source, row.terms, row.name.ja, row.name.en])
      expect(text).not.toBe("");
    expect(row.cadenceMinutes).toBeGreaterThanOrEqual(5);
    expect(readdirSync(`test/golden/${row.parser}`).length, row.id).toBeGreaterThan(0);
    if (row.links) expect(() => new RegExp(row.links ?? "")).not.toThrow();
  }
});

test("every source is read by https at the port of https, without anybody's name in its address", () => {
  for (const row of sources.filter((one) => one.url !== "")) {
    const { protocol, port, username } = new URL(row.url);
    expect([protocol, port, username], row.id).toEqual(["https:", "", ""]);
  }
});

test("sources that lack credentials or an address are off and say which; the rest is on", () => {
  const off = bare.filter((row) => !isOn(row)).map((row) => [row.id, row.off]);
  expect(off).toEqual([
    ["graph-known-issues", "no-credentials"],
    ["reddit-windows11", "no-credentials"],
    ["reddit-windowshelp", "no-credentials"],
    ["own-site", "no-address"],
  ]);
});

test("what is given switches on just its own sources", () => {
  const given = sourcesFor({ ownFeed: "https://blog.example/feed/", access: ["graph"] });
  const switchedOn = given.filter((row) => isOn(row) && !bare.some((one) => one.id === row.id && isOn(one)));
  expect(switchedOn.map((row) => row.id)).toEqual(["graph-known-issues", "own-site"]);
  expect(given.find((row) => row.own)).toMatchObject({ url: "https://blog.example/feed/" });
});

test("searches keep to questions, whatever language their links are in", () => {
  const [search] = sources.filter((row) => row.family === "microsoft-qa");
  const pattern = new RegExp(search?.links ?? "");
  const link = "https://learn.microsoft.com/en-us/answers/questions/5612345/not-activated-after-24h2";
  expect(pattern.exec(link)?.[1]).toBe("5612345");
  expect(pattern.exec(link.replace("/en-us", ""))?.[1]).toBe("5612345");
  expect(pattern.test("https://learn.microsoft.com/en-us/windows/activate")).toBe(false);
  expect(pattern.test("https://evil.example/?x=https://learn.microsoft.com/answers/questions/1")).toBe(false);
});
