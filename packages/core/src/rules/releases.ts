import { kbBranches } from "./kbs.ts";
import type { Span } from "./quote.ts";

/** A Windows release as texts name it: by name or by the build of its branch. Dates live with the servicing table. */
export type ReleaseRow = {
  readonly id: string;
  readonly names: readonly string[];
  readonly builds: readonly string[];
  /** On the watch list: trouble on it counts. */
  readonly watched: boolean;
  readonly because: string;
  readonly source: string;
};

const releaseInformation = "learn.microsoft.com/windows/release-health/windows11-release-information";

/** Every release the rules know. One is watched, or stops being watched, by its row. */
export const releases = [
  {
    id: "24H2",
    names: ["24h2"],
    builds: ["26100"],
    watched: true,
    because: "The release the service was made for.",
    source: releaseInformation,
  },
  {
    id: "25H2",
    names: ["25h2"],
    builds: ["26200"],
    watched: true,
    because: "Its successor, on the same code base.",
    source: releaseInformation,
  },
  {
    id: "26H1",
    names: ["26h1"],
    builds: ["28000"],
    watched: true,
    because: "The release for new devices of 2026.",
    source: releaseInformation,
  },
  {
    id: "26H2",
    names: ["26h2"],
    builds: ["26300"],
    watched: true,
    because: "The autumn release of 2026.",
    source: releaseInformation,
  },
  {
    id: "23H2",
    names: ["23h2"],
    builds: ["22631"],
    watched: false,
    because: "Trouble on it alone is not the trouble the service warns of.",
    source: releaseInformation,
  },
  {
    id: "22H2",
    names: ["22h2"],
    builds: ["22621"],
    watched: false,
    because: "Out of servicing; named by older reports.",
    source: releaseInformation,
  },
  {
    id: "10-22H2",
    names: ["10-22h2"],
    builds: ["19045"],
    watched: false,
    because: "The last Windows 10; named by reports that are not ours.",
    source: "learn.microsoft.com/windows/release-health/release-information",
  },
] as const satisfies readonly ReleaseRow[];

export type ReleaseId = (typeof releases)[number]["id"];

/** The releases on the watch list. */
export const watchList: readonly ReleaseRow[] = releases.filter((row) => row.watched);

/** A release that a text names, and where. */
export type Mention = Span & { readonly id: string };

const byName = new Map<string, ReleaseId>(
  releases.flatMap(({ id, names, builds }) => [...names, ...builds].map((name) => [name, id] as const)),
);
const spoken =
  /(2[2-9])[ -]?h ?([12])(?!\d)|(\d{5})(?:\.\d{1,5})?(?!\d|円|,\d|\.\d)|windows 11 (202[4-6]) update/g;
const afterNumber = /(?<!win1)[\d.,]$/;
const updateYears = new Map([
  ["2024", "24h2"],
  ["2025", "25h2"],
  ["2026", "26h2"],
]);
const windows10Before = /win(?:dows)? ?10[^.。\n]{0,12}$/;
const kbNumber = /kb ?(\d{7})(?!\d)/g;

/** The releases a normalised text names, in its order; by KB number only where it names none that is watched. */
export function mentionsIn(text: string): readonly Mention[] {
  const named = [...text.matchAll(spoken)].flatMap((match) => toMention(text, match) ?? []);
  if (named.some(({ id }) => isWatched(id))) return named;
  const byKb = [...text.matchAll(kbNumber)].flatMap((match) =>
    (kbBranches.get(match[1] ?? "") ?? []).map((id) => ({
      id,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return [...named, ...byKb];
}

/** Whether the release is on the watch list, or on the narrower list given. */
export function isWatched(id: string, watched?: readonly string[]): boolean {
  return watched ? watched.includes(id) : watchList.some((row) => row.id === id);
}

function toMention(text: string, match: RegExpMatchArray): Mention | null {
  const [, year, half, build, updateYear] = match;
  const start = match.index ?? 0;
  if (afterNumber.test(text.slice(Math.max(0, start - 5), start))) return null;
  const name = build ?? updateYears.get(updateYear ?? "") ?? `${year}h${half}`;
  const isOfTen = name === "22h2" && windows10Before.test(text.slice(Math.max(0, start - 24), start));
  const id = byName.get(isOfTen ? "10-22h2" : name);
  return id ? { id, start, end: start + match[0].length } : null;
}
