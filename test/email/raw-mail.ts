import PostalMime from "postal-mime";

/** A mail as its receiver reads it, with its raw header lines unfolded. */
export async function readMail(mime: Buffer) {
  const parsed = await PostalMime.parse(mime);
  const head = mime.toString("latin1").split("\r\n\r\n")[0] ?? "";
  const lines = head.replace(/\r\n[ \t]/g, " ").split("\r\n");
  const headers = lines.map(
    (line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const,
  );
  const header = (name: string) =>
    headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  // postal-mime ends every part with a line break of its own.
  const part = (text: string | undefined) => (text ?? "").replace(/\n$/, "");
  return { parsed, headers, header, text: part(parsed.text), html: part(parsed.html) };
}
