import { communities, ownSite } from "./rows/communities.ts";
import { microsoft } from "./rows/microsoft.ts";
import { press } from "./rows/press.ts";
import { releaseHealth } from "./rows/release-health.ts";
import type { ListedSource } from "./rows/row.ts";
import type { AccessName, SourceRow } from "./source.ts";

/** Every source there is, whether it is polled or needs something first. */
export const sources: readonly ListedSource[] = [
  ...releaseHealth,
  ...microsoft,
  ...communities,
  ownSite,
  ...press,
];

/** What the operator gave beyond the defaults. */
export type SourceSetup = {
  /** Address of the feed of the publisher's own site; empty without one. */
  readonly ownFeed: string;
  /** Services whose credentials are given. */
  readonly access: readonly AccessName[];
};

/** The sources as they are polled under a setup: those that lack something are off and say why. */
export function sourcesFor({ ownFeed, access }: SourceSetup): readonly SourceRow[] {
  return sources.map((source): SourceRow => {
    if (source.access) return access.includes(source.access) ? source : { ...source, off: "no-credentials" };
    if (!source.own || ownFeed === "") return source;
    const { off: _, ...row } = source;
    return { ...row, url: ownFeed };
  });
}

/** Says whether a source is polled. */
export function isOn(source: SourceRow): boolean {
  return source.off === undefined;
}
