import { describe, expect, it } from "vitest";
import { findResource, graphOf, listResources, parsePolicy } from "./graph.ts";
import { stages } from "./synth/synthesise.ts";

describe.each(stages)("mail of stage %s", (stage) => {
  const graph = graphOf(stage);
  const topic = `arn:aws:sns:ap-northeast-1:123456789012:sokuho-${stage}-SesEventsTopic`;
  const queue = `arn:aws:sqs:ap-northeast-1:123456789012:sokuho-${stage}-OutcomeQueueQueue`;

  it("is signed, has a return path of its own and a DMARC record with reports", () => {
    expect(findResource(graph, "EmailIdentity", "EmailIdentity").inputs).toMatchObject({
      emailIdentity: "sokuho.example.jp",
      configurationSetName: `sokuho-${stage}-emailconfig`,
    });
    expect(findResource(graph, "EmailIdentityMailFromAttributes", "EmailMailFrom").inputs).toMatchObject({
      mailFromDomain: "bounce.sokuho.example.jp",
    });
    const records = listResources(graph, "route53/Record")
      .filter((record) => record.name.startsWith("Email"))
      .map(({ inputs }) => `${inputs.name} ${inputs.type} ${inputs.records}`);
    expect(records.sort()).toEqual([
      "_dmarc.sokuho.example.jp TXT v=DMARC1; p=none; rua=mailto:operator@example.jp",
      "bounce.sokuho.example.jp MX 10 feedback-smtp.ap-northeast-1.amazonses.com",
      "bounce.sokuho.example.jp TXT v=spf1 include:amazonses.com ~all",
      "dkim1._domainkey.sokuho.example.jp CNAME dkim1.dkim.amazonses.com",
      "dkim2._domainkey.sokuho.example.jp CNAME dkim2.dkim.amazonses.com",
      "dkim3._domainkey.sokuho.example.jp CNAME dkim3.dkim.amazonses.com",
    ]);
  });

  it("measures reputation and suppresses after bounces and complaints", () => {
    expect(findResource(graph, "ConfigurationSet", "EmailConfig").inputs).toMatchObject({
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
  });

  it("reports every event of its configuration set to the topic, once SES may write there", () => {
    const destination = findResource(graph, "ConfigurationSetEventDestination", "SesEventsDestination");
    const policy = findResource(graph, "TopicPolicy", "SesEventsPolicy");
    expect(destination.inputs).toMatchObject({
      configurationSetName: `sokuho-${stage}-emailconfig`,
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
        snsDestination: { topicArn: topic },
      },
    });
    expect(destination.dependencies).toContain(policy.urn);
  });

  it("lets nobody but SES, for this account and configuration set, write to the topic", () => {
    const policy = findResource(graph, "TopicPolicy", "SesEventsPolicy");
    const set = `arn:aws:ses:ap-northeast-1:123456789012:configuration-set/sokuho-${stage}-emailconfig`;
    expect(policy.inputs.arn).toBe(topic);
    expect(parsePolicy(policy.inputs.policy)).toEqual([
      {
        Effect: "Allow",
        Action: ["sns:Publish"],
        Resource: [topic],
        Principal: { Service: ["ses.amazonaws.com"] },
        Condition: [
          { StringEquals: { "AWS:SourceAccount": ["123456789012"] } },
          { StringEquals: { "AWS:SourceArn": [set] } },
        ],
      },
    ]);
  });

  it("lets nobody but the topic write to the outcome queue, raw", () => {
    expect(findResource(graph, "TopicSubscription", "SesEventsSubscription").inputs).toMatchObject({
      topic,
      protocol: "sqs",
      endpoint: queue,
      rawMessageDelivery: true,
    });
    const policies = listResources(graph, "QueuePolicy");
    expect(policies.flatMap((policy) => parsePolicy(policy.inputs.policy))).toEqual([
      {
        Effect: "Allow",
        Action: ["sqs:SendMessage"],
        Resource: [queue],
        Principal: { Service: ["sns.amazonaws.com"] },
        Condition: [{ ArnEquals: { "aws:SourceArn": [topic] } }],
      },
    ]);
  });
});
