import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BulletinContent } from "../../packages/core/src/bulletin/index.ts";
import { blocksOf, cutMail, fillMail, freezeMail, renderMail } from "../../packages/core/src/email/index.ts";
import type { Lang } from "../../packages/core/src/lang.ts";
import { type LineageId, lineageIds } from "../../packages/core/src/lineage/index.ts";
import { readMail } from "./raw-mail.ts";
import { bulletinOf, site } from "./samples.ts";

const japanese = fc.string({
  unit: fc.constantFrom(..."あいうえお認証更新ライセンスー。、「」（）ABCxyz 0129=._%&<>\"'Z～①㈱髙🙂"),
  minLength: 1,
  maxLength: 160,
});
const token = fc.stringMatching(/^[A-Za-z0-9_-]{4,160}$/);
const content = fc
  .record({ summary: japanese, body: fc.array(japanese, { maxLength: 4 }), risk: japanese, item: japanese })
  .map(toContent);

function toContent(part: {
  summary: string;
  body: readonly string[];
  risk: string;
  item: string;
}): BulletinContent {
  const base = bulletinOf("update");
  const text = { ...base.texts.ja, summary: part.summary, body: part.body };
  const volume = { risk: part.risk, act: [part.item, `【更新前】${part.item}`], avoid: [] };
  const blocks = { ...text.blocks, volume };
  return { ...base, texts: { ja: { ...text, blocks }, en: { ...base.texts.en, blocks } } };
}

// The same mail, rendered for this reader alone: markers and slots put in the plain texts, not in the encoded bytes.
function renderFresh(
  part: string,
  lineages: readonly LineageId[],
  unsubscribe: string,
  manage: string,
): string {
  const letters: Readonly<Record<string, LineageId>> = {
    elevennative: "win11-native",
    tennative: "win10-native",
    sevenupgrade: "win7-8-upgrade",
    tenfromseven: "win10-from-7-8",
    volume: "volume",
    unknown: "unknown",
  };
  return part
    .replace(/ZZOPEN([a-z]+)ZZ([\s\S]*?)ZZCLOSEZZ/g, (_, word: string, block: string) =>
      lineages.some((lineage) => lineage === letters[word]) ? block : "",
    )
    .replaceAll("ZZSLOTunsubscribeZZ", unsubscribe)
    .replaceAll("ZZSLOTmanageZZ", manage);
}

describe("filling the slots of the encoded mail", () => {
  it("gives every reader exactly the mail a fresh rendering would", async () => {
    const readers = fc.array(
      fc.record({
        local: fc.stringMatching(/^[a-z0-9+._-]{1,40}$/),
        lineages: fc.subarray([...lineageIds]),
        unsubscribe: token,
        manage: token,
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.constantFrom<Lang>("ja", "en"),
        readers,
        async (bulletin, lang, people) => {
          const cut = cutMail((await freezeMail(bulletin, lang, site)).mime);
          const fresh = renderMail(bulletin, lang, site);
          for (const person of people) {
            const unsubscribeUrl = `${site.url}/unsubscribe/${person.unsubscribe}`;
            const manageUrl = `${site.url}/manage/${person.manage}`;
            const oneClickUrl = `${site.url}/one-click/${person.unsubscribe}`;
            const address = `${person.local}@example.jp`;
            const raw = fillMail(cut, {
              address,
              lineages: person.lineages,
              unsubscribeUrl,
              manageUrl,
              oneClickUrl,
            });
            const mail = await readMail(raw);
            const shown = blocksOf(cut, person.lineages);
            expect(mail.text).toBe(renderFresh(fresh.text, shown, unsubscribeUrl, manageUrl));
            expect(mail.html).toBe(renderFresh(fresh.html, shown, unsubscribeUrl, manageUrl));
            expect(mail.header("List-Unsubscribe")).toEqual([`<${oneClickUrl}>`]);
            expect(mail.parsed.to?.[0]).toMatchObject({ address });
            expect(
              Math.max(
                ...raw
                  .toString("latin1")
                  .split("\r\n")
                  .map((line) => line.length),
              ),
            ).toBeLessThanOrEqual(998);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
