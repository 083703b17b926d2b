import { normalise } from "./normalise.ts";
import type { Span } from "./quote.ts";
import { isWatched, type Mention, mentionsIn } from "./releases.ts";
import type { ReleaseStand } from "./rule.ts";
import type { SignalRow } from "./signal.ts";
import { type SignalId, signals } from "./signals.ts";

/** A text as the rules see it. Signals are looked for when a rule first asks for them. */
export type Reading = {
  readonly text: string;
  /** Says a word of ours; the rules are asked of no other text. */
  readonly isOnSubject: boolean;
  readonly mentions: readonly Mention[];
  readonly stand: () => ReleaseStand;
  readonly see: (id: SignalId) => Span | null;
};

type Pattern = {
  readonly row: SignalRow;
  readonly needs: RegExp | null;
  readonly any: RegExp | null;
  readonly ja: RegExp | null;
};

const patterns = new Map(
  (signals as readonly SignalRow[]).map((row) => [
    row.id,
    {
      row,
      needs: row.needs ? new RegExp(row.needs, "m") : null,
      any: toPattern(row.any),
      ja: toPattern(row.ja),
    } satisfies Pattern,
  ]),
);
const hiding = [...patterns.values()].filter(({ row }) => row.hides);
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/**
 * What nearly every trouble of ours has in it. A text without any of these words is not about activation, and no
 * pattern but this one is tried on it.
 */
const subject =
  /activat|licen[cs]|(?:product|pro|home|retail|oem|windows|volume|mak) key|(?:want|ask|demand|insist|nag|take|accept)\w* [^.\n]{0,20}\bkey\b|kms|slmgr|watermark|genuine|legit|entitlement|認証|ライセンス|プロダクトキー|アクティ|利用権|権利(?:剥奪|が|を|も)|正規品|透かし|not active\b|(?:gr[ae]y|ghost|faint) (?:text|lettering)|通知モード|notification (?:mode|state)|(?:pay for|buy) windows|windows is fake|\bmaks?\b|権利なし|(?:enterprise|education)が|windowsを電話|0xc004|0x803f|0x8004f|0x87e1|home扱|homeに|偽物|counterfeit|(?:enterprise|education)に|ハードウェアが変更|windowsを失|windowsを買|[78]のキー|windows [78](?:\.1)? key|lost enterprise|\be[35]\b|motherboard was|\b(?:enterprise|pro|home|education)\b[^\n]{0,90}\b(?:home|pro)\b|windowsの購入|\bon (?:windows )?(?:11 )?pro\b/;

/** A release named further from the trouble than this is not surely the release of the trouble. */
const nearChars = 320;
const shortText = 900;

/** Whether the text is worth a closer look. */
export function isOnSubject(text: string): boolean {
  return subject.test(text);
}

/** Reads a normalised text of which the first `titleLength` characters are its title. */
export function read(
  text: string,
  {
    titleLength,
    address,
    watched,
  }: { titleLength: number; address: string; watched?: readonly string[] | undefined },
): Reading {
  const isJapanese = japanese.test(text);
  const seen = new Map<string, Span | null>();
  const isOurs = isOnSubject(text);
  const visible = isOurs ? hide(text, isJapanese, seen) : text;
  const mentions = mentionsIn(visible);
  const see = (id: SignalId): Span | null => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const found = look(patterns.get(id), { visible, titleLength, address, isJapanese });
    seen.set(id, found);
    return found;
  };
  const own = mentions.filter((one) => isWatched(one.id, watched));
  let stand: ReleaseStand | undefined;
  return {
    text,
    isOnSubject: isOurs,
    mentions,
    see,
    stand: () => {
      stand ??= standOf(own, mentions, { visible, titleLength, isOurs });
      return stand;
    },
  };
}

const releaseOrOther = /(2\d ?h[12]|kb ?\d{7})|[\s\S]/g;
const toBlank = (_: string, release: string | undefined): string => release ?? "|";

/** Blanks what denies the trouble or means another thing, character by character, so that offsets stay. */
function hide(text: string, isJapanese: boolean, seen: Map<string, Span | null>): string {
  let visible = text;
  for (const { row, needs, any, ja } of hiding) {
    seen.set(row.id, null);
    if (needs && !needs.test(visible)) continue;
    for (const pattern of [any, isJapanese ? ja : null]) {
      if (!pattern) continue;
      visible = visible.replaceAll(pattern, (found: string, start: number) => {
        if (!seen.get(row.id)) seen.set(row.id, { start, end: start + found.length });
        return row.sparesReleases ? found.replace(releaseOrOther, toBlank) : "|".repeat(found.length);
      });
    }
  }
  return visible;
}

type Sight = {
  readonly visible: string;
  readonly titleLength: number;
  readonly address: string;
  readonly isJapanese: boolean;
};

function look(pattern: Pattern | undefined, sight: Sight): Span | null {
  if (!pattern) return null;
  const text = pattern.row.in === "title" ? sight.visible.slice(0, sight.titleLength) : sight.visible;
  if (pattern.needs && !pattern.needs.test(text)) return null;
  const found = first(pattern.any, text) ?? (sight.isJapanese ? first(pattern.ja, text) : null);
  if (found || !pattern.row.address) return found;
  return first(pattern.any, sight.address) && { start: 0, end: sight.titleLength };
}

function first(pattern: RegExp | null, text: string): Span | null {
  if (!pattern) return null;
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

function standOf(
  own: readonly Mention[],
  all: readonly Mention[],
  { visible, titleLength, isOurs }: { visible: string; titleLength: number; isOurs: boolean },
): ReleaseStand {
  if (own.length === 0) return all.length > 0 ? "other" : "none";
  if (visible.length <= shortText || own.some((one) => one.start < titleLength)) return "near";
  return isOurs && own.some((one) => isTroubleNear(one, visible)) ? "near" : "far";
}

function isTroubleNear({ start, end }: Span, text: string): boolean {
  const around = text.slice(Math.max(0, start - nearChars), end + nearChars);
  return ["loss", "activation-code", "edition-change"].some((id) => {
    const { any = null, ja = null } = patterns.get(id) ?? {};
    return first(any, around) !== null || first(ja, around) !== null;
  });
}

function toPattern(alternatives: readonly string[] | undefined): RegExp | null {
  return alternatives ? new RegExp(alternatives.join("|"), "gm") : null;
}

/** Of a longer text its beginning and its end are read: stories come to their point late, pages end in comments. */
const headChars = 6_000;
const tailChars = 1_500;

/** What is read of an item, and how much was left out where. */
export type Excerpt = {
  readonly original: string;
  readonly text: string;
  readonly gap: { readonly at: number; readonly length: number } | null;
};

/** The text that is read of an item: its title and text, of a long one head and tail as two lines. */
export function toText(title: string, text: string): Excerpt {
  const whole = `${title.replaceAll("\n", " ")}\n${text}`;
  if (whole.length <= headChars + tailChars) return { original: whole, text: normalise(whole), gap: null };
  const original = `${whole.slice(0, headChars)}\n${whole.slice(-tailChars)}`;
  const gap = { at: headChars, length: whole.length - original.length };
  return { original, text: normalise(original), gap };
}
