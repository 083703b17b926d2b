import { numberOf, type Open, openIn } from "./cues.ts";
import { normalise } from "./normalise.ts";
import type { Span } from "./quote.ts";
import { isWatched, type Mention, mentionsIn } from "./releases.ts";
import type { ReleaseStand } from "./rule.ts";
import type { SignalRow } from "./signal.ts";
import { type SignalId, signals } from "./signals.ts";

/** A text as the rules see it. Signals are looked for when a rule first asks for them. */
export type Reading = {
  readonly text: string;
  /** Says a word of ours; the rules that give a verdict are asked of no other text. */
  readonly isOnSubject: boolean;
  readonly mentions: readonly Mention[];
  readonly stand: () => ReleaseStand;
  readonly see: (id: SignalId) => Span | null;
};

type Pattern = { readonly regExp: RegExp; readonly number: number | null };
type Sign = { readonly row: SignalRow; readonly any: readonly Pattern[]; readonly ja: readonly Pattern[] };

const signs = new Map(
  (signals as readonly SignalRow[]).map((row) => [
    row.id,
    { row, any: toPatterns(row.any), ja: toPatterns(row.ja) } satisfies Sign,
  ]),
);
const hiding = [...signs.values()].filter(({ row }) => row.hides);
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** What nearly every trouble of ours has in it. A text without any of these words is not about activation. */
const subject =
  /activat|licen[cs]|(?:product|pro|home|retail|oem|windows|volume|mak) key|(?:want|ask|demand|insist|nag|take|accept)\w* [^.\n]{0,20}\bkey\b|kms|slmgr|watermark|genuine|legit|entitlement|認証|ライセンス|プロダクトキー|アクティ|利用権|権利(?:剥奪|が|を|も)|正規品|透かし|not active\b|(?:gr[ae]y|ghost|faint) (?:text|lettering)|通知モード|notification (?:mode|state)|(?:pay for|buy) windows|windows is fake|\bmaks?\b|権利なし|(?:enterprise|education)が|windowsを電話|0xc004|0x8007232b|0xd0000272|0x803f|0x8004f|0x87e1|home扱|windowsの?有効化|homeに|偽物|割れ扱|非正規|ステップアップ|homeと表示|windowsを購入|キーが(?:入れ替|置き換|書き換)|(?:lost|losing) pro\b|money for windows|hardware (?:of|on) this (?:device|pc)|counterfeit|(?:enterprise|education)に|ハードウェアが変更|windowsを失|windowsを買|[78]のキー|windows [78](?:\.1)? key|lost enterprise|\be[35]\b|motherboard was|\b(?:enterprise|pro|home|education)\b[^\n]{0,90}\b(?:home|pro)\b|windowsの購入|\bon (?:windows )?(?:11 )?pro\b/;

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
  const open = once(() => openIn(text));
  const visible = isOurs ? hide({ visible: text, open, isJapanese }, seen) : text;
  const mentions = mentionsIn(visible);
  const see = (id: SignalId): Span | null => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const found = look(signs.get(id), { visible, open, titleLength, address, isJapanese });
    seen.set(id, found);
    return found;
  };
  const own = mentions.filter((one) => isWatched(one.id, watched));
  return {
    text,
    isOnSubject: isOurs,
    mentions,
    see,
    stand: once(() => standOf(own, mentions, { visible, open, titleLength, isOurs })),
  };
}

const releaseOrOther = /(2\d ?h[12]|kb ?\d{7})|[\s\S]/g;
const toBlank = (_: string, release: string | undefined): string => release ?? "|";

/** Blanks what denies the trouble or means another thing, character by character, so that offsets stay. */
function hide({ visible: text, open, isJapanese }: Sight, seen: Map<string, Span | null>): string {
  let visible = text;
  for (const { row, any, ja } of hiding) {
    seen.set(row.id, null);
    for (const pattern of isJapanese ? [...any, ...ja] : any) {
      if (!isOpen(pattern, open)) continue;
      visible = visible.replaceAll(pattern.regExp, (found: string, start: number) => {
        if (start < (seen.get(row.id)?.start ?? text.length))
          seen.set(row.id, { start, end: start + found.length });
        return row.sparesReleases ? found.replace(releaseOrOther, toBlank) : "|".repeat(found.length);
      });
    }
  }
  return visible;
}

/** A text without what is hidden, and the patterns open to the whole: the others match no part of it. */
type Sight = { readonly visible: string; readonly open: () => Open; readonly isJapanese: boolean };

function look(
  sign: Sign | undefined,
  { visible, open, isJapanese, titleLength, address }: Sight & { titleLength: number; address: string },
): Span | null {
  if (!sign) return null;
  const { row, any, ja } = sign;
  const text = row.in === "title" ? visible.slice(0, titleLength) : visible;
  const found = first(any, text, open) ?? (isJapanese ? first(ja, text, open) : null);
  if (found || !row.address) return found;
  return any.some(({ regExp }) => address.search(regExp) >= 0) ? { start: 0, end: titleLength } : null;
}

function isOpen({ number }: Pattern, open: () => Open): boolean {
  return number === null || open()[number] === 1;
}

/** Works a thing out when it is first asked for, and only then. */
function once<T>(toValue: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: toValue() };
    return known.value;
  };
}

/** Where the first match of any of the patterns stands. */
function first(patterns: readonly Pattern[], text: string, open: () => Open): Span | null {
  let found: Span | null = null;
  for (const pattern of patterns) {
    if (!isOpen(pattern, open)) continue;
    const { regExp } = pattern;
    regExp.lastIndex = 0;
    const match = regExp.exec(text);
    if (match && (!found || match.index < found.start))
      found = { start: match.index, end: match.index + match[0].length };
  }
  return found;
}

function standOf(
  own: readonly Mention[],
  all: readonly Mention[],
  {
    visible,
    open,
    titleLength,
    isOurs,
  }: Omit<Sight, "isJapanese"> & { titleLength: number; isOurs: boolean },
): ReleaseStand {
  if (own.length === 0) return all.length > 0 ? "other" : "none";
  if (visible.length <= shortText || own.some((one) => one.start < titleLength)) return "near";
  return isOurs && own.some((one) => isTroubleNear(one, visible, open)) ? "near" : "far";
}

function isTroubleNear({ start, end }: Span, text: string, open: () => Open): boolean {
  const around = text.slice(Math.max(0, start - nearChars), end + nearChars);
  return ["loss", "activation-code", "edition-change"].some((id) => {
    const { any = [], ja = [] } = signs.get(id) ?? {};
    return first(any, around, open) !== null || first(ja, around, open) !== null;
  });
}

function toPatterns(alternatives: readonly string[] = []): readonly Pattern[] {
  return alternatives.map((one) => ({ regExp: new RegExp(one, "gm"), number: numberOf(one) }));
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
