import { isFrozen, isOn, isSilent, type SourceRow } from "../feed/index.ts";
import type { Deps, SourceState } from "../ports.ts";

/**
 * Says which sources have been silent for too long, polled in vain or not at all, and which are frozen: read well, with
 * nothing new for far longer than their habit. A source that is off is neither.
 */
export async function watchSources(deps: Deps): Promise<void> {
  const states = new Map((await deps.feeds.sourceStates()).map((state) => [state.sourceId, state]));
  for (const source of deps.sources.filter(isOn)) {
    const state = states.get(source.id);
    if (state) watch(deps, source, state);
  }
}

function watch(deps: Deps, source: SourceRow, state: SourceState): void {
  const nowMs = deps.now().getTime();
  if (isSilent(source, state, nowMs)) {
    const since = state.lastOkAt ?? state.firstPolledAt;
    deps.log("source-silent", { source: source.id, since, reason: state.reason });
  } else if (isFrozen(source, state, nowMs)) {
    const since = state.lastChangedAt ?? state.firstPolledAt;
    deps.log("source-frozen", { source: source.id, since, usually: longestGap(state) });
  }
}

/** The longest time without news so far, in hours. */
function longestGap(state: SourceState): number {
  return Math.round(Math.max(0, ...(state.gapsMinutes ?? [])) / 60);
}
