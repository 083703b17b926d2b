import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../../..");
export const platformDir = join(root, ".sst/platform");

const installed = join(platformDir, "version");
const providerLock = join(root, ".sst/provider-lock.json");

/** Says in one sentence what stands in the way of a synth, or nothing when SST's platform code is in place. */
export function findObstacle(): string | undefined {
  const wanted = readVersion(join(root, "node_modules/sst/package.json"));
  if (!existsSync(installed) || !existsSync(providerLock)) {
    return "SST's platform code is not installed: run `npm run infra:install` (npm registry only, no AWS account).";
  }
  const found = readFileSync(installed, "utf8").trim();
  if (found === wanted) return undefined;
  return `SST's platform code is of ${found}, the package of ${wanted}: run \`npm run infra:install\` again.`;
}

/** The providers as `sst install` recorded them: global name and package. */
export function readProviders(): readonly { alias: string; package: string }[] {
  return JSON.parse(readFileSync(providerLock, "utf8"));
}

function readVersion(packageJson: string): string {
  return JSON.parse(readFileSync(packageJson, "utf8")).version;
}
