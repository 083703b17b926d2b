import {
  type Bulletin,
  composeDigest,
  digestDueAt,
  isEnding,
  newBulletin,
  type Timing,
  timings,
  tokyoDay,
} from "../bulletin/index.ts";
import { maxDigestEntries } from "../email/index.ts";
import { bulletinIdFor, incidentIdFor, itemIdFor } from "../ids.ts";
import type { Deps } from "../ports.ts";
import { release } from "./release.ts";

/** A service that was down tells what it missed, but nothing that is older than this. */
const maxAgeMs = 3 * 86_400_000;
/** More are not looked at; no three days come near. */
const maxBulletins = 200;

const seenTo = new WeakMap<Deps, string>();

/**
 * Releases the digests of the day once their time has come: for each timing the bulletins that still stand and stood in
 * no digest before. What does not fit into one mail follows in a second part. The parts of a day and timing have fixed
 * ids: doing it again, or after a crash, ends in the same state.
 */
export async function releaseDigests(deps: Deps): Promise<void> {
  const dueAt = digestDueAt(deps.now());
  const day = tokyoDay(dueAt);
  if (seenTo.get(deps) === day) return;
  const latest = await deps.bulletins.bulletins(maxBulletins);
  for (const timing of timings) await releaseParts(deps, { day, timing }, untold(latest, dueAt, timing));
  seenTo.set(deps, day);
}

type Edition = { readonly day: string; readonly timing: Timing };

/** What the readers of one timing were not told yet, the oldest first. */
function untold(latest: readonly Bulletin[], dueAt: Date, timing: Timing): readonly Bulletin[] {
  const [since, until] = [new Date(dueAt.getTime() - maxAgeMs).toISOString(), dueAt.toISOString()];
  const retold = new Set(
    latest
      .flatMap((one) => (one.digest?.timing === timing ? one.digest.entries : []))
      .map((entry) => entry.bulletinId),
  );
  return latest
    .filter((one) => isTelling(one) && serves(one.audience.timings, timing) && !retold.has(one.content.id))
    .filter(({ frozenAt }) => since < (frozenAt ?? "") && (frozenAt ?? "") <= until)
    .toReversed();
}

function isTelling(bulletin: Bulletin): boolean {
  const { supersededAt, cancelledAt, digest } = bulletin;
  return (supersededAt ?? cancelledAt ?? digest) === null && !isEnding(bulletin);
}

async function releaseParts(deps: Deps, edition: Edition, told: readonly Bulletin[]): Promise<void> {
  let waiting = told;
  for (let part = 1; ; part += 1) {
    const incidentId = incidentIdFor(
      edition.day,
      itemIdFor("digest", `${edition.day} ${edition.timing} ${part}`),
    );
    const id = bulletinIdFor(incidentId, 1);
    const known = await deps.bulletins.bulletin(id);
    if (!known && waiting.length === 0) return;
    if (!known) {
      const shown = waiting.slice(0, maxDigestEntries);
      const digest = newDigest(edition, { id, incidentId }, shown, deps.now().toISOString());
      if (await deps.bulletins.createBulletin(digest))
        deps.log("bulletin-created", { bulletin: id, kind: "digest", origin: "schedule" });
    }
    const created = known ?? (await deps.bulletins.bulletin(id));
    if (!created) return;
    // What another sweep put into this part meanwhile is told, whatever this one saw.
    const inPart = new Set(created.digest?.entries.map((entry) => entry.bulletinId));
    waiting = waiting.filter(({ content }) => !inPart.has(content.id));
    await release(deps, created);
  }
}

function serves(asked: readonly Timing[], timing: Timing): boolean {
  return asked.length === 0 || asked.includes(timing);
}

function newDigest(
  { day, timing }: Edition,
  ids: Pick<Bulletin["content"], "id" | "incidentId">,
  shown: readonly Bulletin[],
  now: string,
): Bulletin {
  const content = composeDigest(
    { ...ids, day, now },
    shown.map((one) => one.content),
  );
  const audience = { lineages: [], langs: [], timings: [timing], reach: "concerned" } as const;
  const by = { origin: "schedule", createdBy: "schedule", policyRow: null } as const;
  const entries = shown.map(({ content: { id, incidentId: about }, audience: whom, frozenAt }) => ({
    bulletinId: id,
    incidentId: about,
    audience: whom,
    releasedAt: frozenAt ?? now,
  }));
  return {
    ...newBulletin(content, audience, by, now),
    digest: { day, timing, entries, withdrawn: [] },
    approvedAt: now,
    approvedBy: "schedule",
    releaseAt: now,
  };
}
