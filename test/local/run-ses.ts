import { startSes } from "../../packages/local/src/ses/ses.ts";

// A run whose events never get out before it is killed.
const ses = await startSes({
  dataDir: process.argv[2] ?? "",
  identity: { sender: "alerts@sokuho.example", configSet: "sokuho-local" },
  publish: () => new Promise(() => {}),
  onError: console.error,
});
console.log(`ready ${ses.endpoint}`);
