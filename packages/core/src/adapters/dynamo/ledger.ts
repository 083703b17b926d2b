import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createConversions } from "electrodb";
import type { Bulletin } from "../../bulletin/index.ts";
import { type Group, type GroupKey, isOpen } from "../../delivery/index.ts";
import type { LedgerStore, ShardPlan } from "../../ports.ts";
import type { Subscriber } from "../../subscriber/index.ts";
import { untilWritten } from "../../until-written.ts";
import { isWritten, written } from "./conditions.ts";
import type { Entities } from "./entities.ts";
import { readTogether } from "./read-together.ts";

const pageSize = 100;

/** Groups and shard plans in DynamoDB. */
export function dynamoLedger(
  { group, shardPlan, bulletin, reader }: Pick<Entities, "group" | "shardPlan" | "bulletin" | "reader">,
  client: DynamoDBDocumentClient,
  table: string,
): LedgerStore {
  const read = async ({ bulletinId, shard, number }: GroupKey): Promise<Group | null> => {
    const { data } = await group.get({ bulletinId, shard, number }).go({ consistent: true });
    return data as Group | null;
  };
  // A chain of the entity for each reader of a group costs as much as reading them.
  const keyOf = {
    group: createConversions(group).byAccessPattern.byNumber.fromComposite.toKeys,
    bulletin: createConversions(bulletin).byAccessPattern.byId.fromComposite.toKeys,
    reader: createConversions(reader).fromComposite.toKeys,
  };
  return {
    createGroup(value) {
      return isWritten(group.create(toRecord(value)).go());
    },
    group: read,
    async lastGroup(bulletinId, shard) {
      const { data } = await group.query
        .byNumber({ bulletinId, shard })
        .go({ limit: 1, order: "desc", consistent: true });
      return (data[0] as Group | undefined) ?? null;
    },
    async *groups(bulletinId, shard) {
      let cursor: string | null = null;
      do {
        const page: { data: unknown[]; cursor: string | null } = await group.query
          .byNumber({ bulletinId, shard })
          .go({ cursor, limit: pageSize, consistent: true });
        yield* page.data as Group[];
        cursor = page.cursor;
      } while (cursor);
    },
    async forSubmission({ bulletinId, shard, number, readers }) {
      const keys = [
        keyOf.group({ bulletinId, shard, number }),
        keyOf.bulletin({ id: bulletinId }),
        ...readers.map((id) => keyOf.reader({ shard, id })),
      ];
      const [Item, control, ...people] = await readTogether(client, table, keys);
      return {
        group: Item ? (group.parse({ Item }).data as Group | null) : null,
        bulletin: control
          ? ((bulletin.parse({ Item: control }).data?.data ?? null) as Bulletin | null)
          : null,
        readers: people.flatMap((person) => {
          const data = person && reader.parse({ Item: person }).data?.data;
          return data ? [data as Subscriber] : [];
        }),
      };
    },
    changeGroup(key, change, latest) {
      let first: Group | null = latest ?? null;
      return untilWritten(async () => {
        const known = first ?? (await read(key));
        first = null;
        const next = known && change(known);
        if (!known || !next || next === known) return null;
        const saved = { ...next, version: known.version + 1 };
        await written(
          group
            .put(toRecord(saved))
            .where(({ version }, { eq }) => eq(version, known.version))
            .go(),
        );
        return saved;
      });
    },
    async *openGroups(bulletinId) {
      let cursor: string | null = null;
      do {
        const page: { data: unknown[]; cursor: string | null } = await group.query
          .open({ open: bulletinId })
          .go({ cursor, limit: pageSize, hydrate: true });
        yield* page.data as Group[];
        cursor = page.cursor;
      } while (cursor);
    },
    async putShardPlan(bulletinId, plan) {
      await shardPlan.put({ bulletinId, ...plan }).go();
    },
    async shardPlans(bulletinId) {
      const { data } = await shardPlan.query.byShard({ bulletinId }).go({ pages: "all", consistent: true });
      return data as readonly ShardPlan[];
    },
  };
}

function toRecord(value: Group) {
  return isOpen(value) ? { ...value, open: value.bulletinId } : value;
}
