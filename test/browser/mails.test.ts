import { expect } from "vitest";
import { langs } from "../../packages/core/src/lang.ts";
import { lettersIn, previewMails, storyBulletins } from "../../packages/core/src/preview/index.ts";
import { browserTest, newPerson, openBrowser } from "./browser.ts";
import { type Findings, inspect } from "./inspect.ts";

browserTest(
  "MSG-07: every mail is accessible and as wide as a phone, light and dark, to a reader with every PC",
  async () => {
    const browser = await openBrowser();
    const person = await newPerson(browser, { viewport: { width: 360, height: 740 } });
    const page = await person.newPage();
    const findings: Findings = [];
    const mails = await previewMails();
    const looked = mails.filter(({ lineage }) => lineage === "all" || lineage === null);

    for (const { name, html } of looked) {
      await page.setContent(html);
      await inspect(page, name, findings);
    }
    const kinds = [...storyBulletins(), "digest", ...lettersIn("ja")];
    expect(looked).toHaveLength(kinds.length * langs.length);
    expect(findings).toEqual([]);
  },
);
