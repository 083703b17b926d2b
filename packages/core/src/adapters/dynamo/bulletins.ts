import { gunzipSync, gzipSync } from "node:zlib";
import type { Bulletin } from "../../bulletin/index.ts";
import type { BulletinStore } from "../../ports.ts";
import { isWritten, written } from "./conditions.ts";
import type { Entities } from "./entities.ts";

/** Bulletins and their frozen mail in DynamoDB. */
export function dynamoBulletins({ bulletin, mail }: Pick<Entities, "bulletin" | "mail">): BulletinStore {
  return {
    async bulletin(id) {
      const { data } = await bulletin.get({ id }).go({ consistent: true });
      return data ? (data.data as Bulletin) : null;
    },
    async bulletins(limit) {
      const { data } = await bulletin.query.byId({}).go({ limit, order: "desc" });
      // Ids name the day; within a day the moment of creation decides.
      return data.map((one) => one.data as Bulletin).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    },
    async activeBulletins() {
      const { data } = await bulletin.query.active({ active: "yes" }).go({ pages: "all", hydrate: true });
      return data.map((one) => one.data as Bulletin);
    },
    createBulletin(value) {
      return isWritten(bulletin.create(toRecord({ ...value, version: 1 })).go());
    },
    async saveBulletin(value) {
      const next = { ...value, version: value.version + 1 };
      const isUnchanged = bulletin
        .put(toRecord(next))
        .where(({ version }, { eq }) => eq(version, value.version));
      await written(isUnchanged.go());
      return next;
    },
    async freezeMail(bulletinId, { lang, subject, mime }) {
      await isWritten(mail.create({ bulletinId, lang, subject, gzip: gzipSync(mime) }).go());
    },
    async frozenMail(bulletinId, lang) {
      const { data } = await mail.get({ bulletinId, lang }).go({ consistent: true });
      return data ? { lang, subject: data.subject, mime: gunzipSync(data.gzip as Uint8Array) } : null;
    },
  };
}

// A bulletin stands in the index while `sweep` has something to do for it.
function toRecord(value: Bulletin) {
  const isActive = value.approvedAt !== null && value.releaseAt !== null && value.endedAt === null;
  return { id: value.content.id, version: value.version, data: value, ...(isActive && { active: "yes" }) };
}
