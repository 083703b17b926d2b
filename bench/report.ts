/** One figure of a benchmark. */
export type Row = {
  readonly bench: string;
  readonly what: string;
  readonly median: number;
  readonly range: readonly [number, number];
  readonly options: object;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function range(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Prints each row as a line of JSON on the output, and a table for people on the error output. */
export function printRows(rows: readonly Row[]): void {
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const row of rows) {
    const [low, high] = row.range;
    process.stderr.write(
      `${row.bench.padEnd(8)} ${row.what.padEnd(width)} ${round(row.median)} (${round(low)}–${round(high)})\n`,
    );
  }
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
