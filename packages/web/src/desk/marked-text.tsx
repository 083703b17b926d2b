import type { Fired } from "@sokuho/core/rules";

const maxChars = 3_000;

/** A stretch of text with the rules that saw something in it. */
export type Stretch = { readonly text: string; readonly rules: readonly string[] };

/** An item's text with the words marked that made a rule fire. */
export function MarkedText(props: {
  readonly title: string;
  readonly text: string;
  readonly rules: readonly Fired[];
  readonly lang: string;
  readonly label: string;
}) {
  const whole = `${props.title}\n${props.text}`.slice(0, maxChars);
  return (
    <section class="marked" lang={props.lang} tabindex={0} aria-label={props.label}>
      {toStretches(whole, props.rules).map((stretch) =>
        stretch.rules.length === 0 ? (
          stretch.text
        ) : (
          <mark title={stretch.rules.join(", ")}>{stretch.text}</mark>
        ),
      )}
    </section>
  );
}

/** Cuts a text at the edges of all evidence, so that overlapping finds keep each their rules. */
export function toStretches(text: string, rules: readonly Fired[]): readonly Stretch[] {
  const finds = rules.flatMap((rule) =>
    rule.evidence.map(({ start, end }) => ({ rule: rule.id, start, end: Math.min(end, text.length) })),
  );
  const edges = [0, ...finds.flatMap((find) => [find.start, find.end]), text.length];
  const cuts = [...new Set(edges)].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const inside = finds.filter((find) => find.start <= from && find.end >= to);
    return { text: text.slice(from, to), rules: [...new Set(inside.map((find) => find.rule))] };
  });
}
