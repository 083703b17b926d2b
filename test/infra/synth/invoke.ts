import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Bundle } from "./bundle.ts";

const script = `
const [file, name, event] = process.argv.slice(1);
const { [name]: handler } = await import(file);
const context = { awsRequestId: "synth", functionName: name, getRemainingTimeInMillis: () => 3000 };
try {
  console.log(JSON.stringify(await handler(JSON.parse(event), context)));
} catch (error) {
  console.log(error, error.cause);
}
process.exit(0);
`;

/**
 * Runs a bundle once with the links of its own function and nothing else, and gives all it printed. No service can be
 * reached, so it will fail sooner or later; what counts is over what.
 */
export async function invokeAlone(
  dir: string,
  stage: string,
  bundle: Bundle,
  event: unknown,
): Promise<string> {
  const handlerName = bundle.handler.slice(bundle.handler.lastIndexOf(".") + 1);
  const links = { ...bundle.links, App: { name: "sokuho", stage } };
  const env = {
    ...Object.fromEntries(
      Object.entries(links).map(([name, properties]) => [`SST_RESOURCE_${name}`, JSON.stringify(properties)]),
    ),
    AWS_REGION: "ap-northeast-1",
    AWS_ACCESS_KEY_ID: "none",
    AWS_SECRET_ACCESS_KEY: "none",
    AWS_EC2_METADATA_DISABLED: "true",
    // The discard port: whatever calls it is refused at once.
    AWS_ENDPOINT_URL: "http://127.0.0.1:9",
    AWS_MAX_ATTEMPTS: "1",
  };
  const args = [
    "--input-type=module",
    "--eval",
    script,
    join(dir, bundle.file),
    handlerName,
    JSON.stringify(event),
  ];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env, timeout: 20_000 });
  return stdout + stderr;
}
