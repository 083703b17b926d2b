import { startCloud } from "../../packages/local/src/cloud.ts";

const dataDir = process.argv[2] ?? "";
try {
  const cloud = await startCloud({ dataDir, log: () => {}, publishesEvents: process.argv[3] !== "quiet" });
  console.log(`ready ${JSON.stringify(cloud.env)}`);
} catch (error) {
  console.log(`refused ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
  process.exitCode = 1;
}
