import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { type BuildRequest, type Bundle, bundleHandler } from "./bundle.ts";

type Call = { readonly method: string; readonly params: readonly [unknown] };

// Names of what SST keeps in an account of its own; nothing reads them here.
const bootstrap = {
  asset: "sst-asset",
  assetEcrRegistryId: "",
  assetEcrUrl: "",
  state: "sst-state",
  appsyncHttp: "",
  appsyncRealtime: "",
};

/** Plays the `sst` CLI on loopback: components call it while they are made. */
export async function startCli(workDir: string) {
  const bundles: Record<string, Bundle> = {};
  const methods: Readonly<Record<string, (argument: unknown) => unknown>> = {
    "Provider.Aws.Bootstrap": () => bootstrap,
    "Runtime.Build": async (argument) => {
      const request = argument as BuildRequest;
      const { bundle, answer } = await bundleHandler(request, workDir);
      bundles[request.functionID] = bundle;
      return answer;
    },
  };

  const server = createServer(async (request, response) => {
    try {
      const { method, params } = (await json(request)) as Call;
      const answer = methods[method];
      if (answer === undefined) throw new Error(`rpc: can't find method ${method}`);
      response.end(JSON.stringify({ result: await answer(params[0]) }));
    } catch (error) {
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, bundles, stop: () => server.close() };
}
