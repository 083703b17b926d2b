import { formatInstant } from "@sokuho/core/bulletin";
import type { SourceRow } from "@sokuho/core/feed";
import type { SourceState } from "@sokuho/core/ports";
import type { View } from "../edge/view.ts";
import { Layout } from "./layout.tsx";
import { hostOf, OutsideLink } from "./source-list.tsx";

export type SourceHealth = "ok" | "waiting" | "late" | "failed" | "broken";

/** A source and what is known of its last polls. */
export type SourceModel = {
  readonly source: SourceRow;
  readonly state: SourceState | null;
  readonly health: SourceHealth;
};

/** How a source stands: a poll missing for three cadences (at least an hour) is late. */
export function healthOf(source: SourceRow, state: SourceState | null, nowMs: number): SourceHealth {
  if (!state) return "waiting";
  if (state.state !== "ok") return state.state;
  const graceMs = Math.max(3 * source.cadenceMinutes, 60) * 60_000;
  return nowMs - Date.parse(state.lastPolledAt) > graceMs ? "late" : "ok";
}

/** Every source with its last checks, so that silence can be told from blindness. */
export function SourcesPage(props: { readonly view: View; readonly sources: readonly SourceModel[] }) {
  const { view, sources } = props;
  const words = view.words.sources;
  return (
    <Layout view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <ul class="source-states">
        {sources.map((model) => (
          <SourceEntry view={view} model={model} />
        ))}
      </ul>
    </Layout>
  );
}

function SourceEntry({ view, model }: { readonly view: View; readonly model: SourceModel }) {
  const words = view.words.sources;
  const { source, state, health } = model;
  return (
    <li class={`health-${health}`}>
      <h2>
        <OutsideLink url={source.url} text={source.name[view.lang]} />
      </h2>
      <p class="health">{words.states[health]}</p>
      <p class="meta">
        <span>{words.kinds[source.kind]}</span>
        <span>{hostOf(source.url)}</span>
        <span>{words.cadence(source.cadenceMinutes)}</span>
      </p>
      <dl class="times">
        <div>
          <dt>{words.lastChecked}</dt>
          <dd>{toTime(view, state?.lastPolledAt ?? null)}</dd>
        </div>
        <div>
          <dt>{words.lastOk}</dt>
          <dd>{toTime(view, state?.lastOkAt ?? null)}</dd>
        </div>
      </dl>
    </li>
  );
}

function toTime(view: View, instant: string | null) {
  if (!instant) return view.words.sources.never;
  return <time datetime={instant}>{formatInstant(instant, view.lang)}</time>;
}
