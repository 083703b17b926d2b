import type { AccessKeys, Fetcher } from "../../ports.ts";
import { accessTo } from "./access.ts";
import { boundedWeb, type WebOptions } from "./web.ts";

export type FetcherOptions = WebOptions & {
  /** Credentials for the sources that need some; read when one of them is polled. */
  readonly keys?: () => AccessKeys;
};

/** Reads the documents of sources within the bounds of `boundedWeb`. */
export function boundedFetcher(options: FetcherOptions): Fetcher {
  const askWeb = boundedWeb(options);
  const rightsFor = accessTo(askWeb, options.keys ?? (() => ({ graph: null, reddit: null })));
  return {
    async fetch({ access, ...request }) {
      const rights = access ? await rightsFor(access) : null;
      if (rights?.kind === "failed") return rights;
      return askWeb({ ...request, ...(rights && { headers: rights.headers }) });
    },
  };
}
