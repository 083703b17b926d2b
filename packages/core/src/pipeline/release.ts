import { type Bulletin, isEnding } from "../bulletin/index.ts";
import { freezeDigest, freezeMail } from "../email/index.ts";
import { type BulletinId, shardCount } from "../ids.ts";
import type { SerialEntry } from "../incident/index.ts";
import { type Lang, langs } from "../lang.ts";
import type { Deps } from "../ports.ts";
import { changeBulletin } from "./change.ts";
import { nameInIncidents, toldBy, withdrawFrom } from "./digest-incidents.ts";
import { askForProof } from "./probe.ts";

/**
 * Sends an approved bulletin whose time has come on its way: older serials are stopped, the mail is frozen once per
 * language, then a plan message goes out for every shard. Doing it again, or after a crash, ends in the same state.
 */
export async function release(deps: Deps, bulletin: Bulletin): Promise<Bulletin> {
  const now = deps.now().toISOString();
  if (!isDue(bulletin, now)) return bulletin;
  const { older, newer, digests } = await siblings(deps, bulletin);
  if (await isAnyReleased(deps, newer)) return stop(deps, bulletin, now);
  for (const entry of older) await supersede(deps, entry, now);
  if (isEnding(bulletin))
    for (const id of digests) await withdrawFrom(deps, id, [bulletin.content.incidentId]);
  if (bulletin.digest) await nameInIncidents(deps, bulletin.content.id, bulletin.digest);
  for (const lang of langs) await freeze(deps, bulletin, lang);
  const frozen = await changeBulletin(deps, bulletin.content.id, (latest) =>
    isDue(latest, now) ? { ...latest, frozenAt: now } : null,
  );
  if (!frozen) return bulletin;
  deps.log("bulletin-released", {
    bulletin: bulletin.content.id,
    kind: bulletin.content.kind,
    serial: bulletin.content.serial,
  });
  await planShards(deps, frozen, allShards());
  await askForProof(deps, bulletin.content.id);
  return frozen;
}

async function freeze(deps: Deps, { content, digest }: Bulletin, lang: Lang): Promise<void> {
  const { site } = deps.settings;
  const { id, asOf } = content;
  const mail = digest
    ? await freezeDigest({ id, asOf, bulletins: await toldBy(deps, digest) }, lang, site)
    : await freezeMail(content, lang, site);
  await deps.bulletins.freezeMail(id, mail);
}

/** Asks for the plan of some shards; `sweep` does so again for shards whose message was lost. */
export async function planShards(deps: Deps, bulletin: Bulletin, shards: readonly number[]): Promise<void> {
  await deps.queues.plan(shards.map((shard) => ({ bulletinId: bulletin.content.id, shard })));
}

/** Every shard number. */
export function allShards(): readonly number[] {
  return Array.from({ length: shardCount }, (_, shard) => shard);
}

function isDue(bulletin: Bulletin, now: string): boolean {
  const stopped = bulletin.cancelledAt ?? bulletin.supersededAt ?? bulletin.frozenAt;
  return (
    bulletin.approvedAt !== null &&
    bulletin.releaseAt !== null &&
    bulletin.releaseAt <= now &&
    stopped === null
  );
}

/** The other serials of the same incident, and the digests that told of it. A digest has none. */
export async function siblings(
  deps: Deps,
  bulletin: Bulletin,
): Promise<{
  older: readonly SerialEntry[];
  newer: readonly SerialEntry[];
  digests: readonly BulletinId[];
}> {
  const { incidentId, serial } = bulletin.content;
  const { serials = [], digests = [] } = (await deps.incidents.incident(incidentId)) ?? {};
  return {
    digests,
    older: serials.filter((entry) => entry.serial < serial),
    newer: serials.filter((entry) => entry.serial > serial),
  };
}

async function isAnyReleased(deps: Deps, entries: readonly SerialEntry[]): Promise<boolean> {
  for (const entry of entries) {
    if ((await deps.bulletins.bulletin(entry.bulletinId))?.frozenAt) return true;
  }
  return false;
}

async function stop(deps: Deps, bulletin: Bulletin, now: string): Promise<Bulletin> {
  const stopped = await changeBulletin(deps, bulletin.content.id, (latest) => ({
    ...latest,
    supersededAt: now,
  }));
  return stopped ?? bulletin;
}

async function supersede(deps: Deps, entry: SerialEntry, now: string): Promise<void> {
  await changeBulletin(deps, entry.bulletinId, (older) =>
    older.supersededAt || older.cancelledAt ? null : { ...older, supersededAt: now },
  );
}
