/** Items that hold under one condition, such as 更新前; without a condition `lead` is empty. */
export type ItemGroup = { readonly lead: string; readonly items: readonly string[] };

const leadPattern = /^(?:【([^【】]{1,24})】|\[([^[\]]{1,40})\])\s*(?=\S)/u;

/** Neighbouring items that begin with the same condition in brackets, under that condition. */
export function toGroups(items: readonly string[]): readonly ItemGroup[] {
  const groups: { lead: string; items: string[] }[] = [];
  for (const item of items) {
    const match = leadPattern.exec(item);
    const lead = match?.[1] ?? match?.[2] ?? "";
    const rest = match === null ? item : item.slice(match[0].length);
    const last = groups.at(-1);
    if (last?.lead === lead) last.items.push(rest);
    else groups.push({ lead, items: [rest] });
  }
  return groups;
}
