/** Byte order marks, with the encoding they prove. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
  // No mark, but `<` in two bytes, which nothing else begins with.
  { bytes: [0x3c, 0x00], encoding: "utf-16le" },
  { bytes: [0x00, 0x3c], encoding: "utf-16be" },
] as const;

/** Encodings of old Japanese sites that forget to name them. */
const guesses = ["shift_jis", "euc-jp", "iso-2022-jp"] as const;

/** A named encoding is kept although some characters are damaged, up to this share of them. */
const maxDamaged = 0.02;

/**
 * Turns a document into text: byte order mark, then the charset of the HTTP header, then what the document declares
 * (RFC 7303 §3), then UTF-8, then a guess. A name that does not fit the bytes gives way to the next.
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | null): string {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark.encoding).decode(bytes);
  const named = [charsetOf(contentType), declaredIn(bytes)].filter((name) => name !== null);
  for (const name of isEscaped(bytes) ? named : [...named, "utf-8"]) {
    const text = tryDecode(bytes, name, true);
    if (text !== null) return text;
  }
  return (
    strictEucJp(bytes) ??
    damagedButNamed(bytes, named) ??
    guessed(bytes) ??
    new TextDecoder("windows-1252").decode(bytes)
  );
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return (
    /<\?xml[^>]{1,200}encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]{1,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

// ISO-2022-JP is seven-bit and would pass for UTF-8; it begins a Japanese character set with an escape.
function isEscaped(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  return head.some((byte, index) => byte === 0x1b && head[index + 1] === 0x24);
}

function tryDecode(bytes: Uint8Array, name: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(name, { fatal }).decode(bytes);
  } catch {
    // Unknown name or wrong bytes: the next candidate decides.
    return null;
  }
}

// Pairs of high bytes from the first to the last: no damaged UTF-8 and no Latin text is written so. It needs no kana.
function strictEucJp(bytes: Uint8Array): string | null {
  const text = tryDecode(bytes, "euc-jp", true);
  return text !== null && /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? text : null;
}

function damagedButNamed(bytes: Uint8Array, named: readonly string[]): string | null {
  for (const name of named) {
    const text = tryDecode(bytes, name, false);
    if (text !== null && count(text, /\uFFFD/g) <= text.length * maxDamaged) return text;
  }
  return null;
}

/** The Japanese encoding that gives the most kana, if any gives clearly more kana than rubbish. */
function guessed(bytes: Uint8Array): string | null {
  const [best] = guesses
    .map((name) => new TextDecoder(name).decode(bytes))
    .map((text) => ({
      text,
      score: count(text, /[\u3040-\u30ff]/g) - 4 * count(text, /[\uFFFD\uFF61-\uFF9F]/g),
    }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.text : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
