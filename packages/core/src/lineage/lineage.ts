/** The histories a PC can have; see `lineages` for what each means. */
export const lineageIds = [
  "win11-native",
  "win10-native",
  "win7-8-upgrade",
  "win10-from-7-8",
  "volume",
  "unknown",
] as const;
export type LineageId = (typeof lineageIds)[number];

/** Says whether an outside text names a lineage. */
export function isLineageId(value: unknown): value is LineageId {
  return lineageIds.some((id) => id === value);
}
