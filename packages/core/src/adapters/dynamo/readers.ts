import { shardOf } from "../../ids.ts";
import type { SubscriberStore } from "../../ports.ts";
import type { Subscriber } from "../../subscriber/index.ts";
import { written } from "./conditions.ts";
import type { Entities } from "./entities.ts";

/** Readers in DynamoDB; the shard partition is the audience index. */
export function dynamoReaders({ reader }: Pick<Entities, "reader">): SubscriberStore {
  return {
    async subscriber(id) {
      const { data } = await reader.get({ shard: shardOf(id), id }).go({ consistent: true });
      return data ? (data.data as Subscriber) : null;
    },
    async shardPage(shard, after, limit) {
      const query = after ? reader.query.byId({ shard }).gt({ id: after }) : reader.query.byId({ shard });
      const { data } = await query.go({ count: limit, pages: "all" });
      return data.map((one) => one.data as Subscriber);
    },
    async saveSubscriber(value) {
      const next = { ...value, version: value.version + 1 };
      const record = { shard: shardOf(next.id), id: next.id, version: next.version, data: next };
      const save =
        value.version === 0
          ? reader.create(record).go()
          : reader
              .put(record)
              .where(({ version }, { eq }) => eq(version, value.version))
              .go();
      await written<unknown>(save);
      return next;
    },
  };
}
