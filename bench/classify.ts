import { classify, type Utterance } from "../packages/core/src/rules/index.ts";
import { median, type Row, range } from "./report.ts";

const troubles = [
  "After the 24H2 update my PC shows that Windows is not activated, error 0xC004F211.",
  "24H2 に更新したらライセンス認証が外れました。機材は変更していません。",
  "The printer works again since the driver was changed.",
  "共有フォルダーの SMB 認証が通らないという話を聞きました。",
];

const others = [
  "The new build of 24H2 fixes a crash of the file manager when a network drive goes away.",
  "新しいタスク バーは段階的に有効化されるため、すぐには表示されない場合があります。",
  "Sound stops after sleep on some laptops until the driver is installed again.",
  "７月の更新プログラムを適用したあと、印刷ダイアログの表示に時間がかかるようになりました。",
];

/** What is classified: the hardest mix, and news of a watched release, of which one item in ten is on the subject. */
const mixes = [
  { what: "items/s, every item tells of a loss (PRF-04 ≥ 10,000)", everyNth: 1 },
  { what: "items/s, all name a release, one in ten tells of a loss (PRF-04 ≥ 10,000)", everyNth: 10 },
] as const;

/** PRF-04: items of 1,500 characters classified a second on one core. */
export function benchClassify(options: { readonly items: number; readonly rounds: number }): readonly Row[] {
  return mixes.map(({ what, everyNth }) => {
    const items = Array.from({ length: options.items }, (_, index) =>
      utterance(index, index % everyNth === 0 ? troubles : others),
    );
    const rates = Array.from({ length: options.rounds + 1 }, () => ratePerSecond(items)).slice(1);
    return { bench: "classify", what, median: median(rates), range: range(rates), options };
  });
}

function ratePerSecond(items: readonly Utterance[]): number {
  // CPU time, the collector's included: whatever else runs on the machine takes no share of it.
  const started = process.cpuUsage();
  for (const item of items) classify(item);
  const { user, system } = process.cpuUsage(started);
  return items.length / ((user + system) / 1_000_000);
}

function utterance(index: number, sentences: readonly string[]): Utterance {
  let text = "";
  for (let at = index; text.length < 1_500; at += 1) text += `${sentences[at % sentences.length]} `;
  return { kind: "community", title: `Item ${index}`, text: text.slice(0, 1_500) };
}
