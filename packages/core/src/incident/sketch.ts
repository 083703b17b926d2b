/**
 * A few numbers that stand for the words of a text: two texts share about as many of them as they share runs of
 * words. Small enough to keep with a report, and no text can be read from it.
 */
export type Sketch = readonly number[];

const size = 32;
const runChars = 12;
const mostChars = 4_000;

/** The sketch of a text, spacing, case and width left out (min-hash over runs of characters, one permutation a slot). */
export function sketchOf(text: string): Sketch {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "")
    .slice(0, mostChars);
  if (plain.length < runChars * 2) return [];
  const least = new Array<number>(size).fill(0xffffffff);
  for (let at = 0; at + runChars <= plain.length; at += 1) {
    const hash = hashOf(plain, at);
    for (let slot = 0; slot < size; slot += 1) {
      const mixed = mix(hash ^ Math.imul(slot + 1, 0x9e3779b1));
      if (mixed < (least[slot] ?? 0)) least[slot] = mixed;
    }
  }
  return least;
}

/** How much of their words two sketches share, 0 to 1; texts too short for a sketch share nothing. */
export function likeness(a: Sketch, b: Sketch): number {
  if (a.length !== size || b.length !== size) return 0;
  return a.filter((value, slot) => value === b[slot]).length / size;
}

// FNV-1a over the run.
function hashOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let offset = 0; offset < runChars; offset += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at + offset), 0x01000193);
  return hash;
}

function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
