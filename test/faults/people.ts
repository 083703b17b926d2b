import {
  addReader,
  cancelBulletin,
  pauseBulletin,
  resumeBulletin,
  sendBulletin,
  unsubscribe,
} from "../../packages/core/src/actions/index.ts";
import type { BulletinId, ReaderId } from "../../packages/core/src/ids.ts";
import type { Action, Run } from "./run.ts";
import { choices } from "./template.ts";

/** A publisher sends a bulletin, and clicks again when that failed. */
export function sending(id: BulletinId, afterStep = 0): Action {
  return {
    name: `send ${id}`,
    afterStep,
    async act({ deps }) {
      const bulletin = await deps.bulletins.bulletin(id);
      if (bulletin?.supersededAt || bulletin?.cancelledAt) return;
      await sendBulletin(deps, id, "p", { skipUndo: true });
    },
  };
}

/** A publisher pauses a bulletin and lets it go on later. */
export function pausing(id: BulletinId, afterStep: number, forSteps: number): Action {
  return {
    name: `pause ${id}`,
    afterStep,
    async act(run) {
      await pauseBulletin(run.deps, id, "p");
      run.actions.push({
        name: `resume ${id}`,
        afterStep: afterStep + forSteps,
        act: ({ deps }) => resumeBulletin(deps, id, "p"),
      });
    },
  };
}

/** A publisher cancels a bulletin. */
export function cancelling(id: BulletinId, afterStep: number): Action {
  return { name: `cancel ${id}`, afterStep, act: ({ deps }) => cancelBulletin(deps, id, "p") };
}

/** A reader presses the button that stops all mail. */
export function leaving(id: ReaderId, afterStep: number): Action {
  return { name: `unsubscribe ${id}`, afterStep, act: ({ deps }) => unsubscribe(deps, id, "one-click") };
}

/** Somebody new becomes an active reader. */
export function joining(address: string, afterStep: number): Action {
  return {
    name: "join",
    afterStep,
    act: ({ deps }) => addReader(deps, { address, choices, evidence: "test" }),
  };
}

/** Everything that people may do in the middle of a run, by chance: within the first `within` steps. */
export function giveRandomPeople(run: Run, within: number): void {
  const { random, template, actions } = run;
  const soon = () => random.int(within);
  const [first, second] = template.bulletins;
  for (let count = random.int(6); count > 0; count -= 1) {
    const reader = random.pick(template.readers);
    if (reader) actions.push(leaving(reader, soon()));
  }
  for (const address of template.latecomers) if (random.chance(0.4)) actions.push(joining(address, soon()));
  if (!first) return;
  actions.push(sending(first));
  if (second && random.chance(0.7)) actions.push(sending(second, soon()));
  if (random.chance(0.3)) actions.push(pausing(first, soon(), random.int(200)));
  if (random.chance(0.1)) actions.push(cancelling(first, soon()));
}
