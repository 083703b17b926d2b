import type { Bulletin } from "../../packages/core/src/bulletin/index.ts";
import { type DeliveryRef, type Group, parseDid } from "../../packages/core/src/delivery/index.ts";
import type { ReaderId } from "../../packages/core/src/ids.ts";
import type { Deps } from "../../packages/core/src/ports.ts";
import type { Subscriber } from "../../packages/core/src/subscriber/index.ts";
import type { Clock } from "./clock.ts";
import { brokenByWrite } from "./group-rules.ts";
import { type MailFacts, mailRules } from "./mail-rules.ts";
import type { Invocation, Steps } from "./steps.ts";

/** Since which step a fact stands. */
type Since = { readonly step: number };

/** Sees every write and every submission as it happens and notes each promise that it breaks. */
export type Watch = {
  readonly broken: string[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly bulletins: ReadonlyMap<string, Bulletin>;
  readonly readers: ReadonlyMap<ReaderId, Subscriber>;
  /** Mails of a bulletin handed over after a newer serial stood, by workers that had looked before. */
  readonly lateMails: () => number;
  wrote(item: Record<string, unknown>): void;
  submits(mail: { readonly to: string; readonly did: string }): void;
  accepted(did: string): void;
  /** Told after every step whether events wait. */
  eventsWait(waiting: boolean): void;
};

/** Begins to watch a run. */
export function newWatch(clock: Clock, settings: Deps["settings"], taken: Steps["taken"]): Watch {
  const broken: string[] = [];
  const groups = new Map<string, Group>();
  const bulletins = new Map<string, Bulletin>();
  const readers = new Map<ReaderId, Subscriber>();
  const stopped = new Map<string, Since>();
  const gone = new Map<ReaderId, Since>();
  const newest = new Map<string, number>();
  const acceptances = new Map<string, number>();
  let waitingSince: Since | null = null;
  let late = 0;

  const note = (what: string) => void broken.push(`step ${taken().step}: ${what}`);

  function wroteGroup(group: Group): void {
    const key = `${group.bulletinId}/${group.shard}/${group.number}`;
    const before = groups.get(key) ?? null;
    const { by } = taken();
    groups.set(key, group);
    const others = [...groups.values()].filter((one) => one !== group && one.bulletinId === group.bulletinId);
    const view = { now: clock.now().toISOString(), windowMs: settings.settleWindowSeconds * 1000, others };
    for (const what of brokenByWrite(before, group, view)) note(`${key} ${what}`);
    if (before && group.again.length > before.again.length && isEarlierThan(waitingSince, by))
      note(`${key} granted a second submission while events waited`);
  }

  function wroteBulletin(bulletin: Bulletin): void {
    const { id } = bulletin.content;
    const isStopped = bulletin.supersededAt ?? bulletin.cancelledAt ?? bulletin.pausedAt;
    bulletins.set(id, bulletin);
    if (!isStopped) stopped.delete(id);
    else if (!stopped.has(id)) stopped.set(id, { step: taken().step });
  }

  function wroteReader(reader: Subscriber): void {
    readers.set(reader.id, reader);
    if (reader.state.kind !== "active" && !gone.has(reader.id)) gone.set(reader.id, { step: taken().step });
  }

  function submits(mail: { readonly to: string; readonly did: string }): void {
    const ref = parseDid(mail.did);
    const group = ref && groups.get(`${ref.bulletinId}/${ref.shard}/${ref.number}`);
    if (!ref || !group) {
      note(`${mail.did} is no recipient`);
      return;
    }
    const facts = factsOf(mail, group, ref);
    for (const rule of mailRules) if (rule.isBroken(facts)) note(`${mail.did} ${rule.what}`);
    if (facts.stoppedStep !== null) late += 1;
  }

  function factsOf(
    mail: { readonly to: string },
    group: Group,
    { position, bulletinId }: DeliveryRef,
  ): MailFacts {
    const reader = readers.get(group.readers[position] ?? ("" as ReaderId));
    return {
      to: mail.to,
      group,
      position,
      reader,
      by: taken().by,
      now: clock.now().toISOString(),
      goneStep: reader ? (gone.get(reader.id)?.step ?? null) : null,
      stoppedStep: stopped.get(bulletinId)?.step ?? null,
      serial: bulletins.get(bulletinId)?.content.serial ?? 0,
      newestSerial: newest.get(mail.to) ?? 0,
    };
  }

  function accepted(did: string): void {
    const count = (acceptances.get(did) ?? 0) + 1;
    acceptances.set(did, count);
    if (count > 2) note(`${did} was accepted ${count} times`);
    const ref = parseDid(did);
    const group = ref && groups.get(`${ref.bulletinId}/${ref.shard}/${ref.number}`);
    const address = readers.get(group?.readers[ref?.position ?? -1] ?? ("" as ReaderId))?.address;
    const serial = bulletins.get(ref?.bulletinId ?? "")?.content.serial ?? 0;
    if (address) newest.set(address, Math.max(serial, newest.get(address) ?? 0));
  }

  return {
    broken,
    groups,
    bulletins,
    readers,
    lateMails: () => late,
    wrote(item) {
      if (item.__edb_e__ === "group") wroteGroup(item as unknown as Group);
      if (item.__edb_e__ === "bulletin") wroteBulletin(item.data as Bulletin);
      if (item.__edb_e__ === "reader") wroteReader(item.data as Subscriber);
    },
    submits,
    accepted,
    eventsWait(waiting) {
      if (!waiting) waitingSince = null;
      else waitingSince ??= { step: taken().step };
    },
  };
}

function isEarlierThan(since: Since | null, by: Invocation | null): boolean {
  return since !== null && since.step < (by?.firstStep ?? 0);
}
