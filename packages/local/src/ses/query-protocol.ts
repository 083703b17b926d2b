/** One call in the AWS query protocol, as SES v1 speaks it. */
export type QueryCall = { readonly action: string; readonly params: ReadonlyMap<string, string> };

/** What the endpoint answers, or that it does not answer. */
export type Answer =
  | { readonly kind: "answer"; readonly status: number; readonly body: string }
  | { readonly kind: "hang" }
  | { readonly kind: "reset" };

const namespace = "http://ses.amazonaws.com/doc/2010-12-01/";

/** Reads a form-encoded body. Throws nothing: what cannot be decoded stays as it is. */
export function parseCall(body: string): QueryCall {
  const params = new Map<string, string>();
  for (const pair of body.split("&")) {
    const equals = pair.indexOf("=");
    if (equals > 0) {
      params.set(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)));
    }
  }
  return { action: params.get("Action") ?? "", params };
}

/** Reads `name.member.1`, `name.member.2`, … with an optional field, in order. */
export function listOf(params: ReadonlyMap<string, string>, name: string, field = ""): readonly string[] {
  const values: string[] = [];
  for (let index = 1; ; index += 1) {
    const value = params.get(`${name}.member.${index}${field}`);
    if (value === undefined) {
      return values;
    }
    values.push(value);
  }
}

/** A successful answer; `fields` become the elements of the result. */
export function success(action: string, fields: Readonly<Record<string, string>>, requestId: string): Answer {
  const result = Object.entries(fields)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join("");
  const body = `<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`;
  return { kind: "answer", status: 200, body };
}

/** A refusal in the form of SES. Everything but an internal failure is the sender's fault. */
export function failure(code: string, message: string, requestId: string): Answer {
  const isOurs = code === "InternalFailure";
  const type = isOurs ? "Receiver" : "Sender";
  const body = `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
  return { kind: "answer", status: isOurs ? 500 : 400, body };
}

function decode(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  if (!spaced.includes("%")) {
    return spaced;
  }
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
