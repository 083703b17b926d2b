import type { FeedStore, SourceState, StoredItem } from "../../ports.ts";
import type { Entities } from "./entities.ts";

/** Sources and their items in DynamoDB. */
export function dynamoFeeds({ source, item }: Pick<Entities, "source" | "item">): FeedStore {
  return {
    async sourceState(sourceId) {
      const { data } = await source.get({ sourceId }).go({ consistent: true });
      return data ? (data.data as SourceState) : null;
    },
    async sourceStates() {
      const { data } = await source.query.byId({}).go({ pages: "all" });
      return data.map((one) => one.data as SourceState);
    },
    async putSourceState(state) {
      await source.put({ sourceId: state.sourceId, data: state }).go();
    },
    async items(sourceId, itemIds) {
      if (itemIds.length === 0) return [];
      const keys = itemIds.map((itemId) => ({ sourceId, itemId }));
      const { data, unprocessed } = await item.get(keys).go({ consistent: true });
      const rest =
        unprocessed.length > 0
          ? await this.items(
              sourceId,
              unprocessed.map((key) => key.itemId as never),
            )
          : [];
      return [...data.map((one) => one.data as StoredItem), ...rest];
    },
    async putItem(stored) {
      const { sourceId, itemId, seenAt } = stored;
      const waits = stored.classified.verdict === "review" && !stored.reviewedAt && !stored.backlog;
      await item.put({ sourceId, itemId, seenAt, data: stored, ...(waits && { review: "open" }) }).go();
    },
    async reviewList(limit) {
      const { data } = await item.query
        .toReview({ review: "open" })
        .go({ limit, order: "desc", hydrate: true });
      return data.map((one) => one.data as StoredItem);
    },
  };
}
