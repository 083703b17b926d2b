import { queues } from "./queues.ts";
import { deploy, sender } from "./settings.ts";

const { accountId } = aws.getCallerIdentityOutput({});

export const email = new sst.aws.Email("Email", {
  sender: sender.domain,
  dns: deploy.dns === "none" ? false : sst.aws.dns(),
  dmarc: ["v=DMARC1", "p=none", ...(deploy.operator ? [`rua=mailto:${deploy.operator}`] : [])].join("; "),
  mailFrom: { domain: `bounce.${sender.domain}` },
  transform: {
    configurationSet: {
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    },
  },
});

const configSetArn = email.nodes.configurationSet.arn;

export const sesEvents = new sst.aws.SnsTopic("SesEvents");

const sesMayPublish = new aws.sns.TopicPolicy("SesEventsPolicy", {
  arn: sesEvents.arn,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ["sns:Publish"],
        resources: [sesEvents.arn],
        principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
        conditions: [
          { test: "StringEquals", variable: "AWS:SourceAccount", values: [accountId] },
          { test: "StringEquals", variable: "AWS:SourceArn", values: [configSetArn] },
        ],
      },
    ],
  }).json,
});

// SES tries the topic when the destination is made, so the policy has to stand by then.
// The `events` of SST's component could not wait for it.
new aws.sesv2.ConfigurationSetEventDestination(
  "SesEventsDestination",
  {
    configurationSetName: email.configSet,
    eventDestinationName: "outcomes",
    eventDestination: {
      enabled: true,
      matchingEventTypes: [
        "SEND",
        "DELIVERY",
        "BOUNCE",
        "COMPLAINT",
        "REJECT",
        "DELIVERY_DELAY",
        "RENDERING_FAILURE",
      ],
      snsDestination: { topicArn: sesEvents.arn },
    },
  },
  { dependsOn: [sesMayPublish] },
);

// SST's subscription would let any topic, bucket or rule of anybody write to the queue.
const topicMaySend = new aws.sqs.QueuePolicy("OutcomeQueuePolicy", {
  queueUrl: queues.OutcomeQueue.url,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ["sqs:SendMessage"],
        resources: [queues.OutcomeQueue.arn],
        principals: [{ type: "Service", identifiers: ["sns.amazonaws.com"] }],
        conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [sesEvents.arn] }],
      },
    ],
  }).json,
});

new aws.sns.TopicSubscription(
  "SesEventsSubscription",
  { topic: sesEvents.arn, protocol: "sqs", endpoint: queues.OutcomeQueue.arn, rawMessageDelivery: true },
  { dependsOn: [topicMaySend] },
);
