import { addReader, approveBulletin, composeBulletin } from "../../packages/core/src/actions/index.ts";
import { dynamoStores } from "../../packages/core/src/adapters/index.ts";
import {
  type BulletinId,
  type ReaderId,
  readerIdFor,
  shardCount,
  shardOf,
} from "../../packages/core/src/ids.ts";
import type { BulletinKind } from "../../packages/core/src/incident/index.ts";
import type { Deps } from "../../packages/core/src/ports.ts";
import type { Choices } from "../../packages/core/src/subscriber/index.ts";
import { newClock } from "./clock.ts";
import type { Items, Tables } from "./tables.ts";

/** A table as it stands before the first bulletin is released; runs begin from copies of it. */
export type Template = {
  readonly tables: Tables;
  readonly items: Items;
  readonly deps: Deps;
  readonly startMs: number;
  /** The shards that hold readers; the others are planned already. */
  readonly shards: readonly number[];
  readonly readers: readonly ReaderId[];
  readonly latecomers: readonly string[];
  /** Approved bulletins of one incident, by serial. */
  readonly bulletins: readonly BulletinId[];
};

const startMs = Date.parse("2025-06-03T00:00:00.000Z");
export const choices: Choices = { lineages: ["win7-8-upgrade"], lang: "ja", timing: "early", digest: "now" };

export const settings: Deps["settings"] = {
  site: {
    url: "https://sokuho.example",
    senderName: "速報編集部",
    senderAddress: "alerts@sokuho.example",
    postalAddress: "東京都千代田区見本町 1-2-3",
    contact: "contact@sokuho.example",
  },
  stage: "local",
  publishers: ["publisher@sokuho.example"],
  addressKey: "address-key-of-the-faults",
  linkKeys: { current: "k1", keys: { k1: "link-key-of-the-faults" }, revoked: [] },
  leaseSeconds: 150,
  settleWindowSeconds: 300,
  undoSeconds: 120,
  approveCountAbove: 1_000_000,
  warmUpFrom: null,
  allowList: null,
};

/** How many readers stand in which shard, and the kinds of the bulletins, the first of which opens the incident. */
export type Shape = {
  readonly name: string;
  readonly readers: Readonly<Record<number, number>>;
  readonly kinds: readonly BulletinKind[];
};

/** Builds a template with the real actions. */
export async function newTemplate(tables: Tables, shape: Shape): Promise<Template> {
  const table = await tables.create([]);
  const deps = plainDeps(tables, table);
  const shards = Object.keys(shape.readers).map(Number);
  const readers: ReaderId[] = [];
  for (const shard of shards) {
    for (const address of addressesIn(shard, shape.readers[shard] ?? 0, "reader"))
      readers.push(await addReader(deps, { address, choices: mixed(readers.length), evidence: "test" }));
  }
  const bulletins = await givenBulletins(deps, shape);
  const empty = Array.from({ length: shardCount }, (_, shard) => shard).filter(
    (one) => !shards.includes(one),
  );
  const plannedAt = new Date(startMs).toISOString();
  for (const id of bulletins) {
    for (const shard of empty) await deps.ledger.putShardPlan(id, { shard, plannedAt, groups: 0 });
  }
  const items = await tables.read(table);
  await tables.drop(table);
  const latecomers = shards.flatMap((shard) => addressesIn(shard, 5, "late"));
  return { tables, items, deps, startMs, shards, readers, latecomers, bulletins };
}

async function givenBulletins(deps: Deps, { name, kinds }: Shape): Promise<readonly BulletinId[]> {
  const bulletins: BulletinId[] = [];
  for (const kind of kinds) {
    const first = bulletins[0] && (await deps.bulletins.bulletin(bulletins[0]));
    const id = await composeBulletin(deps, {
      requestId: `${name}-${bulletins.length}`,
      kind,
      incidentId: first ? first.content.incidentId : null,
      markdown: { ja: "# 見出し\n\n要約です。", en: "# Title\n\nSummary." },
      audience: "all",
      publisher: "p",
    });
    await approveBulletin(deps, id, "p", null);
    bulletins.push(id);
  }
  return bulletins;
}

function plainDeps(tables: Tables, table: string): Deps {
  const clock = newClock(startMs);
  const fail = async () => {
    throw new Error("nothing is mailed or queued while a template is built");
  };
  return {
    ...dynamoStores(tables.client, table),
    queues: { plan: fail, send: fail, letter: fail, holdLetter: fail, depth: async () => 0 },
    mailer: { submit: fail, quota: fail },
    fetcher: { fetch: fail },
    sources: [],
    settings,
    now: clock.now,
    sleep: async () => undefined,
    log: () => undefined,
  };
}

function mixed(index: number): Choices {
  return index % 3 === 2 ? { ...choices, lang: "en" } : choices;
}

function addressesIn(shard: number, count: number, word: string): readonly string[] {
  const found: string[] = [];
  for (let index = 0; found.length < count; index += 1) {
    const address = `${word}${index}@mail.example`;
    if (shardOf(readerIdFor(settings.addressKey, address)) === shard) found.push(address);
  }
  return found;
}
