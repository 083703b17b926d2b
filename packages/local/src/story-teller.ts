import { bulletinAccounts } from "@sokuho/core/actions";
import { statusOf } from "@sokuho/core/bulletin";
import type { Deps } from "@sokuho/core/ports";
import type { Running } from "./events/event-source.ts";
import type { Journal } from "./journal.ts";
import { pause } from "./pause.ts";
import type { Samples } from "./samples/samples.ts";
import { isStoryOver, nextChapter } from "./story.ts";

type TellerOptions = {
  readonly deps: Deps;
  readonly samples: Samples | null;
  readonly keep: (change: Partial<Journal>) => void;
  readonly say: (line: string) => void;
  readonly clockOf: () => number;
  readonly step: number;
};

const everyMs = 1_000;

/** Moves the story on, keeps its clock, and says how far a bulletin is that is on its way. */
export function playStory(options: TellerOptions): Running {
  let isStopped = false;
  const state = { step: options.step, isOver: options.samples === null, progress: "" };
  const playing = (async () => {
    while (!isStopped) {
      await pause(everyMs);
      if (options.samples) options.keep({ clockMs: options.clockOf() });
      await moveOn(options, state);
      await sayProgress(options, state);
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await playing;
    },
  };
}

type State = { step: number; isOver: boolean; progress: string };

async function moveOn({ deps, samples, keep, say }: TellerOptions, state: State): Promise<void> {
  if (state.isOver || !samples) return;
  const next = await nextChapter(deps, state.step);
  if (next) {
    say(`\n── ${next.says}`);
    keep({ step: next.step });
    samples.goTo(next.step);
    state.step = next.step;
    return;
  }
  if (!(await isStoryOver(deps, state.step))) return;
  state.isOver = true;
  say("\n── The story is over; the sources are polled on. Ctrl-C stops.");
}

async function sayProgress({ deps, say }: TellerOptions, state: State): Promise<void> {
  const now = deps.now().toISOString();
  const running = (await deps.bulletins.activeBulletins()).find((one) => statusOf(one, now) === "submitting");
  if (!running) return;
  const { id } = running.content;
  const { candidates, submitted, excluded, suppressed, failed, pending, uncertain, delivered } =
    await bulletinAccounts(deps, id);
  const done = submitted + excluded + suppressed + failed;
  const line = `ledger    ${id} ${done} of ${candidates} done, ${pending} pending, ${uncertain} uncertain, ${delivered} delivered`;
  if (line !== state.progress) say(line);
  state.progress = line;
}
