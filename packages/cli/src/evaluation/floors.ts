import type { Evaluation } from "./evaluate.ts";

/** The figures a corpus may not fall below, as `test/corpus/floors.json` holds them. */
export type Floors = { readonly precision: number; readonly recall: number; readonly noticed: number };

/** What fell below its floor, one sentence each. */
export function belowFloors({ parts }: Evaluation, floors: Floors): readonly string[] {
  const all = parts.find((part) => part.name === "all")?.rules;
  const figures = [
    ["precision", all?.precision?.value ?? 0, floors.precision],
    ["recall", all?.recall?.value ?? 0, floors.recall],
    ["share that is at least reviewed", all?.noticedShare?.value ?? 0, floors.noticed],
  ] as const;
  return figures
    .filter(([, value, floor]) => value < floor)
    .map(([name, value, floor]) => `${name} ${value.toFixed(3)} is below its floor of ${floor}`);
}
