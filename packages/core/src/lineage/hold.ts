import type { Lang } from "../lang.ts";
import type { LineageId } from "./lineage.ts";
import {
  type EditionFamily,
  editionFamilies,
  isInServicing,
  type ServicingRow,
  servicing,
} from "./servicing.ts";

/**
 * Sentences telling who is not yet on an affected release until when he may stay on his own, one per release that is
 * in servicing on the day of `asOf`. Empty when every older release has ended or no affected release is known.
 */
export function holdConditions(
  lineage: LineageId,
  affected: readonly string[],
  asOf: string,
  lang: Lang,
): readonly string[] {
  const first = servicing.findIndex((row) => affected.includes(row.id));
  return servicing
    .slice(0, Math.max(first, 0))
    .filter((row: ServicingRow) => runsOn(lineage, row))
    .filter((row: ServicingRow) => editionFamilies.some((edition) => isInServicing(row.id, edition, asOf)))
    .reverse()
    .map((row: ServicingRow) => toCondition(row, asOf, lang));
}

/** The affected release before which every release has left servicing for every edition, by its name; null while one is left. */
export function allEndedBefore(affected: readonly string[], asOf: string): string | null {
  const first = servicing.findIndex((row) => affected.includes(row.id));
  const older = servicing.slice(0, Math.max(first, 0));
  const isLeft = older.some((row) => editionFamilies.some((edition) => isInServicing(row.id, edition, asOf)));
  return older.length > 0 && !isLeft ? (servicing[first]?.name ?? null) : null;
}

/** A day as its reader writes it: `2025年11月11日`, `11 November 2025`. */
export function formatDay(day: string, lang: Lang): string {
  const locale = lang === "ja" ? "ja-JP" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00Z`),
  );
}

function runsOn(lineage: LineageId, row: ServicingRow): boolean {
  if (lineage === "unknown") return true;
  return row.windows === (lineage === "win10-from-7-8" ? "10" : "11");
}

function toCondition(row: ServicingRow, asOf: string, lang: Lang): string {
  const open = editionFamilies.filter((edition) => isInServicing(row.id, edition, asOf));
  const [only] = open;
  if (only !== undefined && open.length === 1) return toConditionOf(row, only, lang);
  const ends = new Set(open.map((edition) => row.endsOn[edition]));
  const whole = open.length === editionFamilies.length && ends.size === 1;
  const parts = open.map((edition) => toUntil(row, whole ? null : edition, lang));
  const until = [...new Set(parts)].join(lang === "ja" ? "、" : ", ");
  if (lang === "ja")
    return `${row.name} をお使いなら、今の版のまま使い、機能更新プログラムを一時停止してください（${until}）。`;
  return `On ${row.name}: stay there and pause the feature update (${until}).`;
}

// Who runs the edition that has ended must not read a word of staying.
function toConditionOf(row: ServicingRow, open: EditionFamily, lang: Lang): string {
  const day = formatDay(row.endsOn[open], lang);
  const ended = editionNames[open === "home-pro" ? "enterprise-education" : "home-pro"];
  if (lang === "ja")
    return `${row.name} の ${editionNames[open]} をお使いなら、今の版のまま使い、機能更新プログラムを一時停止してください（${day}まで）。${row.name} の ${ended} はサポートが終わっているため、とどまらないでください。`;
  return `On ${row.name} ${editionNames[open]}: stay there and pause the feature update (until ${day}). ${row.name} ${ended} is out of support: do not stay on it.`;
}

function toUntil(row: ServicingRow, edition: EditionFamily | null, lang: Lang): string {
  const name = edition === null ? "" : `${editionNames[edition]}`;
  const day = formatDay(row.endsOn[edition ?? "home-pro"], lang);
  if (lang === "ja") return edition === null ? `${day}まで` : `${name} は ${day}まで`;
  return edition === null ? `until ${day}` : `${name} until ${day}`;
}

const editionNames: Readonly<Record<EditionFamily, string>> = {
  "home-pro": "Home/Pro",
  "enterprise-education": "Enterprise/Education",
};
