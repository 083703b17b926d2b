/** A Windows 11 release we watch: how texts name it, its build numbers. Dates live with the servicing table. */
export type WatchedRelease = {
  readonly id: string;
  readonly pattern: string;
  readonly because: string;
  readonly source: string;
};

/** The watch list. Trouble on any of these counts; a release is added with one row. */
export const watchList = [
  {
    id: "24H2",
    pattern: "24 ?h2|(?<![\\d.])26100(?:\\.\\d+)?",
    because: "The release the service was made for.",
    source: "learn.microsoft.com/windows/release-health/windows11-release-information",
  },
  {
    id: "25H2",
    pattern: "25 ?h2|(?<![\\d.])26200(?:\\.\\d+)?",
    because: "Its successor, on the same code base.",
    source: "learn.microsoft.com/windows/release-health/windows11-release-information",
  },
  {
    id: "26H1",
    pattern: "26 ?h1|(?<![\\d.])28000(?:\\.\\d+)?",
    because: "The release for new devices of 2026.",
    source: "learn.microsoft.com/windows/release-health/windows11-release-information",
  },
  {
    id: "26H2",
    pattern: "26 ?h2|(?<![\\d.])26300(?:\\.\\d+)?",
    because: "The autumn release of 2026.",
    source: "learn.microsoft.com/windows/release-health/windows11-release-information",
  },
] as const satisfies readonly WatchedRelease[];
