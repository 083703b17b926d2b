import { type BulletinContent, composeContent } from "../bulletin/index.ts";
import type { Site } from "../email/index.ts";
import { bulletinIdFor, incidentIdFor, itemIdFor } from "../ids.ts";
import type { BulletinKind, Incident, OfficialWord, Report } from "../incident/index.ts";

/** The sender every sample mail comes from. */
export const site: Site = {
  url: "https://sokuho.example.jp",
  senderName: "Sokuho 速報編集室",
  senderAddress: "alerts@mail.sokuho.example.jp",
  postalAddress: "〒100-0000 東京都千代田区例町 1-2-3 例ビル 4 階",
  contact: "support@sokuho.example.jp",
};

const openedAt = "2024-12-06T00:12:00.000Z";
const firstItem = itemIdFor("ms-answers-ja", "q-4819");

/** A report with the values of the case that started the service. */
export function reportOf(part: Partial<Report> = {}): Report {
  return {
    itemId: firstItem,
    sourceId: "ms-answers-ja",
    sourceName: { ja: "Microsoft コミュニティ", en: "Microsoft Community (Japan)" },
    kind: "community",
    own: false,
    lang: "ja",
    host: "answers.example.com",
    url: "https://answers.example.com/ja-jp/thread/4819",
    title: "24H2 にしたらライセンス認証が外れました",
    quote:
      "更新後に「Windows のライセンス認証が必要です」と表示され、トラブルシューティングも失敗しました。部品は換えていません。",
    author: "reader1",
    status: null,
    firstSeenAt: openedAt,
    seenAt: openedAt,
    voice: "ms-answers-ja:q-4819",
    ...part,
  };
}

const secondReport = reportOf({
  itemId: itemIdFor("win-forum-en", "88121"),
  sourceId: "win-forum-en",
  sourceName: { ja: "Windows フォーラム（英語）", en: "Windows forum" },
  lang: "en",
  host: "forum.example.org",
  url: "https://forum.example.org/t/24h2-not-activated/88121",
  title: "Not activated any more after 24H2 (0x803F7001)",
  quote: "Pro licence, no hardware change. The troubleshooter says it cannot reach the servers.",
  firstSeenAt: "2024-12-06T03:40:00.000Z",
  voice: "win-forum-en:88121",
});

const officialReport = reportOf({
  itemId: itemIdFor("release-health-24h2", "WI-1"),
  sourceId: "release-health-24h2",
  sourceName: { ja: "Windows リリース正常性（24H2）", en: "Windows release health, 24H2" },
  kind: "official",
  lang: "en",
  host: "learn.example.com",
  url: "https://learn.example.com/windows/release-health/24h2#4471",
  title: "Devices might lose activation after installing the 2024 update",
  quote: "After the feature update some devices with a digital licence might show as not activated.",
  firstSeenAt: "2024-12-08T17:00:00.000Z",
  voice: "release-health-24h2:WI-1",
});

const official: OfficialWord = {
  status: "confirmed",
  itemId: officialReport.itemId,
  workaround: null,
  build: "26100.2605",
  kb: "KB5048667",
  resolvingKb: null,
  updatedAt: "2024-12-08T17:00:00.000Z",
};

/** The incident of the samples, as it stands after two community reports. */
export function incidentOf(part: Partial<Incident> = {}): Incident {
  return {
    id: incidentIdFor(openedAt, firstItem),
    openedAt,
    updatedAt: openedAt,
    revision: 1,
    origin: "detected",
    title: "24H2 activation lost",
    cause: "upgrade-path",
    certainty: "possible",
    severity: "severe",
    releases: ["24H2"],
    errorCodes: ["0x803F7001"],
    kbs: [],
    lineagesAtRisk: ["win7-8-upgrade", "win10-from-7-8"],
    official: null,
    reports: [reportOf(), secondReport],
    digests: [],
    serials: [],
    closedAt: null,
    version: 1,
    ...part,
  };
}

type Step = { readonly kind: BulletinKind; readonly now: string; readonly incident: Incident };

const known = {
  certainty: "observed",
  kbs: ["KB5048667"],
  official,
  reports: [reportOf(), secondReport, officialReport],
} as const;
const workaround = "Use the activation troubleshooter while signed in with the linked account.";
const mitigated = {
  ...official,
  status: "mitigated",
  workaround,
  updatedAt: "2024-12-10T20:00:00.000Z",
} as const;
const resolved = {
  ...mitigated,
  status: "resolved",
  resolvingKb: "KB5050009",
  updatedAt: "2025-01-14T18:00:00.000Z",
} as const;

const corrected = { severity: "moderate", cause: "software-defect" } as const;

/** The steps of one incident's life, each with the incident as it then stood. */
export const story: readonly Step[] = [
  { kind: "early-warning", now: "2024-12-06T04:05:00.000Z", incident: incidentOf() },
  { kind: "confirmed", now: "2024-12-08T17:20:00.000Z", incident: incidentOf(known) },
  {
    kind: "update",
    now: "2024-12-10T20:30:00.000Z",
    incident: incidentOf({ ...known, official: mitigated, errorCodes: ["0x803F7001", "0xC004F213"] }),
  },
  {
    kind: "correction",
    now: "2024-12-12T01:00:00.000Z",
    incident: incidentOf({ ...known, ...corrected, official: mitigated }),
  },
  {
    kind: "resolved",
    now: "2025-01-14T18:30:00.000Z",
    incident: incidentOf({ ...known, ...corrected, kbs: ["KB5048667", "KB5050009"], official: resolved }),
  },
  {
    kind: "cancelled",
    now: "2025-01-15T00:00:00.000Z",
    incident: incidentOf({ cause: "software-defect", certainty: "unknown", severity: "minor" }),
  },
];

/** The bulletin of each step, every one composed against the one before. */
export function storyBulletins(): readonly BulletinContent[] {
  const bulletins: BulletinContent[] = [];
  for (const [index, step] of story.entries()) {
    const bulletinId = bulletinIdFor(step.incident.id, index + 1);
    const previous = bulletins.at(-1) ?? null;
    bulletins.push(composeContent({ ...step, serial: index + 1, bulletinId, previous }));
  }
  return bulletins;
}

/** The bulletin of the first step with that kind. */
export function bulletinOf(kind: BulletinKind): BulletinContent {
  const found = storyBulletins().find((bulletin) => bulletin.kind === kind);
  if (found === undefined) throw new Error(`no step of kind ${kind}`);
  return found;
}
