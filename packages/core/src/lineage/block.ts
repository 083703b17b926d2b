import type { Lang } from "../lang.ts";
import type { AdviceId } from "./advice.ts";
import { adviceRank, adviceText } from "./advice-words.ts";
import { advise } from "./advise.ts";
import { avoidRows, branchRows } from "./avoid-words.ts";
import { allEndedBefore, holdConditions } from "./hold.ts";
import { type LineageId, lineageIds } from "./lineage.ts";
import { riskRows } from "./risk-words.ts";
import { sentencesFor } from "./sentence.ts";
import type { Situation } from "./situation.ts";

/** What of an incident changes the words for a reader: its cause, the releases, the kind of bulletin, the day. */
export type BlockFacts = {
  readonly cause: string;
  /** Releases the trouble was seen on. */
  readonly releases: readonly string[];
  /** The vendor has given a workaround: it comes before any other way back. */
  readonly hasWorkaround: boolean;
  readonly kind: "early-warning" | "confirmed" | "update" | "resolved" | "correction" | "cancelled";
  readonly asOf: string;
};

/** What a reader of one lineage is told: the risk in a sentence or two, what to do, what to leave alone. Plain text. */
export type BlockWords = {
  readonly risk: string;
  readonly act: readonly string[];
  readonly avoid: readonly string[];
};

/**
 * The block of a bulletin for the readers of one lineage. Items begin with the phase they hold for; an advice that
 * has expired at `asOf` is not there.
 */
export function blockFor(lineage: LineageId, facts: BlockFacts, lang: Lang): BlockWords {
  const about = { lineage, phase: phaseOf(facts.kind), cause: facts.cause };
  return {
    risk: sentencesFor(riskRows, about, lang)[0] ?? "",
    act: actsFor(lineage, facts, lang),
    avoid: sentencesFor(avoidRows, about, lang),
  };
}

/** A block for every lineage. */
export function blocksFor(facts: BlockFacts, lang: Lang): Readonly<Record<LineageId, BlockWords>> {
  const entries = lineageIds.map((lineage) => [lineage, blockFor(lineage, facts, lang)] as const);
  return Object.fromEntries(entries) as Record<LineageId, BlockWords>;
}

type Phase = "open" | "over" | "withdrawn";

function phaseOf(kind: BlockFacts["kind"]): Phase {
  if (kind === "cancelled") return "withdrawn";
  return kind === "resolved" ? "over" : "open";
}

function actsFor(lineage: LineageId, facts: BlockFacts, lang: Lang): readonly string[] {
  const phase = phaseOf(facts.kind);
  if (phase === "withdrawn") return [withdrawnAct[lang]];
  const recovery = recoveryItems(lineage, facts, lang);
  if (phase === "over") return [overAct[lang], ...withLead("still", recovery, lang)];
  const [findOut, ...branches] = lineage === "unknown" ? branchRows.map((row) => row.text[lang]) : [];
  return [
    ...(findOut === undefined ? [] : [findOut, ...withLead("branches", branches, lang)]),
    ...withLead("before", adviceItems(lineage, facts, "before", lang), lang),
    ...withLead("after", recovery, lang),
  ];
}

// Where the vendor says how to get it back, nobody is told to buy a licence.
function recoveryItems(lineage: LineageId, facts: BlockFacts, lang: Lang): readonly string[] {
  const items = adviceItems(lineage, facts, "after", lang);
  return facts.hasWorkaround && lineage !== "volume" ? [workaroundAct[lang], ...items] : items;
}

function adviceItems(
  lineage: LineageId,
  facts: BlockFacts,
  phase: "before" | "after",
  lang: Lang,
): readonly string[] {
  const ids = advise(typicalSituation(lineage, facts, phase)).advice.map((advice) => advice.id);
  const isSpared = (id: AdviceId) => id === "hold-update" || (id === "native-key" && facts.hasWorkaround);
  const held = phase === "before" && !["win11-native", "volume"].includes(lineage);
  const hold = held ? holdItems(lineage, facts, lang) : [];
  const others = ids.filter((id) => !isSpared(id)).sort((a, b) => adviceRank(a) - adviceRank(b));
  return [...hold, ...others.map((id: AdviceId) => adviceText(id, facts.asOf)[lang])];
}

// A bulletin does not know the release of its reader, so holding is told as a condition on each release instead.
function typicalSituation(lineage: LineageId, facts: BlockFacts, phase: "before" | "after"): Situation {
  return {
    lineage,
    release: "unknown",
    edition: "home-pro",
    alreadyUpdated: phase === "after",
    iidShown: null,
    troubleshooter: "not-tried",
    phone: "not-tried",
    motherboardRepair: false,
    cause: facts.cause,
    asOf: facts.asOf,
  };
}

function holdItems(lineage: LineageId, facts: BlockFacts, lang: Lang): readonly string[] {
  const conditions = holdConditions(lineage, facts.releases, facts.asOf, lang);
  if (conditions.length > 0) return conditions;
  const name = allEndedBefore(facts.releases, facts.asOf);
  return [name === null ? endedAct[lang] : allEndedAct[lang].replaceAll("{release}", name)];
}

function withLead(phase: keyof typeof leads, items: readonly string[], lang: Lang): readonly string[] {
  return items.map((item) =>
    lang === "ja" ? `【${leads[phase].ja}】${item}` : `[${leads[phase].en}] ${item}`,
  );
}

const leads = {
  branches: { ja: "もとの Windows ごとの見通し", en: "What to expect, by first Windows" },
  before: { ja: "更新前", en: "Before updating" },
  after: { ja: "認証が外れたら", en: "If activation is lost" },
  still: { ja: "まだ外れていたら", en: "If still not activated" },
} as const;

const workaroundAct: Readonly<Record<Lang, string>> = {
  ja: "まず、Microsoft が示した回避策（「わかっていること」に載せています）を試してください。",
  en: "First try the workaround Microsoft gives (see “What is known”).",
};

const withdrawnAct: Readonly<Record<Lang, string>> = {
  ja: "更新を一時停止していた場合は、再開してかまいません。",
  en: "If you paused updates because of it, you can resume them.",
};

const overAct: Readonly<Record<Lang, string>> = {
  ja: "Windows Update で最新の状態にし、「設定」→「システム」→「ライセンス認証」の表示を確かめてください。",
  en: "Bring Windows Update up to date, then check Settings → System → Activation.",
};

const allEndedAct: Readonly<Record<Lang, string>> = {
  ja: "{release} より前の版は、すべてサポートが終わっています。とどまらず、次の準備をしてから更新してください。",
  en: "Every release before {release} is out of support. Do not stay there: prepare as below, then update.",
};

const endedAct: Readonly<Record<Lang, string>> = {
  ja: "お使いの版のサポート期間内なら、更新を見合わせてください。サポートが終わった版にとどまることは、お勧めできません。",
  en: "Put the update off only while your release is in support. Staying on a release out of support is not advised.",
};
