import { expect, test } from "vitest";
import {
  confirm,
  lookAtConfirmation,
  requestFreshLink,
  requestSignIn,
  requestSubscription,
  sessionOf,
  signIn,
  signOut,
} from "../../packages/core/src/actions/index.ts";
import { recordOutcomes, sendLetter } from "../../packages/core/src/pipeline/index.ts";
import { whenReleased } from "../support/bulletins.ts";
import { newWorld, type World } from "../support/world.ts";

const form = {
  email: "Reader@Mail.example",
  lineages: ["unknown"],
  lang: "en",
  timing: "early",
  digest: "now",
  consent: "on",
};

async function whenAsked(
  world: World,
  change: Partial<typeof form> = {},
  requestId: string = crypto.randomUUID(),
): Promise<void> {
  const origin = { requestId, formUrl: "https://sokuho.example/en/", network: requestId, agent: "Firefox" };
  await requestSubscription(world.deps, { ...form, ...change }, origin);
  await world.settle();
}

function tokenIn(world: World, path = "confirm"): string {
  const text = (world.mails.at(-1)?.mime ?? "").replaceAll("=\r\n", "");
  return new RegExp(`/${path}/([A-Za-z0-9_.-]+)`).exec(text)?.[1] ?? "";
}

test("CON-04: a confirmation works once, for 48 hours, and only its hash is stored", async () => {
  const world = await newWorld();
  await whenAsked(world);
  const token = tokenIn(world);
  expect(await lookAtConfirmation(world.deps, token)).toMatchObject({ kind: "waiting" });
  expect(await lookAtConfirmation(world.deps, `${token}x`)).toEqual({ kind: "invalid" });
  const page = await world.deps.readers.shardPage(0, null, 100);
  expect(JSON.stringify(page)).not.toContain(token.split(".")[1]);
  expect(await confirm(world.deps, token)).toMatchObject({ kind: "done" });
  expect(await confirm(world.deps, token)).toMatchObject({ kind: "done" });
});

test("CON-04: a confirmation of yesterday but one is worth nothing", async () => {
  const world = await newWorld();
  await whenAsked(world);
  world.advance(48 * 3_600_000);
  expect(await confirm(world.deps, tokenIn(world))).toEqual({ kind: "invalid" });
});

test("CON-03: looking at a confirmation any number of times confirms nothing", async () => {
  const world = await newWorld();
  await whenAsked(world);
  const token = tokenIn(world);
  for (let times = 0; times < 20; times += 1) await lookAtConfirmation(world.deps, token);
  expect(await lookAtConfirmation(world.deps, token)).toMatchObject({ kind: "waiting" });
});

test("CON-06: one address gets one letter in ten minutes and three in a day", async () => {
  const world = await newWorld();
  for (let times = 0; times < 8; times += 1) {
    await whenAsked(world);
    await whenAsked(world);
    world.advance(11 * 60_000);
  }
  expect(world.mails).toHaveLength(3);
});

test("a network over its cap gets the same answer and no letter", async () => {
  const world = await newWorld();
  const origin = { requestId: "r", formUrl: "f", network: "192.0.2.0/24", agent: "x" };
  for (let index = 0; index < 7; index += 1) {
    await requestSubscription(
      world.deps,
      { ...form, email: `r${index}@mail.example` },
      { ...origin, requestId: String(index) },
    );
  }
  await world.settle();
  expect(world.mails).toHaveLength(5);
});

test("an active reader is told so, with a link to manage; a letter that is retried keeps its share", async () => {
  const world = await newWorld();
  world.answers.push({ kind: "refused", reason: "rate" });
  const message = { requestId: "same" };
  await expect(whenAsked(world, {}, message.requestId)).rejects.toThrow("rate");
  await whenAsked(world, {}, message.requestId);
  expect(world.mails).toHaveLength(1);
  await confirm(world.deps, tokenIn(world));
  world.advance(11 * 60_000);
  await whenAsked(world);
  expect(world.mails.at(-1)?.tags.kind).toBe("already-subscribed");
  expect(tokenIn(world, "manage")).not.toBe("");
});

test("what was unsubscribed comes back only by a fresh confirmation", async () => {
  const world = await newWorld();
  await whenAsked(world);
  const token = tokenIn(world);
  await confirm(world.deps, token);
  const { unsubscribe } = await import("../../packages/core/src/actions/index.ts");
  const readerId = token.split(".")[0] as Parameters<typeof unsubscribe>[1];
  await unsubscribe(world.deps, readerId, "one-click");
  expect(await confirm(world.deps, token)).toEqual({ kind: "invalid" });
});

