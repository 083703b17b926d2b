/** A value a row can ask for. */
export type Fact = string | boolean | null;

/** The condition of a row: each named fact must be one of the listed values; what is not named does not matter. */
export type When<Name extends string> = Readonly<Partial<Record<Name, readonly Fact[]>>>;

/** The days a row holds, first and last included, as `YYYY-MM-DD`; what is not named has no bound. */
export type Holding = { readonly from?: string; readonly until?: string };

/** Says whether the facts meet every part of a condition. */
export function matches<Name extends string>(when: When<Name>, facts: Readonly<Record<Name, Fact>>): boolean {
  return Object.entries<readonly Fact[] | undefined>(when).every(
    ([name, allowed]) => allowed?.includes(facts[name as Name]) ?? true,
  );
}

/** Says whether a row holds on a day. */
export function holdsOn(row: Holding, day: string): boolean {
  return (row.from === undefined || row.from <= day) && (row.until === undefined || day <= row.until);
}
