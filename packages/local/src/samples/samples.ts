import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { closeServer, listenOnLoopback, loopbackHost } from "../loopback.ts";
import { documentAt, type SampleDocument } from "./documents.ts";
import type { SampleHosts } from "./sources.ts";
import { lastStep } from "./story.ts";

export { sampleSources } from "./sources.ts";

/** The running story. The caller keeps the step over restarts. */
export type Samples = SampleHosts & {
  /** Both origins, for a fetcher that must be allowed to read them. */
  readonly origins: readonly string[];
  step(): number;
  /** Goes to a step from 0 to the last one; throws a RangeError otherwise. */
  goTo(step: number): void;
  stop(): Promise<void>;
};

/**
 * Serves the documents of the story on two loopback hosts. Links in the documents carry the port, ids do not: on
 * another port the links of an earlier run lead nowhere. A port that is taken is replaced by a free one.
 */
export async function startSamples(options: {
  readonly step: number;
  readonly port: number;
}): Promise<Samples> {
  let step = checkStep(options.step);
  const newServer = () => createServer((request, response) => answer(request, response, step));
  const first = await listenSomewhere(newServer, options.port, loopbackHost);
  const { url } = first;
  const second = await listenOnOtherHost(newServer, Number(new URL(url).port));
  const servers = second === null ? [first.server] : [first.server, second.server];
  const otherUrl = second?.url ?? url.replace(loopbackHost, "localhost");
  return {
    url,
    otherUrl,
    origins: [url, otherUrl],
    step: () => step,
    goTo: (next) => {
      step = checkStep(next);
    },
    stop: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

function checkStep(step: number): number {
  if (!Number.isInteger(step) || step < 0 || step > lastStep) {
    throw new RangeError(`The story has the steps 0 to ${lastStep}, not ${step}.`);
  }
  return step;
}

/** Systems other than Linux have no second loopback address unless somebody sets it up. */
async function listenOnOtherHost(newServer: () => Server, port: number) {
  try {
    return await listenSomewhere(newServer, port, "127.0.0.2");
  } catch {
    return null;
  }
}

async function listenSomewhere(newServer: () => Server, port: number, host: string) {
  const wanted = newServer();
  try {
    return { server: wanted, url: await listenOnLoopback(wanted, port, host) };
  } catch {
    const server = newServer();
    return { server, url: await listenOnLoopback(server, 0, host) };
  }
}

function answer(request: IncomingMessage, response: ServerResponse, step: number): void {
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? loopbackHost}`);
  const document = documentAt(url.pathname, step, url.origin);
  if (document === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  const validators = { etag: document.etag, "last-modified": document.modifiedAt.toUTCString() };
  if (isUnchanged(request, document)) {
    response.writeHead(304, validators).end();
    return;
  }
  const headers = {
    ...validators,
    "content-type": document.contentType,
    "content-length": document.body.length,
  };
  response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : document.body);
}

/** If-None-Match decides alone where it is sent (RFC 9110 §13.1.3). */
function isUnchanged(request: IncomingMessage, document: SampleDocument): boolean {
  const known = request.headers["if-none-match"];
  if (known !== undefined) {
    return known.split(",").some((etag) => etag.trim().replace(/^W\//, "") === document.etag);
  }
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return document.modifiedAt.getTime() <= since;
}
