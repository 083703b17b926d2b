import type { Lang } from "./lang.ts";

/** The longest compound that is kept on one line, in characters. */
const maxCompound = 9;

/**
 * A text cut where a line may end without hurting the eye: Japanese between its phrases (文節), other languages left
 * to their spaces. Joined again the phrases are the text. A break may be missing, but none falls inside a word.
 */
export function phrasesOf(text: string, lang: Lang): readonly string[] {
  if (lang !== "ja") return [text];
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && isJoined(last, segment)) phrases.splice(-1, 1, last + segment);
    else phrases.push(segment);
  }
  return phrases;
}

/** The beginning of a text of at most `maxChars` code points, cut where a sentence, a clause, a word or a phrase ends. */
export function cutAtPhrase(text: string, maxChars: number): string {
  const isCut = text.endsWith("…");
  const whole = isCut ? text.slice(0, -1) : text;
  if (!isCut && [...text].length <= maxChars) return text;
  const room = [...whole].slice(0, maxChars - 1).join("");
  const end = endings.map((ending) => lastEnd(room, ending)).find((at) => at > room.length / 2);
  const kept = end === undefined ? wholePhrases(whole, room.length, isCut) : room.slice(0, end);
  return `${kept.trimEnd().replace(/[、,，]$/u, "")}…`;
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
// The end of a sentence, then of a clause, then of a word; the first that leaves more than half of the room.
const endings = [/[。！？!?](?=[^」』）)]|$)|\.(?=\s|$)/gu, /[、，；;]|,(?=\s)/gu, /\s+/gu] as const;

// Particles and endings stay with their word, marks with what they close, and short compounds together.
function isJoined(before: string, segment: string): boolean {
  if (/^\s+$/u.test(segment)) return true;
  if (/[「『（【〈《“(]$/u.test(before)) return true;
  if (/^[、。，．・：；？！」』）】〉》”)?!,.:;/…％]/u.test(segment)) return true;
  if (/^[ぁ-ゖー]+/u.test(segment)) return !/[、。！？]\s*$/u.test(before);
  if (/[A-Za-z]\s$/u.test(before) && /^\d/u.test(segment)) return true;
  if (/[\w/.]$/u.test(before) && /^[\w/.]/u.test(segment)) return true;
  return isCompound(before, segment) || isCompoundVerb(before, segment);
}

// 買い直す, 取り消す: a short stem before another verb.
function isCompoundVerb(before: string, segment: string): boolean {
  return (
    /^\p{Script=Han}[いきぎしちびみり]$/u.test(before) && /^\p{Script=Han}\p{Script=Hiragana}/u.test(segment)
  );
}

function isCompound(before: string, segment: string): boolean {
  const tail = /[\p{Script=Han}々ァ-ヺー]+$/u.exec(before)?.[0] ?? "";
  const head = /^[\p{Script=Han}々ァ-ヺー]+/u.exec(segment)?.[0] ?? "";
  return tail !== "" && head !== "" && tail.length + head.length <= maxCompound;
}

function lastEnd(room: string, ending: RegExp): number {
  const last = [...room.matchAll(ending)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

// The last phrase of a text that was cut before may be half a word.
function wholePhrases(whole: string, length: number, isCut: boolean): string {
  const phrases = isCut ? phrasesOf(whole, "ja").slice(0, -1) : phrasesOf(whole, "ja");
  let kept = "";
  for (const phrase of phrases) {
    if (kept.length + phrase.length > length) break;
    kept += phrase;
  }
  return kept === "" ? whole.slice(0, length) : kept;
}
