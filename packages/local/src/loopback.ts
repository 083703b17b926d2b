import type { Server } from "node:http";

/** The only address the local service listens on. */
export const loopbackHost = "127.0.0.1";

/** Starts listening and answers with the URL; port 0 takes a free one. Rejects with the error of the system. */
export async function listenOnLoopback(server: Server, port: number, host = loopbackHost): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return `http://${host}:${actualPort}`;
}

/** Stops a server and cuts the connections that are still open. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
