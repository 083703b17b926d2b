import { email } from "./email.ts";
import { outcome, plan, poll, sendBulletins, sendLetters, sweep } from "./pipeline.ts";
import { dlqs, queues, scheduleDlq } from "./queues.ts";
import { deploy } from "./settings.ts";
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

const functions = {
  Poll: { node: poll.nodes.function, errorsIn5Min: 1 },
  Sweep: { node: sweep.nodes.function, errorsIn5Min: 3 },
  Plan: { node: plan.nodes.function, errorsIn5Min: 3 },
  SendBulletins: { node: sendBulletins.nodes.function, errorsIn5Min: 3 },
  SendLetters: { node: sendLetters.nodes.function, errorsIn5Min: 3 },
  Outcome: { node: outcome.nodes.function, errorsIn5Min: 3 },
  Web: { node: route.nodes.function, errorsIn5Min: 3 },
};
const oldestMessageS = { PlanQueue: 600, SendQueue: 600, LetterQueue: 300, OutcomeQueue: 600 };
// AWS reviews an account at 5 % and 0.1 %; below these a publisher still has time to act.
const reputation = { BounceRate: 0.01, ComplaintRate: 0.0008 };

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
  raise(`${name}NotEmpty`, "Messages failed for good: a fault of the code or of a right.", {
    ...atLeast(1, "Maximum", 60),
    ...toQueueMetric(queue, "ApproximateNumberOfMessagesVisible"),
  });
}

for (const [name, seconds] of Object.entries(oldestMessageS)) {
  raise(`${name}Old`, "Work waits: look at the kill switch, the quota and the function's errors.", {
    ...atLeast(seconds, "Maximum", 300),
    ...toQueueMetric(queues[name as keyof typeof queues], "ApproximateAgeOfOldestMessage"),
  });
}

for (const [name, { node, errorsIn5Min }] of Object.entries(functions)) {
  raise(`${name}Errors`, "The function throws.", {
    ...atLeast(errorsIn5Min, "Sum", 300),
    ...toFunctionMetric(node, "Errors"),
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
  });
}

for (const name of ["Poll", "Sweep"] as const) {
  raise(`${name}Silent`, "The schedule does not run, so silence says nothing.", {
    ...toFunctionMetric(functions[name].node, "Invocations"),
    statistic: "Sum",
    comparisonOperator: "LessThanThreshold",
    threshold: 1,
    period: 900,
    evaluationPeriods: 1,
    treatMissingData: "breaching",
  });
}

for (const [name, rate] of Object.entries(reputation)) {
  raise(`Ses${name}`, "Stop and look at who complains or bounces before SES stops the account.", {
    ...atLeast(rate, "Maximum", 3600),
    namespace: "AWS/SES",
    metricName: `Reputation.${name}`,
    dimensions: { "ses:configuration-set": email.configSet },
  });
}

raise("WebFaults", "Readers see error pages.", {
  ...atLeast(5, "Sum", 300),
  namespace: "AWS/ApiGateway",
  metricName: "5xx",
  dimensions: { ApiId: api.nodes.api.id },
});

function raise(name: string, because: string, metric: Metric) {
  new aws.cloudwatch.MetricAlarm(`${name}Alarm`, {
    ...metric,
    name: `${$app.name}-${$app.stage}-${name}`,
    alarmDescription: because,
    alarmActions: [topic.arn],
    okActions: [topic.arn],
  });
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
