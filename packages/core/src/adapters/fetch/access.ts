import type { AccessName } from "../../feed/index.ts";
import type { AccessKeys, Fetched } from "../../ports.ts";
import type { AskWeb, WebRequest } from "./web.ts";

/** How a service is asked for a token: client credentials (RFC 6749 §4.4). */
type TokenRequest = Pick<WebRequest, "url" | "form" | "headers">;
type Token = { readonly value: string; readonly untilMs: number };

/** Rights for a request: headers to send with it, or why there are none. */
export type Rights =
  | { readonly kind: "headers"; readonly headers: Readonly<Record<string, string>> }
  | Extract<Fetched, { kind: "failed" }>;

/** Gives the rights for services that want them, and keeps tokens until shortly before they end. */
export function accessTo(askWeb: AskWeb, keys: () => AccessKeys): (name: AccessName) => Promise<Rights> {
  const tokens = new Map<AccessName, Token>();
  return async (name) => {
    const request = tokenRequest(name, keys());
    if (!request) return failed(`no credentials are given for ${name}`);
    const kept = tokens.get(name);
    const token = kept && kept.untilMs > Date.now() ? kept : await askForToken(askWeb, request);
    if ("kind" in token) return token;
    tokens.set(name, token);
    const agent = request.headers?.["user-agent"];
    const authorization = { authorization: `Bearer ${token.value}` };
    return { kind: "headers", headers: { ...authorization, ...(agent && { "user-agent": agent }) } };
  };
}

function tokenRequest(name: AccessName, keys: AccessKeys): TokenRequest | null {
  if (name === "graph") return keys.graph && microsoftToken(keys.graph);
  return keys.reddit && redditToken(keys.reddit);
}

// learn.microsoft.com, "OAuth 2.0 client credentials flow on the Microsoft identity platform".
function microsoftToken({ tenant, clientId, clientSecret }: NonNullable<AccessKeys["graph"]>): TokenRequest {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    scope: "https://graph.microsoft.com/.default",
  });
  const url = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
  return { url, form: form.toString() };
}

// Reddit asks for a user agent of the form `platform:app:version (by /u/name)`.
function redditToken({ clientId, clientSecret, userAgent }: NonNullable<AccessKeys["reddit"]>): TokenRequest {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
  return {
    url: "https://www.reddit.com/api/v1/access_token",
    form: "grant_type=client_credentials",
    headers: { authorization: `Basic ${basic}`, "user-agent": userAgent },
  };
}

async function askForToken(
  askWeb: AskWeb,
  request: TokenRequest,
): Promise<Token | Extract<Fetched, { kind: "failed" }>> {
  const answer = await askWeb(request);
  if (answer.kind === "failed") return { ...answer, reason: `no token: ${answer.reason}` };
  const token = answer.kind === "document" ? readToken(answer.bytes) : null;
  return token ?? failed("no token: the answer holds none");
}

function readToken(bytes: Uint8Array): Token | null {
  try {
    const { access_token: value, expires_in: seconds } = JSON.parse(Buffer.from(bytes).toString("utf8"));
    const isToken = typeof value === "string" && /^[\x21-\x7e]{1,8192}$/.test(value);
    return isToken ? { value, untilMs: Date.now() + (Number(seconds) || 600) * 1000 - 60_000 } : null;
  } catch {
    // Not JSON: no token.
    return null;
  }
}

function failed(reason: string): Extract<Fetched, { kind: "failed" }> {
  return { kind: "failed", reason, retryAfterSeconds: null };
}
