import type { SourceRow } from "@sokuho/core/feed";
import { samplePaths } from "./documents.ts";

/** Where the sample server answers: two hosts, so that two reports can be independent. */
export type SampleHosts = { readonly url: string; readonly otherUrl: string };

// The story is told in minutes, so its documents are read every few seconds.
const cadenceMinutes = 0.05;
const source = "packages/local/src/samples";

/** The sources of the bundled story, in the form of the real ones. */
export function sampleSources({ url, otherUrl }: SampleHosts): readonly SourceRow[] {
  return [
    {
      id: "sample-release-health",
      kind: "official",
      name: { ja: "リリース正常性（見本）", en: "Release health (sample)" },
      lang: "en",
      url: `${url}${samplePaths.vendor}`,
      parser: "release-health",
      cadenceMinutes,
      because: "The vendor's word, in the table of a release-health page.",
      source,
    },
    {
      id: "sample-forum",
      kind: "community",
      name: { ja: "PC Desk フォーラム（見本）", en: "PC Desk Forum (sample)" },
      lang: "en",
      url: `${url}${samplePaths.forum}`,
      parser: "feed",
      cadenceMinutes,
      because: "First-hand reports in English, RSS 2.0.",
      source,
    },
    {
      id: "sample-diary",
      kind: "community",
      name: { ja: "古道具屋のPC日記（見本）", en: "Diary of a tinkerer (sample)" },
      lang: "ja",
      url: `${otherUrl}${samplePaths.diary}`,
      parser: "feed",
      cadenceMinutes,
      because: "First-hand reports in Japanese, RSS 1.0 in Shift_JIS, on a host of its own.",
      source,
    },
    {
      id: "sample-office",
      kind: "official",
      name: { ja: "Windows サポート窓口 Blog（見本）", en: "Windows support desk blog (sample)" },
      lang: "ja",
      url: `${url}${samplePaths.office}`,
      parser: "feed",
      cadenceMinutes,
      because: "An official blog whose stamps all change with every build.",
      source,
    },
  ];
}
