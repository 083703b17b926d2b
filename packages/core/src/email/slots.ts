import type { LineageId } from "../lineage/index.ts";

/** The places of a frozen mail that differ from reader to reader. */
export const slotNames = ["to", "oneclick", "unsubscribe", "manage"] as const;
export type SlotName = (typeof slotNames)[number];

/** The word that stands for a slot in a frozen mail: letters only, so that no encoder changes it. */
export function slotWord(name: SlotName): string {
  return `ZZSLOT${name}ZZ`;
}

/** The word before the block of a lineage. */
export function openWord(lineage: LineageId): string {
  return `ZZOPEN${lineageLetters[lineage]}ZZ`;
}

/** The word after a block. */
export const closeWord = "ZZCLOSEZZ";

/** The word before an entry of a digest, by its number from 0. */
export function enterWord(entry: number): string {
  return `ZZENTER${letterOf(entry)}ZZ`;
}

/** The word after an entry. */
export const leaveWord = "ZZLEAVEZZ";

/** The number of an entering word's letter, or null. */
export function entryOfLetter(letter: string): number | null {
  const entry = letter.length === 1 ? letter.charCodeAt(0) - firstLetter : -1;
  return entry >= 0 && entry < 26 ? entry : null;
}

const firstLetter = 97;

function letterOf(entry: number): string {
  return String.fromCharCode(firstLetter + entry);
}

/** The lineage of an opening word's letters, or null. */
export function lineageOfLetters(letters: string): LineageId | null {
  const found = Object.entries(lineageLetters).find(([, value]) => value === letters);
  return found === undefined ? null : (found[0] as LineageId);
}

/** A text from outside that holds no slot word: a space (in an address `%5A`) breaks what would be taken for one. */
export function defuse(text: string): string {
  return text.replace(/ZZ(?=SLOT|OPEN|CLOSE|ENTER|LEAVE)/g, /^https?:/i.test(text) ? "Z%5A" : "Z Z");
}

const lineageLetters: Readonly<Record<LineageId, string>> = {
  "win11-native": "elevennative",
  "win10-native": "tennative",
  "win7-8-upgrade": "sevenupgrade",
  "win10-from-7-8": "tenfromseven",
  volume: "volume",
  unknown: "unknown",
};
