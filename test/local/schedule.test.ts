import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type ScheduleOptions, schedule } from "../../packages/local/src/events/schedule.ts";
import { until } from "./until.ts";

function start(options: Partial<ScheduleOptions> & Pick<ScheduleOptions, "handler">) {
  const errors: unknown[] = [];
  const running = schedule({
    name: "sweep",
    everyMs: 30,
    onError: (error) => errors.push(error),
    ...options,
  });
  onTestFinished(() => running.stop());
  return { running, errors };
}

test("a slow run delays the next one and never overlaps it", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  start({
    handler: async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(80);
      running -= 1;
      runs += 1;
    },
  });
  await until(() => runs >= 4);
  expect(most).toBe(1);
});

test("a run that throws is reported, and the next one comes", async () => {
  let runs = 0;
  const { errors } = start({
    handler: async () => {
      runs += 1;
      throw new Error("once more");
    },
  });
  await until(() => runs >= 2);
  expect(String(errors[0])).toContain("once more");
});

test("asking for a run joins the one under way", async () => {
  let runs = 0;
  const { running } = start({
    everyMs: 60_000,
    handler: async () => {
      runs += 1;
      await pause(30);
    },
  });
  await Promise.all([running.runNow(), running.runNow()]);
  expect(runs).toBe(1);
  await running.runNow();
  expect(runs).toBe(2);
});

test("stop waits for the run in flight and starts no other", async () => {
  let runs = 0;
  const { running } = start({
    handler: async () => {
      await pause(60);
      runs += 1;
    },
  });
  await running.stop();
  expect(runs).toBe(1);
  await running.runNow();
  await pause(80);
  expect(runs).toBe(1);
});

test("the first run can wait for its interval, and the handler gets the event of a schedule", async () => {
  const events: unknown[] = [];
  start({
    startsLater: true,
    everyMs: 50,
    handler: async (event) => {
      events.push(event);
    },
  });
  expect(events).toHaveLength(0);
  await until(() => events.length > 0);
  expect(events[0]).toMatchObject({ source: "aws.events", "detail-type": "Scheduled Event" });
});
