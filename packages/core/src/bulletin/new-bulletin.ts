import type { Audience, Bulletin, BulletinContent } from "./bulletin.ts";

/** Begins the record of a bulletin that nothing has happened to yet: held. */
export function newBulletin(
  content: BulletinContent,
  audience: Audience,
  by: { readonly origin: Bulletin["origin"]; readonly createdBy: string; readonly policyRow: string | null },
  now: string,
): Bulletin {
  return {
    content,
    audience,
    digest: null,
    ...by,
    createdAt: now,
    approvedAt: null,
    approvedBy: null,
    releaseAt: null,
    frozenAt: null,
    pausedAt: null,
    cancelledAt: null,
    supersededAt: null,
    plannedAt: null,
    atRiskFirst: false,
    endedAt: null,
    version: 0,
  };
}
