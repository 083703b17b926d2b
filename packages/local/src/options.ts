import { parseArgs } from "node:util";
import { StartError } from "./start-error.ts";

/** What `npm start` was asked for. */
export type StartOptions = {
  readonly port: number;
  readonly dataDir: string;
  readonly sources: "sample" | "live";
  readonly isFresh: boolean;
  readonly demoReaders: number;
};

/** Readers of the demo story when nobody says otherwise: both languages, every lineage, and some trouble. */
export const demoReaderCount = 12;
const maxDemoReaders = 200_000;

export const usage = `npm start -- [options]
  --port N           port of the site (3000)
  --data DIR         where everything is kept (.sokuho)
  --sources KIND     sample (a story of its own date) or live (the real sources)
  --fresh            forget what earlier runs left in the data folder
  --no-demo          no demo readers
  --demo-readers N   N demo readers (${demoReaderCount})
  --help             this text`;

/** Reads the command line; throws a StartError that says what was not understood. */
export function readOptions(args: readonly string[]): StartOptions | "help" {
  const values = parse(args);
  if (values.help) return "help";
  if (values.sources !== "sample" && values.sources !== "live") {
    throw new StartError(`--sources is "${values.sources}"; it may be sample or live.`);
  }
  if (values.data === "") throw new StartError("--data is empty; name a folder, for example --data .sokuho.");
  const isDemo = !values["no-demo"] && values.sources === "sample";
  return {
    port: readPort(values.port),
    dataDir: values.data,
    sources: values.sources,
    isFresh: values.fresh,
    demoReaders: isDemo ? readNumber("--demo-readers", values["demo-readers"], maxDemoReaders) : 0,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "3000" },
        data: { type: "string", default: ".sokuho" },
        sources: { type: "string", default: "sample" },
        fresh: { type: "boolean", default: false },
        "no-demo": { type: "boolean", default: false },
        "demo-readers": { type: "string", default: String(demoReaderCount) },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new StartError(`${reason}; see npm start -- --help.`);
  }
}

function readPort(text: string): number {
  const port = readNumber("--port", text, 65_535);
  if (port === 0) throw new StartError("--port is 0; it must be a port from 1 to 65535.");
  return port;
}

function readNumber(name: string, text: string, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= max) return value;
  throw new StartError(`${name} is "${text}"; it must be a whole number up to ${max}.`);
}
