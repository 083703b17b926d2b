import { type Audience, isConcerned } from "../bulletin/index.ts";
import { shardCount } from "../ids.ts";
import { activeReaders } from "../pipeline/readers-of-shard.ts";
import type { Deps } from "../ports.ts";

/** How many active readers the filters name now; told readers of a follow-up are found by its plan. */
export async function audienceSize(deps: Deps, audience: Audience): Promise<number> {
  const shards = Array.from({ length: shardCount }, (_, shard) => shard);
  const sizes = await Promise.all(shards.map((shard) => sizeOfShard(deps, audience, shard)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeOfShard(deps: Deps, audience: Audience, shard: number): Promise<number> {
  let size = 0;
  for await (const reader of activeReaders(deps, shard)) if (isConcerned(reader.choices, audience)) size += 1;
  return size;
}
