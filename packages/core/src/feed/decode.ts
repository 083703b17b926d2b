/** Byte order marks, longest first, with the encoding they prove. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * Turns a document into text: byte order mark, then the charset of the HTTP header, then the XML or HTML declaration,
 * then UTF-8 (RFC 7303 §3). A charset that says UTF-8 but is not gives way to what the document declares.
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | null): string {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark.encoding).decode(bytes);
  const candidates = [charsetOf(contentType), declaredIn(bytes), "utf-8"];
  for (const name of candidates) {
    const text = name === null ? null : tryDecode(bytes, name);
    if (text !== null) return text;
  }
  return new TextDecoder("utf-8").decode(bytes);
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return (
    /encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

function tryDecode(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    // Unknown name or wrong bytes: the next candidate decides.
    return null;
  }
}