test("ADM-01: only a publisher gets a sign-in letter; it works once, in the browser that asked", async () => {
  const world = await newWorld();
  const ask = async (address: string) => {
    await requestSignIn(world.deps, { address, lang: "ja", browserSecret: "browser", network: address });
    await world.settle();
  };
  await ask("stranger@mail.example");
  expect(world.mails).toHaveLength(0);
  await ask("publisher@sokuho.example");
  const token = tokenIn(world, "admin/sign-in");
  const session = await signIn(world.deps, token, "browser");
  expect(session?.session.publisher).toBe("publisher@sokuho.example");
  expect(await signIn(world.deps, token, "browser")).toBeNull();
  expect(await sessionOf(world.deps, session?.sessionToken ?? "")).not.toBeNull();
  await signOut(world.deps, session?.sessionToken ?? "");
  expect(await sessionOf(world.deps, session?.sessionToken ?? "")).toBeNull();
  await ask("publisher@sokuho.example");
  expect(await signIn(world.deps, tokenIn(world, "admin/sign-in"), "another browser")).toBeNull();
});

test("the sign-in letter leads to the desk in the language that was asked in", async () => {
  const world = await newWorld();
  const asked = { address: "publisher@sokuho.example", browserSecret: "b", network: "n" };
  await requestSignIn(world.deps, { ...asked, lang: "en" });
  await world.settle();
  expect(await signIn(world.deps, tokenIn(world, "en/admin/sign-in"), "b")).not.toBeNull();
});

test("ADM-05: a session ends after thirty idle minutes", async () => {
  const world = await newWorld();
  await requestSignIn(world.deps, {
    address: "publisher@sokuho.example",
    lang: "ja",
    browserSecret: "b",
    network: "n",
  });
  await world.settle();
  const session = await signIn(world.deps, tokenIn(world, "admin/sign-in"), "b");
  world.advance(31 * 60_000);
  expect(await sessionOf(world.deps, session?.sessionToken ?? "")).toBeNull();
});

test("PRV-03: a run from sign-up to bounce logs neither an address nor a token", async () => {
  const world = await newWorld();
  await whenAsked(world);
  const token = tokenIn(world);
  await confirm(world.deps, token);
  await whenReleased(world);
  await world.settle();
  const [{ tags = {}, mime = "" } = {}] = world.mails.slice(-1);
  const bounce = {
    bounceType: "Permanent",
    bounceSubType: "General",
    bouncedRecipients: [{ emailAddress: form.email }],
  };
  const event = {
    eventType: "Bounce",
    mail: { tags: { did: [tags.did] }, destination: [form.email] },
    bounce,
  };
  await recordOutcomes(world.deps, [JSON.stringify(event), "not JSON"]);
  await world.sweep();
  const lines = JSON.stringify(world.logs);
  expect(lines).toContain("reader-suppressed");
  expect(lines).not.toMatch(/@|mail\.example/i);
  for (const secret of [token, oneClickOf(mime)]) {
    expect(secret.length).toBeGreaterThan(20);
    expect(lines).not.toContain(secret);
  }
});

function oneClickOf(mime: string): string {
  return /List-Unsubscribe: <[^>]*\/([^/>]+)>/.exec(mime)?.[1] ?? "";
}

test.each(["already-subscribed", "fresh-link"] as const)(
  "a letter that the provider would not take is submitted when the queue brings it back: %s",
  async (kind) => {
    const world = await newWorld();
    await whenAsked(world);
    await confirm(world.deps, tokenIn(world));
    const [reader] = (
      await Promise.all(
        Array.from({ length: 32 }, (_, shard) => world.deps.readers.shardPage(shard, null, 9)),
      )
    ).flat();
    if (!reader) throw new Error("no reader");
    world.advance(3_600_000);
    world.answers.push({ kind: "refused", reason: "rate" });
    const origin = { requestId: "again", formUrl: "https://sokuho.example/en/", network: "n", agent: "a" };
    if (kind === "fresh-link") await requestFreshLink(world.deps, reader.id);
    else await requestSubscription(world.deps, form, origin);
    const [message] = world.queued.letter;
    if (!message) throw new Error("no letter");
    await expect(world.settle()).rejects.toThrow("did not take the letter");
    await sendLetter(world.deps, message);
    await sendLetter({ ...world.deps }, { ...message, requestId: "another" });
    expect(world.mails.map(({ tags }) => tags.kind)).toEqual(["confirm", kind]);
  },
);

test("a publisher whose mail is refused keeps no other waiting, and nobody gets the letter again for that", async () => {
  const world = await newWorld();
  const publishers = ["p1@sokuho.example", "p2@sokuho.example", "p3@sokuho.example"];
  const { submit } = world.deps.mailer;
  const deps: World["deps"] = {
    ...world.deps,
    settings: { ...world.deps.settings, publishers },
    mailer: {
      ...world.deps.mailer,
      submit: (mail) =>
        mail.to.includes("p2") ? Promise.resolve({ kind: "refused", reason: "rate" }) : submit(mail),
    },
  };
  const findings = [{ about: "a", since: "2025-06-03T00:00:00.000Z", what: "b" }];
  for (let received = 0; received < 5; received += 1)
    await expect(sendLetter(deps, { kind: "watchdog", requestId: "w", findings })).rejects.toThrow(
      "did not take the letter",
    );
  expect(world.told.map(({ to }) => to)).toEqual(["p1@sokuho.example", "p3@sokuho.example"]);
});
