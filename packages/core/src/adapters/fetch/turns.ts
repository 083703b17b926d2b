import { setTimeout as sleep } from "node:timers/promises";

/** Lets one request to a host go at a time, and the next a little later. */
export type Turns = <T>(host: string, work: () => Promise<T>) => Promise<T>;

type Host = { last: Promise<unknown>; freeAtMs: number };

/** Turns for every host, with so many milliseconds between two requests to the same one. */
export function hostTurns(gapMs: number): Turns {
  const hosts = new Map<string, Host>();
  return (name, work) => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), freeAtMs: 0 };
    hosts.set(name, host);
    const turn = host.last.then(async () => {
      await sleep(Math.max(0, host.freeAtMs - Date.now()));
      try {
        return await work();
      } finally {
        host.freeAtMs = Date.now() + gapMs;
      }
    });
    host.last = turn.catch(() => undefined);
    return turn;
  };
}
