import type { Lang } from "../lang.ts";
import type { LineageId } from "./lineage.ts";

/** One history a PC can have, in the words of forms, mails and pages. */
export type LineageRow = {
  readonly id: LineageId;
  /** The one name it has everywhere: as a choice in a form, as the heading of a block in a mail. */
  readonly name: Readonly<Record<Lang, string>>;
  /** How a reader knows that this is the one. */
  readonly how: Readonly<Record<Lang, string>>;
  readonly because: string;
  readonly source: string;
};

/** Every lineage, in the order a form shows them. */
export const lineages = [
  {
    id: "win11-native",
    name: { ja: "はじめから Windows 11 の PC", en: "PC that came with Windows 11" },
    how: {
      ja: "買ったときから Windows 11 だった PC、または Windows 11 のライセンスを買って入れた PC です。",
      en: "The PC came with Windows 11, or you bought Windows 11 for it.",
    },
    because: "The entitlement was issued for Windows 11 itself, so it is expected to be found again.",
    source: "S1: alert article of 2024-12-06",
  },
  {
    id: "win10-native",
    name: { ja: "Windows 10 から無償アップグレードした PC", en: "PC upgraded free from Windows 10" },
    how: {
      ja: "買ったときは Windows 10 で、無償で Windows 11 にした PC です。",
      en: "The PC came with Windows 10 and was upgraded to Windows 11 at no cost.",
    },
    because: "The desk said that reactivation by phone is possible while the installation ID is shown.",
    source: "S1: answer of the activation desk, 2024-12-06",
  },
  {
    id: "win7-8-upgrade",
    name: { ja: "Windows 7/8.1 から無償アップグレードした PC", en: "PC upgraded free from Windows 7 or 8.1" },
    how: {
      ja: "もとは Windows 7・8・8.1 で、無償で 11 にした PC です。いったん 10 にした場合も含みます。",
      en: "The PC started on Windows 7, 8 or 8.1 and was upgraded to 11 at no cost, directly or by way of 10.",
    },
    because: "The right to the upgraded Windows can be lost for good, only the original right stays.",
    source: "S1: answer of the activation desk, 2024-12-06",
  },
  {
    id: "win10-from-7-8",
    name: {
      ja: "もと Windows 7/8.1 で、今は Windows 10 の PC",
      en: "Windows 10 PC upgraded free from 7 or 8.1",
    },
    how: {
      ja: "もとは Windows 7・8・8.1 で、無償で Windows 10 にして、今も 10 のまま使っている PC です。",
      en: "The PC started on Windows 7, 8 or 8.1 and still runs the Windows 10 it was upgraded to.",
    },
    because: "Once the troubleshooter or the phone failed there is no way back on Windows 10.",
    source: "S1: answer of the activation desk, 2024-12-06",
  },
  {
    id: "volume",
    name: { ja: "会社や学校が管理する PC", en: "PC managed by a company or school" },
    how: {
      ja: "会社や学校のライセンス（KMS・MAK・サブスクリプション）で使っている PC です。",
      en: "It runs on the licence of a company or school (KMS, MAK or subscription).",
    },
    because: "Only the organisation's administrator can reactivate such a PC.",
    source: "public documentation on volume activation",
  },
  {
    id: "unknown",
    name: { ja: "もとの Windows がわからない PC", en: "PC whose first Windows you do not know" },
    how: {
      ja: "中古で買った、初期化したことがあるなど、はじめの Windows がわからない PC です。",
      en: "You bought it used, it was reset, or you simply do not know which Windows it began with.",
    },
    because: "A wrong guess would give the wrong advice, so every branch is shown instead.",
    source: "S1: the outcomes differ by lineage",
  },
] as const satisfies readonly LineageRow[];

/** The row of one lineage. */
export function lineageRow(id: LineageId): LineageRow {
  return rowsById[id];
}

const rowsById = Object.fromEntries(lineages.map((row) => [row.id, row])) as Readonly<
  Record<LineageId, LineageRow>
>;
