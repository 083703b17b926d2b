import { bulletinAccounts, bulletinSize, estimatedEnd } from "@sokuho/core/actions";
import { type Bulletin, type BulletinStatus, statusOf } from "@sokuho/core/bulletin";
import type { Accounts } from "@sokuho/core/delivery";
import type { Report } from "@sokuho/core/incident";
import type { Deps, Pace, StoredItem } from "@sokuho/core/ports";

/** A bulletin with where it stands and what speaks for it. */
export type Evidence = {
  readonly bulletin: Bulletin;
  readonly status: BulletinStatus;
  readonly reports: readonly Report[];
  /** Readers it goes to if it is planned now. */
  readonly size: number | null;
};

/** A bulletin on its way with its accounts. */
export type Running = {
  readonly bulletin: Bulletin;
  readonly status: BulletinStatus;
  readonly accounts: Accounts;
  /** When everybody will have been submitted to; null when that cannot be said. */
  readonly endsAt: string | null;
};

/** Everything the overview shows. */
export type Overview = {
  readonly pace: Pace;
  readonly held: readonly Evidence[];
  readonly review: readonly StoredItem[];
  readonly running: readonly Running[];
  readonly last: readonly { readonly bulletin: Bulletin; readonly status: BulletinStatus }[];
};

const recentLength = 60;
const reviewLength = 20;
const lastLength = 10;

/**
 * Reads what a publisher sees first. Readers are counted once for bulletins that reach the same ones, since a count reads
 * every shard.
 */
export async function loadOverview(deps: Deps): Promise<Overview> {
  const now = deps.now().toISOString();
  const [recent, review, pace] = await Promise.all([
    deps.bulletins.bulletins(recentLength),
    deps.feeds.reviewList(reviewLength),
    deps.control.pace(now),
  ]);
  const all = recent.map((bulletin) => ({ bulletin, status: statusOf(bulletin, now) }));
  const sizes = new Map<string, Promise<number>>();
  const count = (bulletin: Bulletin) => {
    const { audience, content } = bulletin;
    const key = audience.reach === "concerned" ? JSON.stringify(audience) : content.id;
    const size = sizes.get(key) ?? bulletinSize(deps, bulletin);
    sizes.set(key, size);
    return size;
  };
  const held = all.filter((one) => isWaiting(one.status));
  const running = all.filter((one) => isRunning(one.status));
  return {
    pace,
    held: await Promise.all(held.map((one) => evidenceOf(deps, one.bulletin, count(one.bulletin)))),
    review,
    running: await Promise.all(
      running.map(async (one) => {
        const accounts = await bulletinAccounts(deps, one.bulletin.content.id);
        return { ...one, accounts, endsAt: await estimatedEnd(deps, accounts) };
      }),
    ),
    last: all.filter((one) => !isWaiting(one.status) && !isRunning(one.status)).slice(0, lastLength),
  };
}

/** What speaks for a bulletin: the reports of its incident and the number of readers. */
export async function evidenceOf(
  deps: Deps,
  bulletin: Bulletin,
  size: Promise<number> | null,
): Promise<Evidence> {
  const [incident, count] = await Promise.all([
    deps.incidents.incident(bulletin.content.incidentId),
    size ?? Promise.resolve(null),
  ]);
  const status = statusOf(bulletin, deps.now().toISOString());
  return {
    bulletin,
    status,
    reports: (incident?.reports ?? []).filter((report) => report.firstSeenAt <= bulletin.createdAt),
    size: count,
  };
}

/** Says whether a person still has to decide. */
export function isWaiting(status: BulletinStatus): boolean {
  return status === "held" || status === "approved";
}

/** Says whether a bulletin is on its way. */
export function isRunning(status: BulletinStatus): boolean {
  return ["waiting", "planning", "submitting", "paused"].includes(status);
}
