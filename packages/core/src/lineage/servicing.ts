import { InvalidInput } from "../errors.ts";

/** The release a PC runs, Windows 11 unless it begins with `10-`. */
export const releaseIds = ["10-22H2", "22H2", "23H2", "24H2", "25H2", "26H1", "26H2", "unknown"] as const;
export type ReleaseId = (typeof releaseIds)[number];

/** Editions that share a servicing end. */
export const editionFamilies = ["home-pro", "enterprise-education"] as const;
export type EditionFamily = (typeof editionFamilies)[number];

/** The last day of servicing of a release, per edition family, as `YYYY-MM-DD`. */
export type ServicingRow = {
  readonly id: Exclude<ReleaseId, "unknown">;
  readonly windows: "10" | "11";
  readonly name: string;
  readonly endsOn: Readonly<Record<EditionFamily, string>>;
  readonly because: string;
  readonly source: string;
};

const lifecycle = "Windows release information and lifecycle pages of Microsoft";

/** Servicing ends, oldest release first. */
export const servicing = [
  {
    id: "10-22H2",
    windows: "10",
    name: "Windows 10 22H2",
    endsOn: { "home-pro": "2025-10-14", "enterprise-education": "2025-10-14" },
    because: "Windows 10 ended for every edition on one day; extended security updates are not counted.",
    source: lifecycle,
  },
  {
    id: "22H2",
    windows: "11",
    name: "22H2",
    endsOn: { "home-pro": "2024-10-08", "enterprise-education": "2025-10-14" },
    because: "24 months for Home and Pro, 36 for Enterprise and Education.",
    source: lifecycle,
  },
  {
    id: "23H2",
    windows: "11",
    name: "23H2",
    endsOn: { "home-pro": "2025-11-11", "enterprise-education": "2026-11-10" },
    because: "24 and 36 months; the alert article's autumn 2024 belongs to 22H2.",
    source: lifecycle,
  },
  {
    id: "24H2",
    windows: "11",
    name: "24H2",
    endsOn: { "home-pro": "2026-10-13", "enterprise-education": "2027-10-12" },
    because: "24 and 36 months.",
    source: lifecycle,
  },
  {
    id: "25H2",
    windows: "11",
    name: "25H2",
    endsOn: { "home-pro": "2027-10-12", "enterprise-education": "2028-10-10" },
    because: "24 and 36 months.",
    source: lifecycle,
  },
  {
    id: "26H1",
    windows: "11",
    name: "26H1",
    endsOn: { "home-pro": "2028-03-14", "enterprise-education": "2029-03-13" },
    because: "24 and 36 months.",
    source: lifecycle,
  },
  {
    id: "26H2",
    windows: "11",
    name: "26H2",
    endsOn: { "home-pro": "2028-10-10", "enterprise-education": "2028-10-10" },
    because: "No date for Enterprise and Education is known yet, so no more than the Home date is promised.",
    source: lifecycle,
  },
] as const satisfies readonly ServicingRow[];

/** Says whether a release still gets updates on the UTC day of `asOf`, its last day included. An unknown release does not. */
export function isInServicing(release: ReleaseId, edition: EditionFamily, asOf: string): boolean {
  const endsOn = servicingEnd(release, edition);
  return endsOn !== null && toDay(asOf) <= endsOn;
}

/** The last day of servicing, or null for an unknown release. */
export function servicingEnd(release: ReleaseId, edition: EditionFamily): string | null {
  return servicing.find((row) => row.id === release)?.endsOn[edition] ?? null;
}

/** The day on which a release left servicing for an edition, null while it is in servicing or not known. */
export function servicingEndedOn(release: ReleaseId, edition: EditionFamily, asOf: string): string | null {
  const endsOn = servicingEnd(release, edition);
  return endsOn !== null && endsOn < toDay(asOf) ? endsOn : null;
}

/** The UTC day of a date or an instant as `YYYY-MM-DD`. Throws InvalidInput for anything else. */
export function toDay(asOf: string): string {
  const time = Date.parse(asOf);
  if (Number.isNaN(time))
    throw new InvalidInput("Not a date or an instant.", [{ field: "asOf", code: "invalid-date" }]);
  return new Date(time).toISOString().slice(0, 10);
}
