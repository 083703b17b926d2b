/** Cumulative updates by the releases they are made for; 25H2 shares its updates with 24H2 from its first day. */
const updates: readonly {
  readonly releases: readonly string[];
  readonly kbs: string;
  readonly source: string;
}[] = [
  {
    releases: ["24H2"],
    kbs: "5043080 5044284 5044384 5046617 5046740 5048667 5050009 5050094 5051987 5052093 5053598 5053656 5055523 5055627 5058411 5058499 5060842 5060829 5062553 5062660 5063878 5064081 5065426",
    source: "learn.microsoft.com/windows/release-health/windows11-release-information, until September 2025",
  },
  {
    releases: ["24H2", "25H2"],
    kbs: "5065789 5066835 5067036 5068861 5070311 5072033 5074109 5095093 5101684 5101650 5121003",
    source: "learn.microsoft.com/windows/release-health/windows11-release-information, from September 2025",
  },
  {
    releases: ["25H2"],
    kbs: "5054156",
    source: "support.microsoft.com, enablement package of 25H2",
  },
  {
    releases: ["22H2", "23H2"],
    kbs: "5034765 5035853 5036893 5036980 5037771 5037853 5039212 5039302 5040442 5040527 5041585 5044285 5046633 5048685",
    source: "learn.microsoft.com/windows/release-health/windows11-release-information",
  },
];

/** The releases each KB number belongs to. A number that is not here names no release. */
export const kbBranches: ReadonlyMap<string, readonly string[]> = new Map(
  updates.flatMap(({ releases, kbs }) => kbs.split(" ").map((kb) => [kb, releases] as const)),
);
