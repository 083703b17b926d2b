/** FNV-1a over UTF-16 units, 32 bits: where it begins. */
export const hashStart = 0x811c9dc5;

/** The hash with one more unit. */
export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(word: string): number {
  let hash = hashStart;
  for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, word.charCodeAt(at));
  return hash >>> 0;
}
