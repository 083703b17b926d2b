import { expect, test } from "vitest";
import type { ReaderId } from "../../packages/core/src/ids.ts";
import { checkLink, parseAddress, signLink } from "../../packages/core/src/subscriber/index.ts";

const keys = { current: "k2", keys: { k1: "first", k2: "second", k0: "leaked" }, revoked: ["k0"] };
const reader = "sub_AAAAAAAAAAAAAAAAAAAA" as ReaderId;

test("UNS-04: a link of another purpose, with a bit flipped or under an unknown key proves nothing", () => {
  const token = signLink("one-click", reader, keys);
  expect(checkLink("one-click", token, keys)).toEqual({ kind: "valid", readerId: reader });
  expect(checkLink("unsubscribe", token, keys)).toEqual({ kind: "invalid" });
  expect(checkLink("manage", token, keys)).toEqual({ kind: "invalid" });
  for (let at = 0; at < token.length; at += 1) {
    const flipped = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    expect(checkLink("one-click", flipped, keys), `character ${at}`).toEqual({ kind: "invalid" });
  }
  expect(checkLink("one-click", token.replace("k2.", "__proto__."), keys)).toEqual({ kind: "invalid" });
});

test("UNS-05: a retired key still unsubscribes but opens no manage page; a revoked one only names the reader", () => {
  const old = { ...keys, current: "k1" };
  expect(checkLink("unsubscribe", signLink("unsubscribe", reader, old), keys)).toEqual({
    kind: "valid",
    readerId: reader,
  });
  expect(checkLink("manage", signLink("manage", reader, old), keys)).toEqual({ kind: "invalid" });
  const leaked = signLink("unsubscribe", reader, { ...keys, current: "k0" });
  expect(checkLink("unsubscribe", leaked, keys)).toEqual({ kind: "revoked", readerId: reader });
});

test.each([
  ["a..b@docomo.ne.jp", "a..b@docomo.ne.jp"],
  ["ab.@docomo.ne.jp", "ab.@docomo.ne.jp"],
  [" Taro+pc@Example.JP ", "taro+pc@example.jp"],
  ["x@日本語.jp", "x@xn--wgv71a119e.jp"],
  ["o'neil@example.co.jp", "o'neil@example.co.jp"],
])("CON-10: %s can be mailed", (typed, canonical) => {
  expect(parseAddress(typed)?.canonical).toBe(canonical);
});

test.each([
  "日本@example.jp",
  "a@b",
  "a..b@example.jp",
  "a@b..jp",
  "a@-x.jp",
  "a b@example.jp",
  "a@example.jp\r\nBcc: x@y.jp",
  "<a@example.jp>",
  "a@example.jp,b@example.jp",
  "@example.jp",
  "a@",
  "",
  `${"a".repeat(65)}@example.jp`,
  "K@example.jp".replace("K", "\u212a"),
  "a@127.0.0.1",
])("CON-10: %j cannot be an address", (typed) => {
  expect(parseAddress(typed)).toBeNull();
});
