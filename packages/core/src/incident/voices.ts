import type { Item, SourceRow } from "../feed/index.ts";
import type { Report } from "./incident.ts";
import { likeness, type Sketch, sketchOf } from "./sketch.ts";

/** What ties a report to others, taken from its text when it is read; the text itself is not kept. */
export type Ties = {
  /** The number of a release-health issue: the same on every page that lists it. */
  readonly number: string | null;
  /** Tells of somebody else's PC: an article, a link, "according to". */
  readonly isHearsay: boolean;
  /** Hosts and names that the text cites, lower case. */
  readonly cites: readonly string[];
  readonly title: string;
  readonly sketch: Sketch;
};

/** Texts that share this much are one text told twice. */
const sameText = 0.5;
const mostCites = 12;

/** The voice of who tells of a PC nobody else has told of; all of the press that cites nobody is one voice. */
const press = "news";

const hosts = /\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b/g;
const citations = [
  /(?:according to|reported by|reports from|via|spotted by|first reported (?:by|on|at)|as seen (?:on|at)) ([^.,;\n]{2,40})/g,
  /([^、。\s\n「」]{2,30})(?:によると|によれば|の投稿|が報じ|より引用)/g,
];
const hearsay =
  /according to|reported by|first reported|spotted by|\bvia\b|users? (?:say|report|claim)|thread|forum|reddit|on social media|によると|によれば|報じ|投稿|掲示板|コミュニティ|フォーラム|sns|との報告|という報告|という声/;
const ownTest =
  /we (?:could |were able to )?(?:reproduce|confirm|verif|test)|in our (?:tests?|lab|office)|our own (?:pc|machine)|(?:筆者|編集部|当サイト|当方|手元)[^。\n]{0,20}(?:でも|環境|検証|再現|発生|確認)/;

/** Reads the ties of an item. */
export function tiesOf(item: Item, source: SourceRow): Ties {
  const text = `${item.title}\n${item.text}`.normalize("NFKC").toLowerCase();
  const isFirstHand = source.kind === "community" || ownTest.test(text);
  const phrases = citations.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
  return {
    number: item.issue ?? (source.parser === "release-health" ? item.id : null),
    isHearsay: !isFirstHand || /according to|によると|first reported|より引用/.test(text),
    cites: [...new Set([...(text.match(hosts) ?? []), ...phrases])].slice(0, mostCites),
    title: plainTitle(item.title),
    sketch: sketchOf(item.text),
  };
}

/** A title without marks of its age or its move, `【2025/03/17移転】` or `[Moved]`, and without its site's name. */
export function plainTitle(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(
      /[【[(][^】\])]*(?:移転|再掲|更新|追記|moved|updated?|repost(?:ed)?|\d{4}[/-]\d{1,2}[/-]\d{1,2})[^】\])]*[】\])]/g,
      "",
    )
    .replace(/ [-|–] [^-|–]{2,30}$/, "")
    .replace(/[\s\p{P}]+/gu, "");
}

/** Says whether two reports are one text told twice: moved, copied, or published again. */
export function isSameText(a: Ties | undefined, b: Ties | undefined): boolean {
  if (!a || !b) return false;
  if (a.number !== null && a.number === b.number) return true;
  const isSameTitle = a.title.length >= 12 && a.title === b.title;
  return isSameTitle || likeness(a.sketch, b.sketch) >= sameText;
}

/**
 * The reports with the voice each rests on. Worked out over all of them together, so that the order in which they were
 * heard does not matter: the earliest teller lends the voice to whoever copies or cites it.
 */
export function withVoices(reports: readonly Report[]): readonly Report[] {
  const byAge = reports.toSorted(
    (a, b) => a.firstSeenAt.localeCompare(b.firstSeenAt) || a.itemId.localeCompare(b.itemId),
  );
  const voices = new Map<string, string>();
  for (const report of byAge.filter((one) => !isHearsay(one)))
    voices.set(report.itemId, copiedVoice(report, byAge, voices) ?? ownVoice(report));
  for (const report of byAge.filter(isHearsay))
    voices.set(report.itemId, copiedVoice(report, byAge, voices) ?? citedVoice(report, byAge, voices));
  return reports.map((report) => ({ ...report, voice: voices.get(report.itemId) ?? report.voice }));
}

function isHearsay(report: Report): boolean {
  return report.kind !== "official" && (report.ties?.isHearsay ?? report.kind !== "community");
}

function ownVoice({ kind, host, author, itemId }: Report): string {
  if (kind === "official") return kind;
  return kind === "community" ? `${host}/${author ?? itemId}` : host;
}

function copiedVoice(
  report: Report,
  all: readonly Report[],
  voices: ReadonlyMap<string, string>,
): string | undefined {
  const copied = all.find((one) => voices.has(one.itemId) && isSameText(one.ties, report.ties));
  return copied && voices.get(copied.itemId);
}

/** The voice of the report it names; else, of the earliest who told of a PC of their own; else the press's. */
function citedVoice(report: Report, all: readonly Report[], voices: ReadonlyMap<string, string>): string {
  const tellers = all.filter((one) => one.kind !== "official" && !isHearsay(one));
  const named = tellers.find((one) => report.ties?.cites.some((cited) => isNamed(one, cited)));
  const teller = named ?? (report.ties?.isHearsay && speaksOfTellers(report) ? tellers[0] : undefined);
  return (teller && voices.get(teller.itemId)) ?? press;
}

function speaksOfTellers(report: Report): boolean {
  return report.ties?.cites.length !== 0 || hearsay.test(`${report.title}\n${report.quote}`.toLowerCase());
}

function isNamed(report: Report, cited: string): boolean {
  const names = [report.sourceName.ja, report.sourceName.en, report.author ?? ""].map((name) =>
    name.normalize("NFKC").toLowerCase(),
  );
  return cited === report.host || names.some((name) => name.length > 2 && cited.includes(name));
}
