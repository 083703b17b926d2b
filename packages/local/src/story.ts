import { bulletinAccounts } from "@sokuho/core/actions";
import type { BulletinKind } from "@sokuho/core/incident";
import type { Deps } from "@sokuho/core/ports";

/** The instant the story begins on its own clock: 3 June 2025, 09:00 in Tokyo. */
export const storyStartMs = Date.UTC(2025, 5, 3, 0, 0);

/** What must have happened before the documents move on, and what is said when they do. */
type Chapter = {
  readonly step: number;
  readonly says: string;
  readonly isReady: (deps: Deps) => Promise<boolean>;
};

/** The story in the order it is told; each chapter waits until the service has dealt with the one before. */
const chapters: readonly Chapter[] = [
  { step: 1, says: "A first reader tells of a PC that lost its activation.", isReady: hasPolledAll },
  { step: 2, says: "A second report, elsewhere and by somebody else.", isReady: isWatching },
  { step: 3, says: "The vendor confirms.", isReady: (deps) => isFinished(deps, "early-warning") },
  { step: 4, says: "The vendor gives a workaround.", isReady: (deps) => isFinished(deps, "confirmed") },
  { step: 5, says: "The vendor resolves it.", isReady: (deps) => isFinished(deps, "update") },
];

/** The next step of the story if its time has come, with the sentence that goes with it. */
export async function nextChapter(deps: Deps, step: number): Promise<Pick<Chapter, "step" | "says"> | null> {
  const next = chapters.find((chapter) => chapter.step === step + 1);
  return next && (await next.isReady(deps)) ? next : null;
}

/** Says whether the story has been told to its end. */
export async function isStoryOver(deps: Deps, step: number): Promise<boolean> {
  return step === chapters.length && isFinished(deps, "resolved");
}

async function hasPolledAll(deps: Deps): Promise<boolean> {
  const read = (await deps.feeds.sourceStates())
    .filter((state) => state.lastOkAt !== null)
    .map((state) => state.sourceId);
  return deps.sources.every((source) => read.includes(source.id));
}

async function isWatching(deps: Deps): Promise<boolean> {
  return (await deps.incidents.openIncidents()).some((incident) => incident.origin === "detected");
}

/** A bulletin is finished for the story once everybody's outcome is known: who bounced is suppressed by then. */
async function isFinished(deps: Deps, kind: BulletinKind): Promise<boolean> {
  const bulletins = await deps.bulletins.bulletins(50);
  const told = bulletins.find((one) => one.origin === "policy" && one.content.kind === kind);
  if (!told?.endedAt) return false;
  const { submitted, delivered, bounced, complained } = await bulletinAccounts(deps, told.content.id);
  return submitted === delivered + bounced + complained && (await deps.queues.depth("outcome")) === 0;
}
