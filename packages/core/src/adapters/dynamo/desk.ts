import { randomToken } from "../../ids.ts";
import type { DeskStore, Login, Session } from "../../ports.ts";
import { isConditionFailed } from "./conditions.ts";
import type { Entities } from "./entities.ts";

/** Sign-ins, sessions and the audit trail in DynamoDB. Expiry is checked on read; TTL only cleans up. */
export function dynamoDesk({
  login,
  session,
  audit,
}: Pick<Entities, "login" | "session" | "audit">): DeskStore {
  return {
    async putLogin(value) {
      await login.put({ ...value, expireAt: toTtl(value.expiresAt) }).go();
    },
    async takeLogin(tokenHash, now) {
      const isStillThere = login
        .remove({ tokenHash })
        .where((attributes, { exists }) => exists(attributes.tokenHash))
        .go({ response: "all_old" });
      const taken = await isStillThere.catch(ignoreGone);
      const value = taken?.data as Login | null | undefined;
      return value && now < value.expiresAt ? value : null;
    },
    async putSession(value) {
      await session.put({ ...value, expireAt: toTtl(value.expiresAt) }).go();
    },
    async session(tokenHash, now) {
      const { data } = await session.get({ tokenHash }).go({ consistent: true });
      return data && now < data.expiresAt ? (data as Session) : null;
    },
    async endSession(tokenHash) {
      await session.delete({ tokenHash }).go();
    },
    async audit(entry) {
      await audit.put({ ...entry, nonce: randomToken().slice(0, 8) }).go();
    },
    async auditTrail(limit) {
      const { data } = await audit.query.byTime({}).go({ limit, order: "desc" });
      return data;
    },
  };
}

function ignoreGone(error: unknown): null {
  if (isConditionFailed(error)) return null;
  throw error;
}

function toTtl(expiresAt: string): number {
  return Math.ceil(Date.parse(expiresAt) / 1000);
}
