import type http from "node:http";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Fetched } from "../../ports.ts";
import { Refused } from "./reach.ts";

/** What an answer gives: its document, "unchanged", or why neither. */
export async function readAnswer(
  url: URL,
  response: http.IncomingMessage,
  isConditional: boolean,
  maxBytes: number,
): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    if (status === 304 && isConditional) return { kind: "unchanged" };
    const reason = status === 304 ? "304 although nothing was asked conditionally" : `HTTP status ${status}`;
    return { kind: "failed", reason, retryAfterSeconds: toSeconds(response.headers["retry-after"]), status };
  }
  const bytes = await collect(response, maxBytes);
  return {
    kind: "document",
    bytes,
    contentType: response.headers["content-type"] ?? null,
    url: url.href,
    etag: response.headers.etag ?? null,
    lastModified: response.headers["last-modified"] ?? null,
  };
}

/** `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3). */
function toSeconds(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header);
  // Without the name of a day the runtime would take almost anything for a date.
  const at = /^\s*[A-Z][a-z]{2,8},/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

async function collect(response: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const stream = decoded(response);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > maxBytes) throw new Refused(`larger than ${maxBytes} bytes`);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    throw code.startsWith("Z_") || code.startsWith("ERR__ERROR")
      ? new Refused("the compressed document is damaged")
      : error;
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

const decoders = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function decoded(response: http.IncomingMessage): AsyncIterable<unknown> {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return response;
  if (!Object.hasOwn(decoders, encoding))
    throw new Refused(`content encoding ${encoding.slice(0, 40)} is not read`);
  const decoder = decoders[encoding as keyof typeof decoders]();
  response.on("error", (error) => decoder.destroy(error));
  return response.pipe(decoder);
}
