import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type PreviewMail, previewMails } from "@sokuho/core/preview";
import type { Command } from "commander";
import { indexPage } from "../preview/index-page.ts";
import { takePictures } from "../preview/pictures.ts";
import { print } from "../print.ts";

type Options = { readonly out: string; readonly screenshots?: boolean; readonly json?: boolean };

/** `sokuho preview`: writes every mail there is, with a page that lists them. Needs no running service. */
export function addPreview(program: Command): void {
  program
    .command("preview")
    .description("write every mail as HTML, text and raw message, with an index page")
    .option("--out <dir>", "folder to write to", "preview")
    .option("--screenshots", "take pictures too: phone and desktop, light and dark (needs Chromium)")
    .option("--json", "print JSON")
    .action(preview);
}

async function preview(options: Options): Promise<void> {
  const folder = resolve(options.out);
  const mails = await previewMails();
  mkdirSync(folder, { recursive: true });
  for (const mail of mails) writeMail(mail, folder);
  writeFileSync(join(folder, "index.html"), indexPage(mails));
  const pictures = options.screenshots ? await takePictures(mails, folder) : 0;
  print({ mails: mails.length, pictures, index: join(folder, "index.html") }, options.json ?? false);
}

function writeMail({ name, html, subject, text, mime }: PreviewMail, folder: string): void {
  writeFileSync(join(folder, `${name}.html`), html);
  writeFileSync(join(folder, `${name}.txt`), `${subject}\n\n${text}`);
  writeFileSync(join(folder, `${name}.eml`), mime);
}
