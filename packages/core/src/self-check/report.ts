import type { EditionFamily, ReleaseId } from "../lineage/index.ts";

/** What the snippet's output says of a PC; null where it says nothing. */
export type PcReport = {
  /** The Windows that in-place upgrades replaced, oldest first, by build number. */
  readonly before: readonly number[];
  readonly build: number | null;
  readonly release: ReleaseId;
  readonly edition: EditionFamily | null;
  readonly channel: "oem" | "retail" | "volume" | null;
  /** The installed key is one that digital licences share. */
  readonly isGeneric: boolean | null;
  /** The firmware carries a key of its own. */
  readonly hasFirmwareKey: boolean | null;
  readonly isActivated: boolean | null;
};

/** How much of a pasted text is read, in characters and lines. */
export const maxReportChars = 8_000;
const maxLines = 200;

/** Reads the snippet's output, prompts and other lines around it left aside; null when nothing in it is ours. */
export function parseReport(pasted: string): PcReport | null {
  const fields = fieldsOf(pasted.slice(0, maxReportChars));
  const build = toBuild(fields.get("build")?.[0]);
  const channel = channelOf(fields.get("channel")?.[0]);
  const before = (fields.get("before") ?? []).flatMap((line) => toBuild(line.split("/").at(-1)) ?? []);
  if (build === null && channel === null && before.length === 0) return null;
  return {
    before: before.toSorted((a, b) => a - b),
    build,
    release: releaseOf(build),
    edition: editionOf(fields.get("edition")?.[0]),
    channel,
    isGeneric: toFlag(fields.get("generic")?.[0]),
    hasFirmwareKey: fields.has("firmware") ? fields.get("firmware")?.[0] !== "" : null,
    isActivated: toFlag(fields.get("activated")?.[0]),
  };
}

const names = ["edition", "release", "build", "before", "channel", "activated", "generic", "firmware"];

function fieldsOf(pasted: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const line of pasted.split(/\r\n?|\n/).slice(0, maxLines)) {
    const [, name = "", value = ""] = /^\s*([a-z]+)\s*=\s*(.{0,120})/i.exec(line) ?? [];
    const known = names.find((one) => one === name.toLowerCase());
    if (known) fields.set(known, [...(fields.get(known) ?? []), value.trim()]);
  }
  return fields;
}

// Windows 7 is 7600; nothing older can have been upgraded free.
function toBuild(text: string | undefined): number | null {
  const build = /^\s*(\d{4,5})(?:\.\d+)?\s*$/.exec(text ?? "")?.[1];
  return build !== undefined && Number(build) >= 6000 ? Number(build) : null;
}

function toFlag(text: string | undefined): boolean | null {
  if (/^true$/i.test(text ?? "")) return true;
  return /^false$/i.test(text ?? "") ? false : null;
}

function channelOf(text: string | undefined): PcReport["channel"] {
  if (/^volume/i.test(text ?? "")) return "volume";
  if (/^oem/i.test(text ?? "")) return "oem";
  return /^retail/i.test(text ?? "") ? "retail" : null;
}

function editionOf(text: string | undefined): EditionFamily | null {
  if (/^(?:enterprise|education|iotenterprise)/i.test(text ?? "")) return "enterprise-education";
  return /^(?:core|professional)/i.test(text ?? "") ? "home-pro" : null;
}

/** Builds as Microsoft's release information lists them. */
const releaseOfBuild: Readonly<Record<number, ReleaseId>> = {
  19045: "10-22H2",
  22621: "22H2",
  22631: "23H2",
  26100: "24H2",
  26200: "25H2",
  26300: "26H2",
  28000: "26H1",
};

function releaseOf(build: number | null): ReleaseId {
  return (build === null ? undefined : releaseOfBuild[build]) ?? "unknown";
}
