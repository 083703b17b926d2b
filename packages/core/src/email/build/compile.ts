import { readFileSync, writeFileSync } from "node:fs";
import mjml2html from "mjml";
import { emitModule } from "./emit.ts";
import { parseTemplate } from "./parse.ts";

/** The templates that become render functions. */
const templates = ["bulletin", "digest", "letter"] as const;

await compileAll(process.argv.includes("--check"));

/** Writes `gen/*.ts` from `templates/*.mjml`, or with `check` sets a failing exit code where they differ. */
async function compileAll(check: boolean): Promise<void> {
  for (const name of templates) {
    const target = new URL(`../gen/${name}.ts`, import.meta.url);
    const compiled = await compile(name);
    if (!check) writeFileSync(target, compiled);
    else if (readOr(target, "") !== compiled) {
      console.error(`gen/${name}.ts is not what templates/${name}.mjml compiles to; run build:mail.`);
      process.exitCode = 1;
    }
  }
}

async function compile(name: string): Promise<string> {
  const mjml = include(readTemplate(`${name}.mjml`));
  const { html } = await mjml2html(mjml, { validationLevel: "strict", fonts: {} });
  return emitModule(name, parseTemplate(compact(html)));
}

// mj-include reads paths relative to the working directory and is off by default, so parts are put in here.
function include(mjml: string): string {
  return mjml.replace(/\{\{> ([a-z-]+)\}\}/g, (_, part: string) => readTemplate(`${part}.mjml`));
}

// Indentation is a third of what MJML writes. White space between tags on separate lines is not shown.
function compact(html: string): string {
  return html
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")
    .replace(/ class=""| style(?=[ >])/g, "");
}

function readTemplate(file: string): string {
  return readFileSync(new URL(`../templates/${file}`, import.meta.url), "utf8");
}

function readOr(target: URL, fallback: string): string {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return fallback;
  }
}
