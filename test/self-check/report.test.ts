import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkSnippet,
  derivedRows,
  lineageOf,
  parseReport,
} from "../../packages/core/src/self-check/index.ts";

/** The output of the snippet on a PC. */
function outputOf(part: Readonly<Record<string, string>>, before: readonly string[] = []): string {
  const values = {
    ...{ edition: "Professional", release: "24H2", build: "26100" },
    ...{ channel: "OEM:DM", activated: "True", generic: "False", firmware: "[4.0] Professional OEM:DM" },
    ...part,
  };
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return ["sokuho-check 1", ...lines, ...before.map((line) => `before=${line}`), "end"].join("\r\n");
}

const from7 = "Windows 7 Home Premium / 7601";
const from8 = "Windows 8.1 Pro / 9600";
const from10 = "Windows 10 Pro / 19045";
const from11 = "Windows 10 Pro / 22631";
const shared = { generic: "True", channel: "Retail", firmware: "" };

/** One case that a row decides, and one near miss that another row decides. */
const cases: Readonly<Record<string, readonly [string, string, string]>> = {
  "volume-channel": [outputOf({ channel: "Volume:GVLK" }, [from7]), outputOf({}, [from7]), "began-with-7-8"],
  "began-with-7-8-now-10": [
    outputOf({ ...shared, build: "19045", release: "22H2" }, [from7]),
    outputOf(shared, [from7]),
    "began-with-7-8",
  ],
  "began-with-7-8": [outputOf(shared, [from10, from8]), outputOf(shared, [from10]), "began-with-10"],
  "began-with-10": [outputOf(shared, [from11, from10]), outputOf(shared, [from11]), "no-history-shared-key"],
  "began-with-11": [outputOf({}, [from11]), outputOf({ generic: "True" }, [from11]), "no-history-shared-key"],
  "no-history-shared-key": [outputOf(shared, [from11]), outputOf(shared), "no-history"],
  "no-history": [outputOf({}), outputOf({}, [from11]), "began-with-11"],
};

function rowOf(output: string): string {
  const report = parseReport(output);
  return report === null ? "unread" : lineageOf(report).row;
}

describe("the history of a PC (LIN-05)", () => {
  it.each(derivedRows.map((row) => [row.id]))("%s has a case that it decides and a near miss", (id) => {
    const [hit = "", miss = "", decidedBy] = cases[id] ?? [];
    expect(rowOf(hit)).toBe(id);
    expect(rowOf(miss)).toBe(decidedBy);
  });

  it("is not guessed where there is none: no history is not native", () => {
    const report = parseReport(outputOf({}));
    expect(report && lineageOf(report)).toEqual({ lineage: "unknown", row: "no-history" });
  });

  it("tells Windows 11 by its build, since the registry goes on naming it Windows 10", () => {
    expect(rowOf(outputOf({}, ["Windows 10 Home / 22000"]))).toBe("began-with-11");
  });

  it("reads release, edition, channel and the kind of key, prompts and blank lines left aside", () => {
    const pasted = `PS C:\\> 'sokuho-check 1'\n\n  ${outputOf({ edition: "EnterpriseS", build: "26200.1234" })}\n`;
    expect(parseReport(pasted)).toEqual({
      before: [],
      build: 26200,
      release: "25H2",
      edition: "enterprise-education",
      channel: "oem",
      isGeneric: false,
      hasFirmwareKey: true,
      isActivated: true,
    });
  });

  it("is not read out of a text that has nothing of it, and hostile text does no harm", () => {
    for (const text of ["", "hello", "build=abc", "<script>alert(1)</script>", "before=; DROP / x"])
      expect(parseReport(text)).toBeNull();
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (text) => void parseReport(text)));
    const started = performance.now();
    parseReport(`build${" ".repeat(100_000)}=`.repeat(50));
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("the snippet", () => {
  it("only reads: every command in it is a Get, a filter or text", () => {
    const commands = checkSnippet.match(/\b[A-Z][A-Za-z]+-[A-Z]\w+/g) ?? [];
    expect([...new Set(commands)].toSorted()).toEqual([
      "ForEach-Object",
      "Get-ChildItem",
      "Get-CimInstance",
      "Get-ItemProperty",
      "Where-Object",
    ]);
    expect(checkSnippet).not.toMatch(/[>&;`]|Invoke|http|\$env/i);
  });

  it("prints no product key, no part of one, and nothing that names the PC or its owner", () => {
    expect(checkSnippet).not.toMatch(
      /OA3xOriginalProductKey\b|ComputerName|UUID|SerialNumber|Owner|UserName|ProductID|OfflineInstallationId/i,
    );
    const printed = checkSnippet.split("\n").filter((line) => /^\s*'[a-z]+='/.test(line));
    expect(printed.filter((line) => line.includes("PartialProductKey"))).toEqual([
      expect.stringMatching(/^'generic=' \+ \(.* -contains \$l\.PartialProductKey\)$/),
    ]);
  });
});
