import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { boundedFetcher, type FetcherOptions, isPublic } from "../../packages/core/src/adapters/index.ts";
import { givenNames, type Zone } from "./name-server.ts";

/** Within these tests this address plays the public internet; all others of the loopback are as private as they are. */
export const outside = "127.0.0.2";

/** A server on an address of the loopback; it ends with its test. */
export async function givenServer(address: string, answer: RequestListener, port = 0): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(port, address, done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A fetcher that may ask the servers of this test by the names of this test. */
export async function givenFetcher(
  zone: Zone,
  ports: readonly number[],
  options: Partial<FetcherOptions> = {},
) {
  const names = await givenNames(zone);
  const fetcher = boundedFetcher({
    contact: "https://sokuho.example/",
    limits: { hostGapMs: 0 },
    reach: {
      protocols: ["http:", "https:"],
      ports: ports.map(String),
      isAllowed: (address) => address === outside || isPublic(address),
      resolve: names.resolve,
    },
    ...options,
  });
  return {
    asked: names.asked,
    fetch: (url: string) => fetcher.fetch({ url, etag: null, lastModified: null }),
  };
}
