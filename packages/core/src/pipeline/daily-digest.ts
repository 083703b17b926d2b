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

const dayMs = 86_400_000;
/** More are not looked at; no day comes near. */
const maxBulletins = 200;

const seenTo = new WeakMap<Deps, string>();

/**
 * Releases the digests of the day once their time has come: for each timing the bulletins of the last 24 hours that
 * still stand. The digest of a day and timing has one id: doing it again, or after a crash, ends in the same state.
 */
export async function releaseDigests(deps: Deps): Promise<void> {
  const dueAt = digestDueAt(deps.now());
  const day = tokyoDay(dueAt);
  if (seenTo.get(deps) === day) return;
  const told = await toldBefore(deps, dueAt);
  for (const timing of timings) await releaseDigest(deps, day, timing, told);
  seenTo.set(deps, day);
}

async function toldBefore(deps: Deps, dueAt: Date): Promise<readonly Bulletin[]> {
  const [since, until] = [new Date(dueAt.getTime() - dayMs).toISOString(), dueAt.toISOString()];
  const all = await deps.bulletins.bulletins(maxBulletins);
  return all.filter((one) => isTelling(one) && since < (one.frozenAt ?? "") && (one.frozenAt ?? "") <= until);
}

function isTelling(bulletin: Bulletin): boolean {
  const { supersededAt, cancelledAt, digest } = bulletin;
  return (supersededAt ?? cancelledAt ?? digest) === null && !isEnding(bulletin);
}

async function releaseDigest(
  deps: Deps,
  day: string,
  timing: Timing,
  told: readonly Bulletin[],
): Promise<void> {
  const shown = told.filter(({ audience }) => serves(audience.timings, timing)).slice(0, maxDigestEntries);
  if (shown.length === 0) return;
  const digest = newDigest(day, timing, shown, deps.now().toISOString());
  if (await deps.bulletins.createBulletin(digest))
    deps.log("bulletin-created", { bulletin: digest.content.id, kind: "digest", origin: "schedule" });
  const created = await deps.bulletins.bulletin(digest.content.id);
  if (created) await release(deps, created);
}

function serves(asked: readonly Timing[], timing: Timing): boolean {
  return asked.length === 0 || asked.includes(timing);
}

function newDigest(day: string, timing: Timing, shown: readonly Bulletin[], now: string): Bulletin {
  const incidentId = incidentIdFor(day, itemIdFor("digest", `${day} ${timing}`));
  const content = composeDigest(
    { id: bulletinIdFor(incidentId, 1), incidentId, day, now },
    shown.map((one) => one.content),
  );
  const audience = { lineages: [], langs: [], timings: [timing], reach: "concerned" } as const;
  const by = { origin: "schedule", createdBy: "schedule", policyRow: null } as const;
  const entries = shown.map(({ content: { id, incidentId: about }, audience: whom }) => ({
    bulletinId: id,
    incidentId: about,
    audience: whom,
  }));
  return {
    ...newBulletin(content, audience, by, now),
    digest: { day, timing, entries, withdrawn: [] },
    approvedAt: now,
    approvedBy: "schedule",
    releaseAt: now,
  };
}
