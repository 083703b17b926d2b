import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { logAlarms } from "../../infra/log-alarms.ts";
import { logEvents } from "../../packages/core/src/log-events.ts";
import { dirOf, type FunctionName, findFunction, functionNames, graphOf, listResources } from "./graph.ts";
import { invokeAlone } from "./synth/invoke.ts";
import { stages } from "./synth/synthesise.ts";

type Filter = {
  readonly name: string;
  readonly pattern: string;
  readonly logGroupName: string;
  readonly metricTransformation: Readonly<Record<string, string>>;
};

const events = Object.keys(logAlarms);
// Its handler can make nothing of it, and that is nobody's mistake but ours.
const poison = {
  Records: [
    { messageId: "1", body: "null", eventSource: "aws:sqs", attributes: { ApproximateReceiveCount: "1" } },
  ],
};

describe.each(stages)("the alarms on logs of stage %s", (stage) => {
  const graph = graphOf(stage);
  const filters = listResources(graph, "LogMetricFilter").map(({ inputs }) => inputs as unknown as Filter);
  const filtersOf = (event: string) => filters.filter((one) => patternOf(event) === one.pattern);
  const logGroupOf = (name: FunctionName) => {
    const { loggingConfig } = findFunction(graph, name).resource.inputs;
    return (loggingConfig as { logGroup: string }).logGroup;
  };
  const saying = (event: string) =>
    functionNames.filter((name) => {
      const bundle = readFileSync(join(dirOf(stage), findFunction(graph, name).bundle.file), "utf8");
      // In the table of levels every bundle has the name, as a key.
      return new RegExp(`["'\`]${event}["'\`](?!:["'\`](?:info|warn|error)["'\`])`).test(bundle);
    });

  it.each(events)("OPS-05: %s is looked for in the log of every function whose code can say it", (event) => {
    const { saidBy = [] } = logAlarms[event] ?? {};
    expect(saying(event).filter((name) => !saidBy.includes(name))).toEqual([]);
    const watched = filtersOf(event).map((filter) => filter.logGroupName);
    expect(watched.sort()).toEqual(saidBy.map(logGroupOf).sort());
  });

  it("nothing is looked for where no code can say it", () => {
    const errors = new Set(
      Object.entries(logEvents).flatMap(([name, level]) => (level === "error" ? name : [])),
    );
    expect(events.filter((event) => !errors.has(event))).toEqual([]);
    const watched = events.map((event) => [event, [...(logAlarms[event]?.saidBy ?? [])].sort()]);
    expect(watched).toEqual(events.map((event) => [event, saying(event).sort()]));
  });

  it.each(events)("OPS-05: %s raises one alarm, on what its filters count", (event) => {
    const namespace = `sokuho-${stage}`;
    for (const filter of filtersOf(event))
      expect(filter.metricTransformation).toEqual({ namespace, name: event, value: "1" });
    const { threshold, periodS, because } = logAlarms[event] ?? {};
    const alarms = listResources(graph, "MetricAlarm").filter((alarm) => alarm.inputs.metricName === event);
    expect(alarms.map((alarm) => alarm.inputs)).toEqual([
      expect.objectContaining({
        namespace,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        threshold,
        statistic: "Sum",
        period: periodS,
        evaluationPeriods: 1,
        treatMissingData: "notBreaching",
        alarmDescription: `${because} See docs/runbook.md#${event}`,
      }),
    ]);
    expect(alarms[0]?.inputs.dimensions).toBeUndefined();
  });

  it("no filter stands beside the table, and their names tell stages apart", () => {
    expect(filters).toHaveLength(events.flatMap((event) => logAlarms[event]?.saidBy ?? []).length);
    for (const { name } of filters) expect(name).toMatch(new RegExp(`^sokuho-${stage}-[A-Z]\\w+$`));
  });

  it("AWS takes every period, and no alarm looks further back than a day", () => {
    for (const { name, inputs } of listResources(graph, "MetricAlarm")) {
      const [period, periods] = [Number(inputs.period), Number(inputs.evaluationPeriods)];
      expect(period % 60, name).toBe(0);
      expect(period * periods, name).toBeLessThanOrEqual(86_400);
    }
  });

  it.concurrent.each(["Plan", "SendBulletins", "SendLetters"] as const)(
    "a message that %s fails on leaves a line which its filter finds",
    async (name) => {
      const { bundle } = findFunction(graph, name);
      const printed = await invokeAlone(dirOf(stage), stage, bundle, poison);
      const lines = printed.split("\n").filter((line) => line.startsWith('{"level"'));
      expect(lines.map((line) => JSON.parse(line).event)).toContain("request-failed");
    },
    30_000,
  );
});

function patternOf(event: string): string {
  return `{ $.event = "${event}" }`;
}
