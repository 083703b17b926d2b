import { type Audience, type Bulletin, isConcerned } from "../bulletin/index.ts";
import { shardCount } from "../ids.ts";
import { candidatesOf } from "../pipeline/candidates.ts";
import { activeReaders } from "../pipeline/readers-of-shard.ts";
import { siblings } from "../pipeline/release.ts";
import type { Deps } from "../ports.ts";

/** How many active readers the filters name now, before there is a bulletin. */
export function audienceSize(deps: Deps, audience: Audience): Promise<number> {
  return sumOfShards(async (shard) => {
    let size = 0;
    for await (const reader of activeReaders(deps, shard))
      if (isConcerned(reader.choices, audience)) size += 1;
    return size;
  });
}

/** How many readers a bulletin goes to if it is planned now, told readers of older serials and digests included. */
export async function bulletinSize(deps: Deps, bulletin: Bulletin): Promise<number> {
  const { older, digests } = await siblings(deps, bulletin);
  const earlier = [...older.map((entry) => entry.bulletinId), ...digests];
  return sumOfShards(async (shard) => {
    let size = 0;
    for await (const _ of candidatesOf(deps, bulletin, shard, earlier, null)) size += 1;
    return size;
  });
}

async function sumOfShards(sizeOf: (shard: number) => Promise<number>): Promise<number> {
  const shards = Array.from({ length: shardCount }, (_, shard) => shard);
  return (await Promise.all(shards.map(sizeOf))).reduce((sum, size) => sum + size, 0);
}
