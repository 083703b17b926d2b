import type { Evaluation, Miss, Part } from "./evaluate.ts";
import type { Score, Share } from "./score.ts";

const columns = ["items", "relevant", "precision", "recall", "F1", "at least review", "to review"] as const;

/** An evaluation as lines for the terminal. */
export function toLines(name: string, { parts, misses }: Evaluation): readonly string[] {
  const rows = [["", ...columns], ...parts.flatMap(rowsOf)];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [name, ...table, ...misses.map(missLine), ""];
}

function rowsOf({ name, rules, keywords }: Part): readonly (readonly string[])[] {
  return [cellsOf(name, rules), ...(name === "all" ? [cellsOf("plain keywords", keywords)] : [])];
}

function cellsOf(name: string, score: Score): readonly string[] {
  return [
    name,
    String(score.items),
    String(score.relevant),
    shareOf(score.precision),
    shareOf(score.recall),
    score.f1?.toFixed(3) ?? "–",
    shareOf(score.noticedShare),
    String(score.review),
  ];
}

function shareOf(share: Share | null): string {
  return share ? `${share.value.toFixed(3)} (${share.low.toFixed(2)}–${share.high.toFixed(2)})` : "–";
}

function missLine({ id, title, isRelevant, verdict, rules }: Miss): string {
  const what = isRelevant ? "missed" : "false alarm";
  return `${what}: ${id} ${verdict} [${rules.join(", ") || "no rule"}] ${title.slice(0, 100)}`;
}
