import { email } from "./email.ts";
import { dlqs, queueRows, queues } from "./queues.ts";
import { addressKey, deploy, linkKeys, sender, settings, sourceKeys } from "./settings.ts";
import { type DlqName, type QueueName, type Step, type StepName, steps } from "./steps.ts";
import { table } from "./storage.ts";

type FunctionArgs = ConstructorParameters<typeof sst.aws.Function>[1];

const tableActions = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:Query",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
];
// Lambda hands credentials over in the environment, the first place the SDK looks. The other places weigh a
// tenth of a megabyte and are never loaded.
const otherCredentials = ["ini", "login", "process", "sso", "web-identity"];
const nodejs = {
  minify: true,
  esbuild: { external: otherCredentials.map((place) => `@aws-sdk/credential-provider-${place}`) },
};
const secrets = { AddressKey: addressKey, LinkKeys: linkKeys, SourceKeys: sourceKeys };
const anyQueue = { ...queues, ...dlqs };
// Of the dead letters code asks about these alone: while they wait, nobody is taken for uncertain.
const linkedQueues = { ...queues, OutcomeDlq: dlqs.OutcomeDlq };

/** Everything a step's function is made with: its row in `steps.ts`, turned into links and permissions. */
export function toFunctionArgs(name: StepName) {
  const step: Step = steps[name];
  return {
    handler: step.handler,
    runtime: "nodejs24.x",
    architecture: "arm64",
    timeout: `${step.timeoutS} seconds`,
    memory: `${step.memoryMb} MB`,
    logging: { format: "json", retention: "1 month" },
    nodejs,
    link: toLinks(name, step),
    permissions: [
      { actions: tableActions, resources: [table.arn, $interpolate`${table.arn}/index/gsi1`] },
      ...grant(["sqs:SendMessage"], step.enqueues),
      ...grant(["sqs:GetQueueAttributes"], step.measures),
      ...(step.mails ? mailPermissions() : []),
    ],
  } satisfies FunctionArgs;
}

/** The same for a step that a schedule starts: the next run is the retry, and an event that waited is stale. */
export function toScheduledFunctionArgs(name: StepName, maxAgeS: number) {
  return {
    ...toFunctionArgs(name),
    retries: 0,
    transform: { eventInvokeConfig: { maximumEventAgeInSeconds: maxAgeS } },
  } satisfies FunctionArgs;
}

function toLinks(name: StepName, step: Step) {
  const used = new Set<string>([...step.enqueues, ...step.measures]);
  for (const [queue, row] of Object.entries(queueRows)) if (row.consumer === name) used.add(queue);
  const linked = Object.entries(linkedQueues).filter(([queue]) => used.has(queue));
  return [
    table,
    settings,
    ...linked.map(([, queue]) => queue),
    ...step.needs.map((secret) => secrets[secret]),
    ...(step.mails ? [email] : []),
  ];
}

function grant(actions: string[], names: readonly (QueueName | DlqName)[]) {
  return names.length > 0 ? [{ actions, resources: names.map((name) => anyQueue[name].arn) }] : [];
}

function mailPermissions() {
  return [
    {
      actions: ["ses:SendRawEmail"],
      resources: [email.nodes.identity.arn, email.nodes.configurationSet.arn, ...sandboxReaders()],
      conditions: [{ test: "StringEquals", variable: "ses:FromAddress", values: [sender.address] }],
    },
    // This action knows no resource.
    { actions: ["ses:GetSendQuota"], resources: ["*"] },
  ];
}

/** In the SES sandbox a reader is a verified identity of the account, and sending needs it as a resource. */
function sandboxReaders() {
  if ($app.stage === "production") return [];
  const { accountId } = aws.getCallerIdentityOutput({});
  const { region } = aws.getRegionOutput({});
  return deploy.allowList
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address !== "")
    .map((address) => $interpolate`arn:aws:ses:${region}:${accountId}:identity/${address}`);
}
