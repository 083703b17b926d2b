import type { Server } from "node:http";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { closeServer, listenOnLoopback } from "./loopback.ts";
import { StartError } from "./start-error.ts";

/** Anything that answers requests; a Hono app is one. */
export type Fetcher = { fetch(request: Request, env?: unknown): Response | Promise<Response> };

export type WebServer = { readonly url: string; stop(): Promise<void> };

export type WebServerOptions = {
  readonly port: number;
  /** The product's app. */
  readonly app: Fetcher;
  /** The pages under `/local`. */
  readonly local: Fetcher;
};

/** Serves the product and the `/local` pages on one loopback port; throws a StartError when the port is taken. */
export async function serve(options: WebServerOptions): Promise<WebServer> {
  const fetch = (request: Request, env: HttpBindings | object) => {
    const { pathname } = new URL(request.url);
    const isLocal = pathname === "/local" || pathname.startsWith("/local/");
    return (isLocal ? options.local : options.app).fetch(request, env);
  };
  const server = createAdaptorServer({ fetch }) as Server;
  try {
    const url = new URL(await listenOnLoopback(server, options.port));
    return { url: `http://localhost:${url.port}`, stop: () => closeServer(server) };
  } catch (error) {
    throw toStartError(error, options.port);
  }
}

function toStartError(error: unknown, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new StartError(`Port ${port} is in use by another program; try --port ${port + 1}.`);
  }
  if (code === "EACCES") {
    return new StartError(`Port ${port} may not be opened by this user; try --port 3000.`);
  }
  return error;
}
