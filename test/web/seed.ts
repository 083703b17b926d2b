import { itemIdFor } from "@sokuho/core/ids";
import type { Bulletin, BulletinContent } from "../../packages/core/src/bulletin/index.ts";
import { audienceFor, newBulletin } from "../../packages/core/src/bulletin/index.ts";
import { type Group, newGroup } from "../../packages/core/src/delivery/index.ts";
import { readerIdFor, shardOf } from "../../packages/core/src/ids.ts";
import { withSerial } from "../../packages/core/src/incident/index.ts";
import { classify } from "../../packages/core/src/rules/index.ts";
import { incidentOf, story, storyBulletins } from "../email/samples.ts";
import type { World } from "./world.ts";

/** The sample incident with its first serials public and the next one held. */
export async function seedStory(world: World, publicCount = 3, change: Partial<Bulletin> = {}) {
  const contents = storyBulletins().slice(0, publicCount + 1);
  const bulletins: Bulletin[] = [];
  let incident = { ...incidentOf(story[publicCount]?.incident), version: 0 };
  for (const [index, content] of contents.entries()) {
    const kind = story[index]?.kind ?? "update";
    incident = withSerial(incident, { kind, request: `r${index}`, isHeld: false }, content.asOf);
    const isHeld = index === publicCount;
    const audience = audienceFor(kind, incident.lineagesAtRisk);
    const by = { origin: "policy", createdBy: "policy", policyRow: "two-voices" } as const;
    const released = isHeld ? {} : releasedAt(content.asOf, index < publicCount - 1);
    const bulletin = { ...newBulletin(content, audience, by, content.asOf), ...released, ...change };
    await world.deps.bulletins.createBulletin(bulletin);
    bulletins.push(bulletin);
  }
  await world.deps.incidents.saveIncident(incident);
  return { bulletins, incident };
}

/** Puts a released bulletin with this content in place. */
export async function seedBulletin(world: World, content: BulletinContent): Promise<void> {
  const by = { origin: "policy", createdBy: "policy", policyRow: "two-voices" } as const;
  const audience = audienceFor("early-warning", []);
  const bulletin = newBulletin(content, audience, by, content.asOf);
  await world.deps.bulletins.createBulletin({ ...bulletin, ...releasedAt(content.asOf, false) });
}

function releasedAt(at: string, isSuperseded: boolean): Partial<Bulletin> {
  return {
    approvedAt: at,
    approvedBy: "policy",
    releaseAt: at,
    frozenAt: at,
    plannedAt: at,
    supersededAt: isSuperseded ? at : null,
  };
}

/** A group of four recipients of a bulletin, each in another account. */
export async function seedGroup(world: World, bulletin: Bulletin) {
  const readers = ["a", "b", "c", "d"].map((name) => readerIdFor("k", `${name}@example.com`));
  const key = {
    bulletinId: bulletin.content.id,
    shard: shardOf(readers[0] ?? readerIdFor("k", "a")),
    number: 0,
  };
  const attempt = {
    nonce: "n",
    startedAt: "2026-11-21T02:00:00.000Z",
    leaseUntil: "2026-11-21T02:01:00.000Z",
    endedAt: "2026-11-21T02:00:30.000Z",
    positions: [0, 1, 2],
    names: null,
  };
  await world.deps.ledger.createGroup({
    ...newGroup(key, readers),
    attempts: [attempt],
    results: { 0: { kind: "submitted", messageId: "m" } },
    events: { 1: "delivered" },
  });
}

/** A reader who has the mail of a bulletin. */
export async function seedTold(world: World, bulletin: Bulletin, address: string) {
  const reader = readerIdFor(world.deps.settings.addressKey, address);
  const key = { bulletinId: bulletin.content.id, shard: shardOf(reader), number: 0 };
  const told = (group: Group): Group => ({
    ...group,
    readers: [...group.readers, reader].sort(),
    attempts: [
      {
        nonce: "n",
        startedAt: "2026-11-21T02:00:00.000Z",
        leaseUntil: "2026-11-21T02:01:00.000Z",
        endedAt: "2026-11-21T02:00:30.000Z",
        positions: group.readers.map((_, position) => position).concat(group.readers.length),
        names: null,
      },
    ],
  });
  const isNew = await world.deps.ledger.createGroup(told(newGroup(key, [])));
  if (!isNew) await world.deps.ledger.changeGroup(key, told);
}

/** An item nobody could decide about. */
export async function seedReview(world: World, change: { title?: string; text?: string; url?: string } = {}) {
  const title = change.title ?? "Windows is not activated since this morning";
  const text = change.text ?? "After the 24H2 update my PC says it is not activated. Error 0x803F7001.";
  const itemId = itemIdFor("win-forum-en", title);
  await world.deps.feeds.putItem({
    sourceId: "win-forum-en",
    itemId,
    meaning: "m",
    item: { id: "1", url: change.url ?? "https://forum.example.org/t/1", title, text, publishedAt: null },
    classified: { ...classify({ kind: "community", title, text }), verdict: "review" },
    incidentId: null,
    backlog: false,
    firstSeenAt: "2026-11-21T02:30:00.000Z",
    seenAt: "2026-11-21T02:30:00.000Z",
    reviewedAt: null,
  });
  return itemId;
}
