import axe, { type RunOptions } from "axe-core";
import type { BrowserContext, Page, Response } from "playwright-core";

/** What is wrong with pages, one line each. */
export type Findings = string[];

/** Writes down what the pages of a context ask of other hosts, and what they put on the console as errors. */
export function watch(context: BrowserContext, origin: string, findings: Findings): void {
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && asked !== origin)
      findings.push(`${request.frame().url()}: asks for ${request.url()}`);
  });
  context.on("weberror", (error) => findings.push(`${error.page()?.url()}: throws ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !isOwnStatus(message.text())) {
      findings.push(`${message.page()?.url()}: says on the console: ${message.text()}`);
    }
  });
}

// Chromium notes a page's own status as an error; the status is compared for itself.
function isOwnStatus(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4(?:04|22) /.test(text);
}

/** Only what colours decide differs between light and dark. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Looks at the page as it stands, light and dark, and writes down what is wrong with it. */
export async function inspect(page: Page, name: string, findings: Findings): Promise<void> {
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await violationsOf(page, {});
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violationsOf(page, { runOnly: { type: "rule", values: colourRules } });
  findings.push(...light.map((one) => `${name} light: ${one}`), ...dark.map((one) => `${name} dark: ${one}`));
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (beyond > 0) findings.push(`${name}: is ${beyond} px wider than the window`);
}

/** Opens an address and says when the answer has another status. */
export async function open(page: Page, address: string, status: number, findings: Findings): Promise<void> {
  const answer: Response | null = await page.goto(address);
  if (answer?.status() !== status) findings.push(`${address}: ${answer?.status()} instead of ${status}`);
}

async function violationsOf(page: Page, rules: RunOptions): Promise<readonly string[]> {
  const violations = await page.evaluate(async (chosen) => {
    const checked = globalThis as unknown as { axe: typeof axe };
    const options: RunOptions = { ...chosen, iframes: false, resultTypes: ["violations"] };
    return (await checked.axe.run(document, options)).violations;
  }, rules);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, help, nodes }) => `${id} (${help}) at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
}
