import type { Lang } from "../lang.ts";
import type { LineageId } from "./lineage.ts";

/** One history a PC can have, in the words of forms, mails and pages. */
export type LineageRow = {
  readonly id: LineageId;
  /** The heading of a block in a mail. */
  readonly name: Readonly<Record<Lang, string>>;
  /** The label of a choice in a form: the history in the reader's words. */
  readonly label: Readonly<Record<Lang, string>>;
  /** How a reader knows that this is the one. */
  readonly how: Readonly<Record<Lang, string>>;
  readonly because: string;
  readonly source: string;
};

/** Every lineage, in the order a form shows them. */
export const lineages = [
  {
    id: "win11-native",
    name: { ja: "Windows 11 ネイティブの PC", en: "PC that came with Windows 11" },
    label: { ja: "はじめから Windows 11（または購入して導入）", en: "Windows 11 from the start, or bought" },
    how: {
      ja: "購入したときから Windows 11 だった PC、または Windows 11 のライセンスを買って入れた PC です。",
      en: "The PC came with Windows 11, or you bought Windows 11 for it.",
    },
    because: "The entitlement was issued for Windows 11 itself, so it is expected to be found again.",
    source: "S1: alert article of 2024-12-06",
  },
  {
    id: "win10-native",
    name: { ja: "Windows 10 から無償アップグレードした PC", en: "PC upgraded free from Windows 10" },
    label: { ja: "Windows 10 から無償で Windows 11 へ", en: "Windows 10, upgraded free to Windows 11" },
    how: {
      ja: "購入したときは Windows 10 で、無償で Windows 11 に上げた PC です。",
      en: "The PC came with Windows 10 and was upgraded to Windows 11 at no cost.",
    },
    because: "The desk said that reactivation by phone is possible while the installation ID is shown.",
    source: "S1: answer of the activation desk, 2024-12-06",
  },
  {
    id: "win7-8-upgrade",
    name: { ja: "Windows 7/8.1 から無償アップグレードした PC", en: "PC upgraded free from Windows 7/8.1" },
    label: { ja: "Windows 7/8/8.1 から無償で上げてきた", en: "Windows 7, 8 or 8.1, upgraded free since" },
    how: {
      ja: "もとは Windows 7・8・8.1 で、無償で 10 や 11 に上げてきた PC です。10 を経由した場合も含みます。",
      en: "The PC started on Windows 7, 8 or 8.1 and climbed to 10 or 11 at no cost, directly or by way of 10.",
    },
    because: "The right to the upgraded Windows can be lost for good, only the original right stays.",
    source: "S1: answer of the activation desk, 2024-12-06",
  },
  {
    id: "win10-from-7-8",
    name: { ja: "Windows 7/8.1 から上げた Windows 10 の PC", en: "Windows 10 PC upgraded from 7/8.1" },
    label: {
      ja: "Windows 7/8/8.1 から無償で Windows 10 へ、今も 10",
      en: "Windows 7, 8 or 8.1, now on Windows 10",
    },
    how: {
      ja: "もとは Windows 7・8・8.1 で、無償で上げた Windows 10 をそのまま使っている PC です。",
      en: "The PC started on Windows 7, 8 or 8.1 and still runs the Windows 10 it was upgraded to.",
    },
    because: "Once the troubleshooter or the phone failed there is no way back on Windows 10.",
    source: "S1: answer of the activation desk, 2024-12-06",
  },
  {
    id: "volume",
    name: { ja: "ボリューム ライセンスの PC", en: "PC with a volume licence" },
    label: { ja: "会社や学校のボリューム ライセンス", en: "Volume licence of a company or school" },
    how: {
      ja: "会社や学校が管理し、KMS・MAK・サブスクリプションでライセンス認証している PC です。",
      en: "A company or school manages the PC and activates it by KMS, MAK or subscription.",
    },
    because: "Only the organisation's administrator can reactivate such a PC.",
    source: "public documentation on volume activation",
  },
  {
    id: "unknown",
    name: { ja: "ライセンスの由来がわからない PC", en: "PC whose licence history you do not know" },
    label: { ja: "わからない", en: "I do not know" },
    how: {
      ja: "中古で買った、初期化したなどで、もとの Windows がわからない PC です。",
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
