import { addReader, unsubscribe } from "@sokuho/core/actions";
import { readerIdFor } from "@sokuho/core/ids";
import type { Lang } from "@sokuho/core/lang";
import { type LineageId, lineageIds } from "@sokuho/core/lineage";
import type { Deps } from "@sokuho/core/ports";
import { demoReaderCount } from "./options.ts";

type DemoReader = {
  readonly address: string;
  readonly lang: Lang;
  readonly lineages: readonly LineageId[];
  readonly timing: "early" | "confirmed";
};

/** Readers that make the ledger worth reading; the local mail service lets `bounce…` bounce and `complain…` complain. */
export const demoReaders: readonly DemoReader[] = [
  { address: "sakura@demo.example", lang: "ja", lineages: ["win7-8-upgrade"], timing: "early" },
  { address: "haruto@demo.example", lang: "ja", lineages: ["win10-native"], timing: "early" },
  { address: "yui@demo.example", lang: "ja", lineages: ["win11-native", "win7-8-upgrade"], timing: "early" },
  { address: "ren@demo.example", lang: "ja", lineages: ["unknown"], timing: "early" },
  { address: "aoi@demo.example", lang: "ja", lineages: ["volume"], timing: "confirmed" },
  { address: "minato@demo.example", lang: "ja", lineages: ["win10-from-7-8"], timing: "confirmed" },
  { address: "alice@demo.example", lang: "en", lineages: ["win7-8-upgrade"], timing: "early" },
  { address: "bob@demo.example", lang: "en", lineages: ["unknown"], timing: "confirmed" },
  { address: "carol@demo.example", lang: "en", lineages: ["win11-native"], timing: "confirmed" },
  { address: "bounce.dave@demo.example", lang: "en", lineages: ["win7-8-upgrade"], timing: "early" },
  { address: "complain.erin@demo.example", lang: "en", lineages: ["unknown"], timing: "early" },
  {
    address: "leaving.frank@demo.example",
    lang: "en",
    lineages: ["win7-8-upgrade", "win10-native"],
    timing: "early",
  },
];

/** Makes sure that the demo readers exist; those who left since stay gone. */
export async function addDemoReaders(deps: Deps, count: number): Promise<void> {
  const generated = Array.from({ length: Math.max(0, count - demoReaderCount) }, (_, index) =>
    generate(index),
  );
  for (const reader of [...demoReaders.slice(0, count), ...generated]) {
    const { address, lang, lineages, timing } = reader;
    await addReader(deps, { address, choices: { lang, lineages, timing, digest: "now" }, evidence: "demo" });
  }
}

/** Frank leaves after the plan and before the submission of the first bulletin: he gets no mail. */
export async function letFrankLeave(deps: Deps): Promise<void> {
  await unsubscribe(deps, readerIdFor(deps.settings.addressKey, "leaving.frank@demo.example"), "page");
}

function generate(index: number): DemoReader {
  const lineage = lineageIds[index % lineageIds.length] ?? "unknown";
  const lang = index % 3 === 0 ? "en" : "ja";
  return {
    address: `reader${index + 1}@demo.example`,
    lang,
    lineages: [lineage],
    timing: index % 2 === 0 ? "early" : "confirmed",
  };
}
