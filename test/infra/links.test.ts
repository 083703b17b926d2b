import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dirOf, type FunctionName, findFunction, functionNames, graphOf, type Links } from "./graph.ts";
import { type LinkName, linkNames } from "./link-names.ts";
import { toLinkTypes } from "./link-types.ts";
import { invokeAlone } from "./synth/invoke.ts";
import { root } from "./synth/platform.ts";
import { deployEnvironment, stages, synthesise } from "./synth/synthesise.ts";

const linksOf: Readonly<Record<FunctionName, readonly LinkName[]>> = {
  Poll: ["Table", "Settings", "PlanQueue", "LetterQueue", "SourceKeys"],
  Sweep: ["Table", "Settings", "PlanQueue", "SendQueue", "LetterQueue", "OutcomeQueue", "OutcomeDlq"],
  Plan: ["Table", "Settings", "PlanQueue", "SendQueue"],
  SendBulletins: ["Table", "Settings", "SendQueue", "LinkKeys", "Email"],
  SendLetters: ["Table", "Settings", "LetterQueue", "AddressKey", "LinkKeys", "Email"],
  Outcome: ["Table", "Settings", "OutcomeQueue"],
  Web: [
    "Table",
    "Settings",
    "PlanQueue",
    "SendQueue",
    "LetterQueue",
    "OutcomeQueue",
    "OutcomeDlq",
    "LinkKeys",
  ],
};

// The least that makes a handler build what it needs.
const message = { Records: [{ messageId: "1", body: "{}", eventSource: "aws:sqs", attributes: {} }] };
const events: Readonly<Record<FunctionName, unknown>> = {
  Poll: {},
  Sweep: {},
  Plan: message,
  SendBulletins: message,
  SendLetters: message,
  Outcome: message,
  Web: {
    version: "2.0",
    routeKey: "$default",
    rawPath: "/health",
    rawQueryString: "",
    headers: { host: "sokuho.example.jp" },
    requestContext: { http: { method: "GET", path: "/health", sourceIp: "192.0.2.1" } },
    isBase64Encoded: false,
  },
};

describe.each(stages)("the links of stage %s", (stage) => {
  const graph = graphOf(stage);

  it.each(functionNames)("%s is given what its row needs", (name) => {
    expect(Object.keys(findFunction(graph, name).bundle.links)).toEqual(linksOf[name]);
  });

  it("together they are what functions may read, property by property", () => {
    const linked: Links = Object.assign({}, ...Object.values(graph.bundles).map((bundle) => bundle.links));
    const { App, ...expected } = linkNames;
    expect(withoutType(linked)).toEqual(expected);
    expect(App).toEqual(["name", "stage"]);
  });

  it("no source of the functions reads a link that nobody gives it", () => {
    const read = listReadLinks(join(root, "packages/functions/src"));
    expect(read.filter((name) => !(name in linkNames))).toEqual([]);
  });

  it.concurrent.each(functionNames)(
    "%s asks for no link of another function",
    async (name) => {
      const { bundle } = findFunction(graph, name);
      const printed = await invokeAlone(dirOf(stage), stage, bundle, events[name]);
      const foreign = Object.keys(linkNames).filter((link) => link !== "App" && !(link in bundle.links));
      expect(printed).not.toMatch(/is not linked/);
      expect(foreign.filter((link) => new RegExp(`\\b${link}\\b`).test(printed))).toEqual([]);
    },
    30_000,
  );

  it("have their types in sst-env.d.ts (else: npm run infra:types)", () => {
    expect(readFileSync(join(root, "sst-env.d.ts"), "utf8")).toBe(toLinkTypes(graph.links));
  });
});

describe("settings of a deploy", () => {
  const outDir = mkdtempSync(join(tmpdir(), "sokuho-missing-"));
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  it("that are missing are all named in one error", async () => {
    const { SOKUHO_DOMAIN, SOKUHO_CONTACT, ...rest } = deployEnvironment;
    const failed = synthesise("dev", outDir, { ...rest, SOKUHO_DNS: "none" });
    await expect(failed).rejects.toThrow("Settings are missing");
    for (const name of ["SOKUHO_DOMAIN", "SOKUHO_CONTACT", "SOKUHO_CERTIFICATE_ARN"]) {
      await expect(failed).rejects.toThrow(name);
    }
  }, 30_000);

  it("stand in docs/operations.md, each in a row of its own", () => {
    const source = readFileSync(join(root, "infra/settings.ts"), "utf8");
    const names = [...source.matchAll(/variable: "(\w+)"/g)].map(([, name]) => name);
    const documented = readFileSync(join(root, "docs/operations.md"), "utf8").matchAll(
      /^\| `(SOKUHO_\w+)`/gm,
    );
    expect([...documented].map(([, name]) => name)).toEqual(names);
  });
});

function withoutType(links: Links) {
  return Object.fromEntries(
    Object.entries(links).map(([name, properties]) => [
      name,
      Object.keys(properties)
        .filter((property) => property !== "type")
        .sort(),
    ]),
  );
}

function listReadLinks(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(dir, file), "utf8").matchAll(/\bResource\.(\w+)/g)].map(([, name]) => name ?? ""),
  );
  return [...new Set(names)].sort();
}
