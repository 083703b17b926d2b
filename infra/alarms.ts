import { email } from "./email.ts";
import { logAlarms } from "./log-alarms.ts";
import { outcome, plan, poll, sendBulletins, sendLetters, sweep } from "./pipeline.ts";
import { dlqs, queues, scheduleDlq } from "./queues.ts";
import { deploy } from "./settings.ts";
import type { StepName } from "./steps.ts";
import { api, route } from "./web.ts";

type Metric = Pick<
  ConstructorParameters<typeof aws.cloudwatch.MetricAlarm>[1],
  | "namespace"
  | "metricName"
  | "dimensions"
  | "statistic"
  | "comparisonOperator"
  | "threshold"
  | "period"
  | "evaluationPeriods"
  | "datapointsToAlarm"
  | "treatMissingData"
>;

type Told = {
  readonly name: string;
  readonly because: string;
  /** Its section in docs/runbook.md. */
  readonly runbook: string;
  readonly tellsEnd?: boolean;
};

const functions = {
  Poll: { node: poll.nodes.function, errorsIn5Min: 1 },
  Sweep: { node: sweep.nodes.function, errorsIn5Min: 3 },
  Plan: { node: plan.nodes.function, errorsIn5Min: 3 },
  SendBulletins: { node: sendBulletins.nodes.function, errorsIn5Min: 3 },
  SendLetters: { node: sendLetters.nodes.function, errorsIn5Min: 3 },
  Outcome: { node: outcome.nodes.function, errorsIn5Min: 3 },
  Web: { node: route.nodes.function, errorsIn5Min: 3 },
} satisfies Record<StepName, unknown>;
const oldestMessageS = { PlanQueue: 600, SendQueue: 600, LetterQueue: 300, OutcomeQueue: 600 };
// AWS reviews an account at 5 % and 0.1 %; below these a publisher still has time to act.
const reputation = { BounceRate: 0.01, ComplaintRate: 0.0008 };

const prefix = `${$app.name}-${$app.stage}`;

// SES events have a topic of their own, whose policy lets nothing but SES in.
const topic = new sst.aws.SnsTopic("Alarms");

if (deploy.operator) {
  new aws.sns.TopicSubscription("AlarmsMail", {
    topic: topic.arn,
    protocol: "email",
    endpoint: deploy.operator,
  });
}

for (const [name, queue] of Object.entries({ ...dlqs, ScheduleDlq: scheduleDlq })) {
  const because = "Messages failed for good: a fault of the code or of a right.";
  raise(
    { name: `${name}NotEmpty`, because, runbook: "dead-letters" },
    { ...atLeast(1, "Maximum", 60), ...toQueueMetric(queue, "ApproximateNumberOfMessagesVisible") },
  );
}

for (const [name, seconds] of Object.entries(oldestMessageS)) {
  const because = "Work waits: look at the kill switch, the quota and the function's errors.";
  const queue = queues[name as keyof typeof queues];
  raise(
    { name: `${name}Old`, because, runbook: "work-waits" },
    { ...atLeast(seconds, "Maximum", 300), ...toQueueMetric(queue, "ApproximateAgeOfOldestMessage") },
  );
}

for (const [name, { node, errorsIn5Min }] of Object.entries(functions)) {
  raise(
    { name: `${name}Errors`, because: "The function throws.", runbook: "function-errors" },
    {
      ...atLeast(errorsIn5Min, "Sum", 300),
      ...toFunctionMetric(node, "Errors"),
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    },
  );
}

for (const name of ["Poll", "Sweep"] as const) {
  const because = "The schedule does not run, so silence says nothing.";
  raise(
    { name: `${name}Silent`, because, runbook: "schedule-silent" },
    {
      ...toFunctionMetric(functions[name].node, "Invocations"),
      statistic: "Sum",
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      period: 900,
      evaluationPeriods: 1,
      treatMissingData: "breaching",
    },
  );
}

for (const [name, rate] of Object.entries(reputation)) {
  const because = "Stop and look at who complains or bounces before SES stops the account.";
  raise(
    { name: `Ses${name}`, because, runbook: "reputation" },
    {
      ...atLeast(rate, "Maximum", 3600),
      namespace: "AWS/SES",
      metricName: `Reputation.${name}`,
      dimensions: { "ses:configuration-set": email.configSet },
    },
  );
}

raise(
  { name: "WebFaults", because: "Readers see error pages.", runbook: "web-faults" },
  {
    ...atLeast(5, "Sum", 300),
    namespace: "AWS/ApiGateway",
    metricName: "5xx",
    dimensions: { ApiId: api.nodes.api.id },
  },
);

for (const [event, { saidBy, threshold, periodS, because, endsInSilence }] of Object.entries(logAlarms)) {
  const name = toAlarmName(event);
  // Metrics of logs have no dimensions here: all functions count into one, and the namespace keeps stages apart.
  const metric = { namespace: prefix, metricName: event };
  for (const step of saidBy) countInLog(event, step, metric);
  raise(
    { name, because, runbook: event, tellsEnd: endsInSilence },
    { ...atLeast(threshold, "Sum", periodS), ...metric },
  );
}

function raise({ name, because, runbook, tellsEnd = true }: Told, metric: Metric) {
  new aws.cloudwatch.MetricAlarm(`${name}Alarm`, {
    ...metric,
    name: `${prefix}-${name}`,
    alarmDescription: `${because} See docs/runbook.md#${runbook}`,
    alarmActions: [topic.arn],
    okActions: tellsEnd ? [topic.arn] : [],
  });
}

function countInLog(event: string, step: StepName, metric: { namespace: string; metricName: string }) {
  const name = toAlarmName(event);
  new aws.cloudwatch.LogMetricFilter(`${name}${step}Filter`, {
    name: `${prefix}-${name}`,
    logGroupName: toLogGroupName(functions[step].node),
    pattern: `{ $.event = "${event}" }`,
    metricTransformation: { namespace: metric.namespace, name: metric.metricName, value: "1" },
  });
}

/** `source-silent` becomes `SourceSilent`. */
function toAlarmName(event: string) {
  return event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function atLeast(threshold: number, statistic: "Maximum" | "Sum", period: number) {
  return {
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    threshold,
    statistic,
    period,
    evaluationPeriods: 1,
    treatMissingData: "notBreaching",
  };
}

function toQueueMetric(queue: sst.aws.Queue, metricName: string) {
  return { namespace: "AWS/SQS", metricName, dimensions: { QueueName: queue.nodes.queue.name } };
}

function toFunctionMetric(node: $util.Input<sst.aws.Function>, metricName: string) {
  const FunctionName = $output(node).apply((made) => made.name);
  return { namespace: "AWS/Lambda", metricName, dimensions: { FunctionName } };
}

function toLogGroupName(node: $util.Input<sst.aws.Function>) {
  return $output(node)
    .apply((made) => made.nodes.logGroup)
    .apply((group) => {
      if (!group)
        throw new Error("A function without a log group of its own: nothing would watch its events.");
      return group.name;
    });
}
