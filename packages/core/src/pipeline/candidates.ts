import { type Bulletin, incidentsFor, isConcerned } from "../bulletin/index.ts";
import { toldReaders } from "../delivery/index.ts";
import type { BulletinId, IncidentId, ReaderId } from "../ids.ts";
import type { Deps } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";
import { activeReaders } from "./readers-of-shard.ts";

/**
 * Who gets it: active readers whom the filters name, or who were told before, as the reach of the bulletin says. Who
 * asked for a digest a day hears at once only what ends or corrects an alarm.
 */
export async function* candidatesOf(
  deps: Deps,
  bulletin: Bulletin,
  shard: number,
  older: readonly BulletinId[],
  after: ReaderId | null,
): AsyncGenerator<Subscriber> {
  const { reach } = bulletin.audience;
  const wasTold = reach === "concerned" ? neverTold : toldIn(deps, bulletin, older, shard);
  for await (const reader of activeReaders(deps, shard, after)) {
    const concerned = reach !== "told" && isMeant(bulletin, reader);
    const told = (await wasTold(reader.id)) && (reach === "told" || reader.choices.digest === "now");
    if (concerned || told) yield reader;
  }
}

function isMeant({ digest, audience }: Bulletin, reader: Subscriber): boolean {
  return digest ? incidentsFor(reader, digest).length > 0 : isConcerned(reader.choices, audience);
}

async function neverTold(): Promise<boolean> {
  return false;
}

/** Answers, for reader ids asked in rising order, whether an older serial or a digest told them: a merge, in constant memory. */
function toldIn(
  deps: Deps,
  { content }: Bulletin,
  older: readonly BulletinId[],
  shard: number,
): (id: ReaderId) => Promise<boolean> {
  const streams = older.map((bulletinId) => risingReaders(deps, bulletinId, shard, content.incidentId));
  const heads: (ReaderId | null | undefined)[] = streams.map(() => undefined);
  return async (id) => {
    let found = false;
    for (const [index, stream] of streams.entries()) {
      while (heads[index] === undefined || (heads[index] !== null && (heads[index] ?? "") < id)) {
        heads[index] = (await stream.next()).value ?? null;
      }
      if (heads[index] === id) found = true;
    }
    return found;
  };
}

async function* risingReaders(
  deps: Deps,
  bulletinId: BulletinId,
  shard: number,
  incidentId: IncidentId,
): AsyncGenerator<ReaderId, undefined> {
  for await (const group of deps.ledger.groups(bulletinId, shard)) yield* toldReaders(group, incidentId);
}
