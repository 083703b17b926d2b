import type { Incident, Report } from "../incident/index.ts";
import { cutAtPhrase } from "../phrases.ts";
import { toPlainLine } from "../plain-text.ts";
import type { CitedSource } from "./bulletin.ts";

const maxSources = 6;
const maxTitleChars = 120;
const maxQuoteChars = 160;

/** The sources a bulletin shows: the vendor first, then the earliest reports. Texts from outside are made harmless; a report without a web address is left out. */
export function citeSources(incident: Incident): readonly CitedSource[] {
  const reports = incident.reports.filter((report) => isWebUrl(report.url)).toSorted(byWeight);
  return reports.slice(0, maxSources).map(toCited);
}

/** Says whether a text is an absolute http or https address without credentials. */
export function isWebUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

function byWeight(a: Report, b: Report): number {
  const official = Number(b.kind === "official") - Number(a.kind === "official");
  return official || a.firstSeenAt.localeCompare(b.firstSeenAt) || a.itemId.localeCompare(b.itemId);
}

function toCited(report: Report): CitedSource {
  return {
    name: { ja: toPlainLine(report.sourceName.ja, 60), en: toPlainLine(report.sourceName.en, 60) },
    url: new URL(report.url).href,
    title: cutAtPhrase(toPlainLine(report.title), maxTitleChars),
    quote: cutAtPhrase(toPlainLine(report.quote), maxQuoteChars),
    lang: report.lang,
    official: report.kind === "official",
    seenAt: report.firstSeenAt,
  };
}
