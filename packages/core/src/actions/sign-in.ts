import { hashToken, randomToken } from "../ids.ts";
import type { Lang } from "../lang.ts";
import type { Deps, Session } from "../ports.ts";
import { parseAddress } from "../subscriber/index.ts";

const sessionHours = 12;
const idleMinutes = 30;
/** Sign-in letters one network may ask for in an hour. */
const signInLimit = 10;

/** Asks for a sign-in letter; the answer is the same whether or not the address is a publisher's. */
export async function requestSignIn(
  deps: Deps,
  request: { address: string; lang: Lang; browserSecret: string; network: string },
): Promise<void> {
  const address = parseAddress(request.address);
  const now = deps.now().toISOString();
  const allowed = await deps.control.allow(
    `sign-in-network/${hashToken(request.network)}`,
    signInLimit,
    3600,
    now,
  );
  if (!address || !allowed) return;
  await deps.queues.letter({
    kind: "sign-in",
    requestId: randomToken(),
    address: address.raw,
    lang: request.lang,
    browserHash: hashToken(request.browserSecret),
  });
}

/** Turns a sign-in token into a session of the browser that asked for it; null for any other token or browser. */
export async function signIn(
  deps: Deps,
  token: string,
  browserSecret: string,
): Promise<{ readonly sessionToken: string; readonly session: Session } | null> {
  const now = deps.now();
  const login = await deps.desk.takeLogin(hashToken(token), now.toISOString());
  if (!login || login.browserHash !== hashToken(browserSecret)) return null;
  return startSession(deps, login.publisher);
}

/** Starts a session for a publisher who has proven who they are. */
export async function startSession(
  deps: Deps,
  publisher: string,
): Promise<{ readonly sessionToken: string; readonly session: Session }> {
  const now = deps.now();
  const sessionToken = randomToken();
  const session: Session = {
    tokenHash: hashToken(sessionToken),
    publisher,
    startedAt: now.toISOString(),
    seenAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + sessionHours * 3_600_000).toISOString(),
  };
  await deps.desk.putSession(session);
  return { sessionToken, session };
}

/** The session of a cookie, null once it ended, idled out or expired. */
export async function sessionOf(deps: Deps, sessionToken: string): Promise<Session | null> {
  const now = deps.now();
  const session = await deps.desk.session(hashToken(sessionToken), now.toISOString());
  if (!session || idleMs(session, now) > idleMinutes * 60_000) return null;
  if (!deps.settings.publishers.includes(session.publisher)) return null;
  if (idleMs(session, now) > 60_000) await deps.desk.putSession({ ...session, seenAt: now.toISOString() });
  return session;
}

/** Ends a session for good. */
export async function signOut(deps: Deps, sessionToken: string): Promise<void> {
  await deps.desk.endSession(hashToken(sessionToken));
}

function idleMs(session: Session, now: Date): number {
  return now.getTime() - Date.parse(session.seenAt);
}
