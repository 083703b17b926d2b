import type { Deps, LetterMessage, PlanMessage } from "@sokuho/core/ports";
import { onTestFinished } from "vitest";
import { documentClient, dynamoStores } from "../../packages/core/src/adapters/index.ts";
import { hashToken, readerIdFor, shardOf } from "../../packages/core/src/ids.ts";
import type { LinkPurpose, Subscriber } from "../../packages/core/src/subscriber/index.ts";
import { signLink } from "../../packages/core/src/subscriber/index.ts";
import { localClient } from "../../packages/local/src/aws.ts";
import { startStore } from "../../packages/local/src/store/store.ts";
import { createApp } from "../../packages/web/src/index.ts";
import { site } from "../email/samples.ts";
import { tempFolder } from "../local/temp-folder.ts";
import { sources } from "./sources.ts";

export const publisher = "editor@sokuho.example.jp";
export const origin = site.url;

/** The service's web part on a real store; queues write down what they were given. */
export async function startWorld(change: Partial<Deps["settings"]> = {}) {
  const store = await startStore({ path: `${tempFolder()}/table` });
  onTestFinished(() => store.stop());
  return worldOn(store.endpoint, store.tableName, change);
}

export type World = Awaited<ReturnType<typeof startWorld>>;

export function worldOn(endpoint: string, table: string, change: Partial<Deps["settings"]> = {}) {
  const letters: LetterMessage[] = [];
  const plans: PlanMessage[] = [];
  const logs: { event: string; fields: unknown }[] = [];
  const clock = { at: new Date("2026-11-21T03:00:00.000Z") };
  const deps: Deps = {
    ...dynamoStores(documentClient(localClient(endpoint)), table),
    queues: {
      plan: async (messages) => void plans.push(...messages),
      send: async () => {},
      letter: async (message) => void letters.push(message),
      holdLetter: async () => undefined,
      depth: async () => 0,
    },
    mailer: { submit: unused, quota: unused },
    fetcher: { fetch: unused },
    sources,
    settings: { ...settings, ...change },
    now: () => clock.at,
    sleep: async () => {},
    log: (event, fields) => void logs.push({ event, fields }),
  };
  return { deps, app: createApp(deps), letters, plans, logs, clock };
}

const settings: Deps["settings"] = {
  site,
  stage: "test",
  publishers: [publisher],
  addressKey: "address-key-for-tests",
  linkKeys: { current: "k2", keys: { k0: "leaked", k1: "retired", k2: "current" }, revoked: ["k0"] },
  leaseSeconds: 60,
  settleWindowSeconds: 10,
  undoSeconds: 120,
  approveCountAbove: 2,
  warmUpFrom: null,
  allowList: null,
};

function unused(): never {
  throw new Error("the web never calls this");
}

/** A form as a browser posts it from a page of ours. */
export function post(world: Pick<World, "app">, path: string, fields: Fields, headers: HeadersInit = {}) {
  return world.app.request(`${origin}${path}`, {
    method: "POST",
    body: toBody(fields),
    headers: { "Sec-Fetch-Site": "same-origin", ...headers },
  });
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export function toBody(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return body;
}

export function get(world: Pick<World, "app">, path: string, headers: HeadersInit = {}) {
  return world.app.request(`${origin}${path}`, { headers });
}

/** A filled-in sign-up form, shown a minute ago. */
export function signUp(world: World, change: Fields = {}): Fields {
  return {
    email: "reader@example.com",
    lineage: ["win7-8-upgrade"],
    lang: "ja",
    timing: "early",
    digest: "now",
    consent: "yes",
    website: "",
    started: (world.clock.at.getTime() - 60_000).toString(36),
    ...change,
  };
}

/** Puts a reader with this state into the store. */
export async function putReader(world: World, change: Partial<Subscriber> = {}): Promise<Subscriber> {
  const address = change.address ?? "reader@example.com";
  const choices = {
    lineages: ["win7-8-upgrade", "volume"],
    lang: "ja",
    timing: "early",
    digest: "now",
  } as const;
  return world.deps.readers.saveSubscriber({
    id: readerIdFor(world.deps.settings.addressKey, address),
    address,
    state: { kind: "active", since: "2026-11-01T00:00:00.000Z" },
    choices,
    createdAt: "2026-11-01T00:00:00.000Z",
    pending: null,
    usedTokenHash: null,
    consents: [],
    lettersAt: [],
    letterRequest: null,
    softBounces: [],
    digestSince: null,
    version: 0,
    ...change,
  });
}

/** A reader who waits for their button, and the path of the link they were mailed. */
export async function putPending(world: World, change: Partial<Subscriber> = {}) {
  const choices = { lineages: ["win10-native"], lang: "en", timing: "confirmed", digest: "now" } as const;
  const secret = "s".repeat(43);
  const consent = {
    requestedAt: "2026-11-21T02:59:00.000Z",
    confirmedAt: null,
    wordingVersion: "1",
    wordingHash: "h",
    formUrl: `${origin}/ja/`,
    network: "203.0.113.0/24",
    agent: "Firefox",
    choices,
  };
  const reader = await putReader(world, {
    state: { kind: "pending" },
    choices,
    pending: {
      tokenHash: hashToken(secret),
      expiresAt: "2026-11-23T02:59:00.000Z",
      choices,
      consent,
    },
    ...change,
  });
  return { reader, token: `${reader.id}.${secret}` };
}

export function linkOf(world: World, purpose: LinkPurpose, reader: Pick<Subscriber, "id">, kid = "k2") {
  return signLink(purpose, reader.id, { ...world.deps.settings.linkKeys, current: kid });
}

/** A signed-in publisher's cookie header. */
export async function signedInCookie(world: World): Promise<string> {
  const sessionToken = "t".repeat(43);
  const at = world.clock.at.toISOString();
  const expiresAt = new Date(world.clock.at.getTime() + 3_600_000).toISOString();
  await world.deps.desk.putSession({
    tokenHash: hashToken(sessionToken),
    publisher,
    startedAt: at,
    seenAt: at,
    expiresAt,
  });
  return `__Host-sokuho-session=${sessionToken}`;
}

export { shardOf };
