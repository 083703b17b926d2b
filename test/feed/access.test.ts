import { expect, test } from "vitest";
import { accessTo } from "../../packages/core/src/adapters/fetch/access.ts";
import type { WebRequest } from "../../packages/core/src/adapters/fetch/web.ts";
import type { AccessKeys, Fetched } from "../../packages/core/src/ports.ts";

const keys: AccessKeys = {
  graph: { tenant: "t-1", clientId: "c-1", clientSecret: "s&1" },
  reddit: { clientId: "id", clientSecret: "shh", userAgent: "node:sokuho:0.1 (by /u/example)" },
};

function givenService(...answers: readonly (string | Fetched)[]) {
  const asked: WebRequest[] = [];
  const askWeb = async (request: WebRequest): Promise<Fetched> => {
    const answer = answers[asked.push(request) - 1] ?? answers.at(-1) ?? "";
    if (typeof answer !== "string") return answer;
    const document = { contentType: "application/json", url: request.url, etag: null, lastModified: null };
    return { kind: "document", bytes: Buffer.from(answer), ...document };
  };
  return { asked, askWeb };
}

test("a token is asked for once, and again when it has ended", async () => {
  const { asked, askWeb } = givenService(
    '{"access_token":"tok-1","expires_in":3600}',
    '{"access_token":"tok-2","expires_in":30}',
    '{"access_token":"tok-3"}',
  );
  const rightsFor = accessTo(askWeb, () => keys);
  const graph = { kind: "headers", headers: { authorization: "Bearer tok-1" } };
  expect([await rightsFor("graph"), await rightsFor("graph")]).toEqual([graph, graph]);
  expect(await rightsFor("reddit")).toMatchObject({ headers: { authorization: "Bearer tok-2" } });
  expect(await rightsFor("reddit")).toEqual({
    kind: "headers",
    headers: { authorization: "Bearer tok-3", "user-agent": "node:sokuho:0.1 (by /u/example)" },
  });
  expect(asked.map((one) => one.url)).toEqual([
    "https://login.microsoftonline.com/t-1/oauth2/v2.0/token",
    "https://www.reddit.com/api/v1/access_token",
    "https://www.reddit.com/api/v1/access_token",
  ]);
  expect(asked[0]?.form).toContain("client_secret=s%261&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
  expect(asked[1]?.headers?.authorization).toBe(`Basic ${Buffer.from("id:shh").toString("base64")}`);
});

test.each([
  [
    "refuses them",
    { kind: "failed", reason: "HTTP status 401", retryAfterSeconds: 9 },
    "no token: HTTP status 401",
  ],
  ["gives no token", "{}", "no token: the answer holds none"],
  ["gives no JSON", "<html>", "no token: the answer holds none"],
  [
    "gives a token that would break the header",
    '{"access_token":"a\\r\\nb: c"}',
    "no token: the answer holds none",
  ],
] as const)(
  "a service that %s makes its source a failed one, without a word of the secret",
  async (_, answer, reason) => {
    const rights = await accessTo(givenService(answer).askWeb, () => keys)("graph");
    expect(rights).toMatchObject({ kind: "failed", reason });
    expect(JSON.stringify(rights)).not.toContain("s&1");
  },
);

test("without credentials nothing is asked", async () => {
  const { asked, askWeb } = givenService("{}");
  const rights = await accessTo(askWeb, () => ({ graph: null, reddit: null }))("reddit");
  expect(rights).toMatchObject({ kind: "failed", reason: "no credentials are given for reddit" });
  expect(asked).toEqual([]);
});
