import type { SourceRow } from "../../packages/core/src/feed/index.ts";

/** Two sources, one of each sort a page tells apart. */
export const sources: readonly SourceRow[] = [
  {
    id: "release-health-24h2",
    kind: "official",
    name: { ja: "Windows リリース正常性（24H2）", en: "Windows release health, 24H2" },
    lang: "en",
    url: "https://learn.example.com/windows/release-health/24h2",
    parser: "release-health",
    cadenceMinutes: 10,
    because: "The vendor's own word.",
    source: "test",
  },
  {
    id: "win-forum-en",
    kind: "community",
    name: { ja: "Windows フォーラム（英語）", en: "Windows forum" },
    lang: "en",
    url: "https://forum.example.org/latest.rss",
    parser: "feed",
    cadenceMinutes: 15,
    because: "First-hand reports.",
    source: "test",
  },
];
