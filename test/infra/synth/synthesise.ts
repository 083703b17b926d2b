import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

export const stages = ["dev", "production"] as const;
export type Stage = (typeof stages)[number];

/** Settings and secrets as an operator would give them at deploy; `example.jp` is nobody's. */
export const deployEnvironment: Readonly<Record<string, string>> = {
  SOKUHO_DOMAIN: "sokuho.example.jp",
  SOKUHO_SENDER_NAME: "速報",
  SOKUHO_POSTAL_ADDRESS: "東京都千代田区1-1",
  SOKUHO_CONTACT: "https://sokuho.example.jp/contact",
  SOKUHO_PUBLISHERS: "desk@example.jp",
  SOKUHO_OPERATOR: "operator@example.jp",
  SOKUHO_ALLOW_LIST: "tester@example.jp, second@example.jp",
  SST_SECRET_AddressKey: "address-key",
  SST_SECRET_LinkKeys: '{"current":"k1","keys":{"k1":"link-key"},"revoked":[]}',
};

/** Writes a stage into a folder: `graph.json` and the bundles. Rejects with what the program printed when it fails. */
export async function synthesise(
  stage: Stage,
  outDir: string,
  environment = deployEnvironment,
): Promise<void> {
  // Nothing of this process reaches the program: no AWS account, no settings of a developer.
  const env = { ...environment, PATH: process.env.PATH, AWS_EC2_METADATA_DISABLED: "true" };
  const main = join(import.meta.dirname, "main.ts");
  try {
    await promisify(execFile)(process.execPath, [main, stage, outDir], { env });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`No graph of stage ${stage}:\n${stderr || error}`, { cause: error });
  }
}
