import { describe, expect, it } from "vitest";
import { findFunction, functionNames, graphOf, listResources } from "./graph.ts";
import { stages } from "./synth/synthesise.ts";

type Alarm = {
  readonly name: string;
  readonly metricName: string;
  readonly threshold: number;
  readonly dimensions: Readonly<Record<string, string>>;
};

describe.each(stages)("the alarms of stage %s", (stage) => {
  const graph = graphOf(stage);
  const alarms = listResources(graph, "MetricAlarm").map((alarm) => alarm.inputs as unknown as Alarm);
  const watching = (metricName: string, dimension: string) =>
    alarms.filter((alarm) => alarm.metricName === metricName).map((alarm) => alarm.dimensions[dimension]);
  const functionName = (name: (typeof functionNames)[number]) =>
    findFunction(graph, name).resource.inputs.name;

  it("SND-12: every dead-letter queue has one at the first message", () => {
    const dlqs = listResources(graph, "sqs/Queue").filter((queue) => queue.name.endsWith("DlqQueue"));
    expect(dlqs).toHaveLength(5);
    expect(watching("ApproximateNumberOfMessagesVisible", "QueueName").sort()).toEqual(
      dlqs.map((queue) => queue.inputs.name).sort(),
    );
    const visible = alarms.filter((alarm) => alarm.metricName === "ApproximateNumberOfMessagesVisible");
    expect(visible.map((alarm) => alarm.threshold)).toEqual([1, 1, 1, 1, 1]);
  });

  it("every queue has one on the age of its oldest message", () => {
    const queues = listResources(graph, "sqs/Queue").filter((queue) => !queue.name.endsWith("DlqQueue"));
    expect(watching("ApproximateAgeOfOldestMessage", "QueueName").sort()).toEqual(
      queues.map((queue) => queue.inputs.name).sort(),
    );
  });

  it("every function has one on errors", () => {
    expect(watching("Errors", "FunctionName").sort()).toEqual(functionNames.map(functionName).sort());
  });

  it("a schedule that stops is not taken for a quiet day", () => {
    const silent = listResources(graph, "MetricAlarm").filter(
      (one) => one.inputs.metricName === "Invocations",
    );
    expect(silent.map((one) => one.inputs)).toEqual(
      (["Poll", "Sweep"] as const).map((name) =>
        expect.objectContaining({
          dimensions: { FunctionName: functionName(name) },
          comparisonOperator: "LessThanThreshold",
          threshold: 1,
          treatMissingData: "breaching",
        }),
      ),
    );
  });

  it("reputation is watched well below the rates at which AWS acts", () => {
    const rates = alarms.filter((alarm) => alarm.metricName.startsWith("Reputation."));
    expect(rates.map(({ metricName, threshold, dimensions }) => [metricName, threshold, dimensions])).toEqual(
      [
        ["Reputation.BounceRate", 0.01, { "ses:configuration-set": `sokuho-${stage}-emailconfig` }],
        ["Reputation.ComplaintRate", 0.0008, { "ses:configuration-set": `sokuho-${stage}-emailconfig` }],
      ],
    );
  });

  it("all go to a topic of their own and from there to the operator, under names that tell stages apart", () => {
    const topic = `arn:aws:sns:ap-northeast-1:123456789012:sokuho-${stage}-AlarmsTopic`;
    for (const { name, inputs } of listResources(graph, "MetricAlarm")) {
      // A stop is said once and lasts: nobody may be told that it is over.
      expect(inputs, name).toMatchObject({
        alarmActions: [topic],
        okActions: name === "SendingStoppedAlarm" ? [] : [topic],
        name: expect.stringMatching(new RegExp(`^sokuho-${stage}-`)),
      });
    }
    expect(listResources(graph, "TopicSubscription").map((one) => one.inputs)).toContainEqual(
      expect.objectContaining({ topic, protocol: "email", endpoint: "operator@example.jp" }),
    );
  });
});
