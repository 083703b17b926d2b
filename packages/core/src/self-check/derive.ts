import type { LineageId } from "../lineage/index.ts";
import type { PcReport } from "./report.ts";

/** What a report says of the lineage, and by which row. */
export type Derived = { readonly lineage: LineageId; readonly row: DerivedRow["id"] };

type DerivedRow = (typeof derivedRows)[number];
type Facts = {
  readonly channel: PcReport["channel"];
  readonly oldest: "none" | "7-8" | "10" | "11";
  readonly now: "10" | "11";
  readonly key: "own" | "shared" | "unseen";
};
type When = { readonly [Name in keyof Facts]?: readonly Facts[Name][] };

/** How the history of a PC becomes its lineage: the first row that matches. Where it shows nothing, nothing is guessed. */
export const derivedRows = [
  {
    id: "volume-channel",
    when: { channel: ["volume"] },
    lineage: "volume",
    because: "The channel of the licence is that of an organisation.",
    source: "public documentation on slmgr and SoftwareLicensingProduct",
  },
  {
    id: "began-with-7-8-now-10",
    when: { oldest: ["7-8"], now: ["10"] },
    lineage: "win10-from-7-8",
    because: "The oldest upgrade left Windows 7, 8 or 8.1, and the PC runs Windows 10.",
    source: "public documentation on in-place upgrades",
  },
  {
    id: "began-with-7-8",
    when: { oldest: ["7-8"] },
    lineage: "win7-8-upgrade",
    because: "The oldest upgrade left Windows 7, 8 or 8.1.",
    source: "public documentation on in-place upgrades",
  },
  {
    id: "began-with-10",
    when: { oldest: ["10"] },
    lineage: "win10-native",
    because: "The oldest upgrade left Windows 10.",
    source: "public documentation on in-place upgrades",
  },
  {
    id: "began-with-11",
    when: { oldest: ["11"], key: ["own"] },
    lineage: "win11-native",
    because: "The oldest upgrade left Windows 11, and the PC has a key of its own.",
    source: "public documentation on in-place upgrades and digital licences",
  },
  {
    id: "no-history-shared-key",
    when: { oldest: ["11"] },
    lineage: "unknown",
    because: "Windows 11 may have been installed anew on a PC that was upgraded free before.",
    source: "public documentation on digital licences",
  },
  {
    id: "no-history",
    when: {},
    lineage: "unknown",
    because: "A clean install or a reset erases the history; none is not native.",
    source: "public documentation on in-place upgrades",
  },
] as const satisfies readonly {
  readonly id: string;
  readonly when: When;
  readonly lineage: LineageId;
  readonly because: string;
  readonly source: string;
}[];

/** The lineage a report shows. */
export function lineageOf(report: PcReport): Derived {
  const facts: Facts = {
    channel: report.channel,
    oldest: windowsOf(report.before[0]),
    now: report.build !== null && report.build < firstBuildOf11 ? "10" : "11",
    key: keyOf(report),
  };
  const row = derivedRows.find((one) => holds(one.when, facts)) ?? derivedRows[derivedRows.length - 1];
  return { lineage: row?.lineage ?? "unknown", row: row?.id ?? "no-history" };
}

const firstBuildOf10 = 10_240;
const firstBuildOf11 = 22_000;

// The registry goes on naming Windows 11 "Windows 10", so the build decides.
function windowsOf(build: number | undefined): Facts["oldest"] {
  if (build === undefined) return "none";
  if (build < firstBuildOf10) return "7-8";
  return build < firstBuildOf11 ? "10" : "11";
}

function keyOf({ isGeneric }: PcReport): Facts["key"] {
  if (isGeneric === null) return "unseen";
  return isGeneric ? "shared" : "own";
}

function holds(when: When, facts: Facts): boolean {
  return Object.entries(when).every(([name, allowed]) =>
    (allowed as readonly string[]).includes(facts[name as keyof Facts] ?? ""),
  );
}
