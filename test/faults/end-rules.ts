import type { Bulletin } from "../../packages/core/src/bulletin/index.ts";
import { accountOf, accountsOf, type Group, parseDid } from "../../packages/core/src/delivery/index.ts";
import type { BulletinId, ReaderId } from "../../packages/core/src/ids.ts";
import type { Run } from "./run.ts";

/** The promises that do not hold once a run has come to rest. */
export function brokenAtEnd(run: Run): readonly string[] {
  const released = [...run.watch.bulletins.values()].filter((one) => one.frozenAt !== null);
  return [...released.flatMap((bulletin) => brokenBulletin(run, bulletin)), ...brokenMails(run)];
}

function brokenBulletin(run: Run, bulletin: Bulletin): readonly string[] {
  const { id } = bulletin.content;
  const isStopped = (bulletin.supersededAt ?? bulletin.cancelledAt) !== null;
  const groups = [...run.watch.groups.values()].filter((group) => group.bulletinId === id);
  const sums = accountsOf(groups, run.clock.now().toISOString());
  const found: string[] = [];
  if (sums.pending > 0) found.push(`${id}: ${sums.pending} are pending at the end`);
  if (!isStopped) found.push(...lostReaders(run, bulletin, groups), ...brokenUncertain(run, groups));
  const extra = extraAcceptances(run, id);
  if (extra > sums.duplicates) found.push(`${id}: ${extra} doubles, of which ${sums.duplicates} are counted`);
  return found;
}

/** Readers who were there all the time, whom the bulletin is for, and who stand in no account. */
function lostReaders(run: Run, bulletin: Bulletin, groups: readonly Group[]): readonly string[] {
  if (bulletin.audience.reach === "told") return [];
  const placed = new Set(groups.flatMap((group) => group.readers));
  const lost = run.template.readers.filter((id) => !placed.has(id) && isActive(run, id));
  return lost.map((id) => `${bulletin.content.id}: ${id} is lost`);
}

function isActive(run: Run, id: ReaderId): boolean {
  return run.watch.readers.get(id)?.state.kind === "active";
}

function brokenUncertain(run: Run, groups: readonly Group[]): readonly string[] {
  const now = run.clock.now().toISOString();
  return groups.flatMap((group) =>
    [...group.readers.keys()]
      .filter((position) => accountOf(group, position, now) === "uncertain")
      .filter((position) => group.attempts.filter((one) => one.positions.includes(position)).length < 2)
      .map(
        (position) =>
          `${group.bulletinId}/${group.shard}/${group.number} ${position} is uncertain after one attempt`,
      ),
  );
}

/** How many mails of a bulletin went to somebody who had it already. */
export function extraAcceptances(run: Run, id: BulletinId): number {
  const dids = run.ses.accepted.map((mail) => mail.did).filter((did) => parseDid(did)?.bulletinId === id);
  return dids.length - new Set(dids).size;
}

/** Nobody whose mail is known to have left stands in an account that says that none did. */
function brokenMails(run: Run): readonly string[] {
  const now = run.clock.now().toISOString();
  return [...new Set(run.ses.accepted.map((mail) => mail.did))].flatMap((did) => {
    const ref = parseDid(did);
    const group = ref && run.watch.groups.get(`${ref.bulletinId}/${ref.shard}/${ref.number}`);
    if (!ref || !group?.events[ref.position]) return [];
    const account = accountOf(group, ref.position, now);
    return account === "submitted"
      ? []
      : [`${did} was mailed, an event says so, and the ledger says ${account}`];
  });
}
