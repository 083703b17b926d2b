import { gunzipSync } from "node:zlib";

/** No source we read is larger, unpacked. */
export const maxDocumentBytes = 2_000_000;

/** The bytes of a document, unpacked where it was saved as gzip; null when there are too many or they are damaged. */
export function unpack(bytes: Uint8Array): Uint8Array | null {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return bytes.length <= maxDocumentBytes ? bytes : null;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxDocumentBytes });
  } catch {
    // A bomb, or cut off: both are refused.
    return null;
  }
}
