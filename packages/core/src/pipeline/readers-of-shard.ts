import type { ReaderId } from "../ids.ts";
import type { Deps } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";

const pageSize = 500;

/** The active readers of a shard after `from`, in order of id, page by page: constant memory. */
export async function* activeReaders(
  deps: Deps,
  shard: number,
  from: ReaderId | null = null,
): AsyncGenerator<Subscriber> {
  let after = from;
  do {
    const page: readonly Subscriber[] = await deps.readers.shardPage(shard, after, pageSize);
    yield* page.filter((reader) => reader.state.kind === "active");
    after = page.length < pageSize ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
}
