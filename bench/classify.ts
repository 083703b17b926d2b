import { classify, type Utterance } from "../packages/core/src/rules/index.ts";
import { median, type Row, range } from "./report.ts";

const sentences = [
  "After the 24H2 update my PC shows that Windows is not activated, error 0xC004F211.",
  "24H2 に更新したらライセンス認証が外れました。機材は変更していません。",
  "The printer works again since the driver was changed.",
  "共有フォルダーの SMB 認証が通らないという話を聞きました。",
];

/** PRF-04: items of 1,500 characters classified a second on one core. */
export function benchClassify(options: { readonly items: number; readonly rounds: number }): readonly Row[] {
  const items = Array.from({ length: options.items }, (_, index) => utterance(index));
  const rates: number[] = [];
  for (let round = -1; round < options.rounds; round += 1) {
    const started = performance.now();
    for (const item of items) classify(item);
    if (round >= 0) rates.push(options.items / ((performance.now() - started) / 1000));
  }
  return [
    {
      bench: "classify",
      what: "items/s (PRF-04 ≥ 10,000)",
      median: median(rates),
      range: range(rates),
      options,
    },
  ];
}

function utterance(index: number): Utterance {
  let text = "";
  for (let at = index; text.length < 1_500; at += 1) text += `${sentences[at % sentences.length]} `;
  return { kind: "community", title: `Item ${index}`, text: text.slice(0, 1_500) };
}
