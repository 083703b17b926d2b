import { plan, poll, send } from "../packages/core/src/pipeline/index.ts";
import type { Deps, Fetched, PlanMessage, SendMessage } from "../packages/core/src/ports.ts";
import { documentAt } from "../packages/local/src/samples/documents.ts";
import { sampleSources } from "../packages/local/src/samples/sources.ts";
import type { BenchWorld } from "./world.ts";

/** Plan workers at once, as in production. */
const planners = 8;
const senders = 2;
const storySteps = 40;

/** PRF-06: milliseconds from a poll that finds a changed source to the first mail that is submitted. */
export async function firstMailMs({ deps }: BenchWorld): Promise<number> {
  const plans: PlanMessage[] = [];
  const nudges: SendMessage[] = [];
  let step = 0;
  let submittedAt = 0;
  const hosts = { url: "http://one.example", otherUrl: "http://two.example" };
  const world: Deps = {
    ...deps,
    sources: sampleSources(hosts).map((row) => ({ ...row, cadenceMinutes: 0 })),
    fetcher: { fetch: async ({ url }) => toFetched(url, step) },
    queues: {
      ...deps.queues,
      plan: async (messages) => void plans.push(...messages),
      send: async (messages) => void nudges.push(...messages),
      letter: async () => undefined,
    },
    mailer: {
      ...deps.mailer,
      submit: (mail) => {
        submittedAt ||= performance.now();
        return deps.mailer.submit(mail);
      },
    },
  };
  await poll(world);
  let startedAt = performance.now();
  while (plans.length === 0) {
    step += 1;
    if (step > storySteps) throw new Error("the story releases nothing");
    startedAt = performance.now();
    await poll(world);
  }
  const isOver = () => submittedAt > 0;
  await Promise.all([
    ...Array.from({ length: planners }, () => work(plans, isOver, (message) => plan(world, message))),
    ...Array.from({ length: senders }, () => work(nudges, isOver, (nudge) => send(world, nudge))),
  ]);
  return submittedAt - startedAt;
}

async function work<T>(
  queue: T[],
  isOver: () => boolean,
  handle: (message: T) => Promise<void>,
): Promise<void> {
  while (!isOver()) {
    const message = queue.shift();
    if (message) await handle(message);
    else await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function toFetched(url: string, step: number): Fetched {
  const { pathname, origin } = new URL(url);
  const document = documentAt(pathname, step, origin);
  if (!document) return { kind: "failed", reason: "no such document", retryAfterSeconds: null };
  const { body, contentType } = document;
  return { kind: "document", bytes: body, contentType, url, etag: null, lastModified: null };
}
