import type { SourceRow } from "../feed/index.ts";
import type { Deps, SourceState } from "../ports.ts";

/** A source that has given nothing readable for three times its cadence, and at least this long, is silent. */
const atLeastMs = 30 * 60_000;

/** Says which sources have been silent for too long: polled in vain, or not polled at all. */
export async function watchSources(deps: Deps): Promise<void> {
  const states = new Map((await deps.feeds.sourceStates()).map((state) => [state.sourceId, state]));
  const nowMs = deps.now().getTime();
  for (const source of deps.sources) {
    const state = states.get(source.id);
    if (state && isSilent(source, state, nowMs)) {
      deps.log("source-silent", {
        source: source.id,
        since: state.lastOkAt ?? state.firstPolledAt,
        reason: state.reason,
      });
    }
  }
}

function isSilent(source: SourceRow, state: SourceState, nowMs: number): boolean {
  const since = Date.parse(state.lastOkAt ?? state.firstPolledAt);
  return nowMs - since > Math.max(atLeastMs, 3 * source.cadenceMinutes * 60_000);
}
