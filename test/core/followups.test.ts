import { expect, test } from "vitest";
import {
  addReader,
  bulletinSize,
  changeChoices,
  requireBulletin,
  unsubscribe,
} from "../../packages/core/src/actions/index.ts";
import { type Audience, audienceFor, isConcerned, timings } from "../../packages/core/src/bulletin/index.ts";
import { finishingAt } from "../../packages/core/src/delivery/index.ts";
import type { BulletinId, ReaderId } from "../../packages/core/src/ids.ts";
import { type BulletinKind, bulletinKinds } from "../../packages/core/src/incident/index.ts";
import { langs } from "../../packages/core/src/lang.ts";
import { lineageIds } from "../../packages/core/src/lineage/index.ts";
import { changeReader } from "../../packages/core/src/pipeline/change.ts";
import { choices, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, type World } from "../support/world.ts";

/** A reader of each combination of lineage, language and timing. */
async function givenEveryChoice(world: World): Promise<ReadonlyMap<string, ReaderId>> {
  const ids = new Map<string, ReaderId>();
  for (const lineage of lineageIds) {
    for (const lang of langs) {
      for (const timing of timings) {
        const address = `${lineage}.${lang}.${timing}@mail.example`;
        const own = { lineages: [lineage], lang, timing, digest: "now" } as const;
        ids.set(address, await addReader(world.deps, { address, choices: own, evidence: "test" }));
      }
    }
  }
  return ids;
}

function mailedFor(world: World, id: BulletinId): readonly string[] {
  return world.mails
    .filter((mail) => mail.tags.did?.startsWith(`${id}-`))
    .map((mail) => mail.to)
    .sort();
}

async function release(
  world: World,
  kind: BulletinKind,
  first: BulletinId | null,
  audience = "all",
): Promise<BulletinId> {
  const known = first && (await world.deps.bulletins.bulletin(first));
  const id = await whenReleased(
    world,
    kind,
    known ? known.content.incidentId : null,
    `${kind}-${audience}`,
    audience,
  );
  await world.settle();
  return id;
}

test.each(["correction", "cancelled", "resolved"] as const)(
  "INC-02: %s reaches exactly those who were told, whatever they choose today, less the unsubscribed and suppressed",
  async (kind) => {
    const world = await newWorld();
    const ids = await givenEveryChoice(world);
    const first = await release(world, "early-warning", null, "lineage:win7-8-upgrade,volume timing:early");
    const told = mailedFor(world, first);
    expect(told).toHaveLength(6);
    const [gone = "", bounced = "", changed = ""] = told;
    await unsubscribe(world.deps, ids.get(gone) as ReaderId, "page");
    await changeReader(world.deps, ids.get(bounced) as ReaderId, (reader) => ({
      ...reader,
      state: { kind: "suppressed", at: "x", reason: "bounce" },
    }));
    await changeChoices(world.deps, ids.get(changed) as ReaderId, {
      ...choices,
      lineages: ["win11-native"],
      timing: "confirmed",
    });
    await addReader(world.deps, { address: "late@mail.example", choices, evidence: "test" });
    const followUp = await release(world, kind, first);
    expect(mailedFor(world, followUp)).toEqual(told.slice(2));
    expect(await accounts(world, followUp)).toEqual({ candidates: 4, submitted: 4 });
    const asked = await requireBulletin(world.deps, followUp);
    expect(await bulletinSize(world.deps, asked)).toBe(4);
  },
);

test.each(["confirmed", "update"] as const)(
  "INC-02: %s reaches the told and the newly concerned, each once",
  async (kind) => {
    const world = await newWorld();
    await givenEveryChoice(world);
    const first = await release(world, "early-warning", null, "lineage:win7-8-upgrade timing:early");
    const told = mailedFor(world, first);
    const followUp = await release(world, kind, first, "lineage:volume");
    const concerned = mailedFor(world, followUp).filter((to) => !told.includes(to));
    expect(concerned).toEqual(
      [
        ...lineagesOf("unknown", "confirmed"),
        ...lineagesOf("volume", "confirmed"),
        ...lineagesOf("volume", "early"),
      ].sort(),
    );
    expect(mailedFor(world, followUp)).toHaveLength(new Set(mailedFor(world, followUp)).size);
    for (const to of told) expect(mailedFor(world, followUp)).toContain(to);
  },
);

function lineagesOf(lineage: string, timing: string): readonly string[] {
  return langs.map((lang) => `${lineage}.${lang}.${timing}@mail.example`);
}

test("somebody recorded as failed was not told, somebody uncertain was", async () => {
  const world = await newWorld();
  for (const name of ["a", "b", "c"])
    await addReader(world.deps, { address: `${name}@mail.example`, choices, evidence: "t" });
  world.answers.push(
    { kind: "rejected", reason: "MessageRejected" },
    { kind: "unknown", reason: "TimeoutError" },
  );
  const first = await release(world, "early-warning", null);
  expect(await accounts(world, first)).toEqual({ candidates: 3, submitted: 1, failed: 1, uncertain: 1 });
  const followUp = await release(world, "resolved", first);
  expect(await accounts(world, followUp)).toEqual({ candidates: 2, submitted: 2 });
});

test("a follow-up waits for those who are being submitted to, and reaches them afterwards", async () => {
  const world = await newWorld();
  await addReader(world.deps, { address: "a@mail.example", choices, evidence: "t" });
  const original = world.deps.mailer.submit;
  const events: string[] = [];
  Object.assign(world.deps.mailer, {
    submit: async (mail: Parameters<typeof original>[0]) => {
      if (mail.tags.kind === "probe") return original(mail);
      events.push(mail.tags.kind ?? "");
      if (mail.tags.kind === "early-warning") throw new Error("the worker died here");
      return original(mail);
    },
  });
  const first = await whenReleased(world);
  await world.settle().catch(() => undefined);
  const followUp = await release(world, "resolved", first);
  expect(await accounts(world, followUp)).toEqual({});
  world.advance(151_000);
  await world.sweep();
  await world.settle();
  expect(events).toEqual(["early-warning", "resolved"]);
  expect(await accounts(world, followUp)).toEqual({ candidates: 1, submitted: 1 });
});

test("INC-03: over kinds and choices, an early reader hears early warnings, a confirmed one waits, all hear the rest", () => {
  const hears = (
    kind: BulletinKind,
    timing: (typeof timings)[number],
    audience: Audience = audienceFor(kind, []),
  ) => isConcerned({ lineages: ["win10-native"], lang: "ja", timing, digest: "now" }, audience);
  const matrix = bulletinKinds.map((kind) => [kind, hears(kind, "early"), hears(kind, "confirmed")]);
  expect(matrix).toEqual([
    ["early-warning", true, false],
    ["confirmed", true, true],
    ["update", true, true],
    ["resolved", true, true],
    ["correction", true, true],
    ["cancelled", true, true],
  ]);
});

test("the finishing time follows from what is pending and the pace", () => {
  const now = "2025-06-03T00:00:00.000Z";
  const granted = { ratePerSecond: 500, perDay: null, left: null };
  expect(finishingAt({ pending: 100_000 }, granted, now)).toBe("2025-06-03T00:03:20.000Z");
  const limited = { ratePerSecond: 100, perDay: 50_000, left: 10_000 };
  expect(finishingAt({ pending: 10_000 }, limited, now)).toBe("2025-06-03T00:01:40.000Z");
  expect(finishingAt({ pending: 70_000 }, limited, now)).toBe("2025-06-05T00:01:40.000Z");
  expect(finishingAt({ pending: 0 }, granted, now)).toBeNull();
});
