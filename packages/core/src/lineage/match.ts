/** A value a row can ask for. */
export type Fact = string | boolean | null;

/** The condition of a row: each named fact must be one of the listed values; what is not named does not matter. */
export type When<Name extends string> = Readonly<Partial<Record<Name, readonly Fact[]>>>;

/** Says whether the facts meet every part of a condition. */
export function matches<Name extends string>(when: When<Name>, facts: Readonly<Record<Name, Fact>>): boolean {
  return Object.entries<readonly Fact[] | undefined>(when).every(
    ([name, allowed]) => allowed?.includes(facts[name as Name]) ?? true,
  );
}
