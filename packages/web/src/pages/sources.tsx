import { formatInstant } from "@sokuho/core/bulletin";
import { isFrozen, isOn, isSilent, type SourceKind, type SourceRow } from "@sokuho/core/feed";
import type { SourceState } from "@sokuho/core/ports";
import type { View } from "../edge/view.ts";
import { Layout } from "./layout.tsx";
import { hostOf, OutsideLink } from "./source-list.tsx";

export type SourceHealth = "ok" | "waiting" | "late" | "frozen" | "odd" | "failed" | "broken" | "off";

/** A source as everybody may see it: plain values, the same on the page and as JSON. */
export type SourceModel = Pick<SourceRow, "id" | "kind" | "name" | "url" | "cadenceMinutes"> & {
  readonly health: SourceHealth;
  /** Why it is off. */
  readonly off: SourceRow["off"] | null;
  readonly lastCheckedAt: string | null;
  readonly lastReadAt: string | null;
  readonly lastNewAt: string | null;
  readonly items: number;
};

/** Every source with what is known of its last polls. */
export function sourceModels(
  sources: readonly SourceRow[],
  states: readonly SourceState[],
  nowMs: number,
): readonly SourceModel[] {
  return sources.map((source) => {
    const state = states.find((one) => one.sourceId === source.id) ?? null;
    const { id, kind, name, url, cadenceMinutes } = source;
    return {
      ...{ id, kind, name, url, cadenceMinutes },
      health: healthOf(source, state, nowMs),
      off: source.off ?? null,
      lastCheckedAt: state?.lastPolledAt ?? null,
      lastReadAt: state?.lastOkAt ?? null,
      lastNewAt: state?.lastChangedAt ?? null,
      items: state?.itemCount ?? 0,
    };
  });
}

/** How a source stands. What cannot be read comes first: nothing else is known of it. */
export function healthOf(source: SourceRow, state: SourceState | null, nowMs: number): SourceHealth {
  if (!isOn(source)) return "off";
  if (!state) return "waiting";
  if (state.state === "failed" || state.state === "broken") return state.state;
  if (isSilent(source, state, nowMs)) return "late";
  if (state.state === "odd") return "odd";
  return isFrozen(source, state, nowMs) ? "frozen" : "ok";
}

const kinds: readonly SourceKind[] = ["official", "docs", "community", "news"];

/** Every source with its last checks, so that silence can be told from blindness. */
export function SourcesPage(props: { readonly view: View; readonly sources: readonly SourceModel[] }) {
  const { view, sources } = props;
  const words = view.words.sources;
  const groups = kinds.map((kind) => ({ kind, models: sources.filter((model) => model.kind === kind) }));
  return (
    <Layout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      {groups
        .filter(({ models }) => models.length > 0)
        .map(({ kind, models }) => (
          <section aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>{words.kinds[kind]}</h2>
            <ul class="source-states">
              {models.map((model) => (
                <SourceEntry view={view} model={model} />
              ))}
            </ul>
          </section>
        ))}
    </Layout>
  );
}

function SourceEntry({ view, model }: { readonly view: View; readonly model: SourceModel }) {
  const words = view.words.sources;
  const { health, off } = model;
  return (
    <li class={`health-${health}`}>
      <h3>
        <OutsideLink url={model.url} text={model.name[view.lang]} />
      </h3>
      <p class="health">{off ? words.off[off] : words.states[health]}</p>
      {off === null && <SourceTimes view={view} model={model} />}
    </li>
  );
}

function SourceTimes({ view, model }: { readonly view: View; readonly model: SourceModel }) {
  const words = view.words.sources;
  const times = [
    [words.lastChecked, model.lastCheckedAt],
    [words.lastOk, model.lastReadAt],
    [words.lastNew, model.lastNewAt],
  ] as const;
  return (
    <>
      <p class="meta">
        <span>{hostOf(model.url)}</span>
        <span>{words.cadence(model.cadenceMinutes)}</span>
      </p>
      <dl class="times">
        {times.map(([label, instant]) => (
          <div>
            <dt>{label}</dt>
            <dd>{toTime(view, instant)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function toTime(view: View, instant: string | null) {
  if (!instant) return view.words.sources.never;
  return <time datetime={instant}>{formatInstant(instant, view.lang)}</time>;
}
