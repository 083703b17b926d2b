import { boundedFetcher } from "@sokuho/core/adapters";
import { accessNames, type SourceRow, sourcesFor } from "@sokuho/core/feed";
import type { AccessKeys, Deps } from "@sokuho/core/ports";
import { Resource } from "sst";
import { deps } from "./deps.ts";

/** What of the settings link is about sources; the last two are set by the local service alone. */
type SourcesLink = {
  readonly fetchContact: string;
  readonly ownFeed?: string;
  readonly sourceAccess?: string;
  readonly sources?: readonly SourceRow[];
  readonly allowedOrigins?: readonly string[];
};

let built: Deps | undefined;

/** Everything, with the sources and what reads them; built once, on first use. */
export function depsWithSources(): Deps {
  built ??= build();
  return built;
}

function build(): Deps {
  const link = Resource.Settings as SourcesLink;
  const { fetchContact: contact, allowedOrigins = [], sources = sourcesOf(link) } = link;
  return { ...deps(), sources, fetcher: boundedFetcher({ contact, allowedOrigins, keys: sourceKeys }) };
}

function sourcesOf({ ownFeed = "", sourceAccess = "" }: SourcesLink): readonly SourceRow[] {
  const given = sourceAccess.split(",").map((one) => one.trim());
  return sourcesFor({ ownFeed, access: accessNames.filter((name) => given.includes(name)) });
}

function sourceKeys(): AccessKeys {
  return { graph: null, reddit: null, ...(JSON.parse(Resource.SourceKeys.value) as Partial<AccessKeys>) };
}
