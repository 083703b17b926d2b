export type Inputs = Readonly<Record<string, unknown>>;
type Outputs = Record<string, unknown>;

const account = "123456789012";
const region = "ap-northeast-1";

const toArn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;

// What AWS would answer beyond the inputs, for the types whose answers our program reads.
const answers: Readonly<Record<string, (name: string, inputs: Inputs) => Outputs>> = {
  "aws:acm/certificate:Certificate": (_, inputs) => ({
    arn: toArn("acm", "certificate/made"),
    domainValidationOptions: [
      {
        domainName: inputs.domainName,
        resourceRecordName: `_check.${inputs.domainName}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: "_check.acm-validations.aws",
      },
    ],
  }),
  "aws:apigatewayv2/api:Api": (name) => ({
    id: name,
    apiEndpoint: `https://${name}.execute-api.${region}.amazonaws.com`,
    executionArn: toArn("execute-api", name),
  }),
  "aws:apigatewayv2/domainName:DomainName": (_, inputs) => ({
    id: inputs.domainName,
    domainNameConfiguration: {
      ...(inputs.domainNameConfiguration as Inputs),
      hostedZoneId: "Z-API",
      targetDomainName: `d-made.execute-api.${region}.amazonaws.com`,
    },
  }),
  "aws:dynamodb/table:Table": (name) => ({ id: name, arn: toArn("dynamodb", `table/${name}`) }),
  "aws:iam/role:Role": (name) => ({ id: name, arn: `arn:aws:iam::${account}:role/${name}` }),
  "aws:lambda/function:Function": (name) => ({
    id: name,
    arn: toArn("lambda", `function:${name}`),
    invokeArn: `arn:aws:apigateway:${region}:lambda:path/functions/${toArn("lambda", `function:${name}`)}/invocations`,
    qualifiedArn: toArn("lambda", `function:${name}:1`),
    version: "1",
  }),
  "aws:sesv2/configurationSet:ConfigurationSet": (name) => ({
    arn: toArn("ses", `configuration-set/${name}`),
  }),
  "aws:sesv2/emailIdentity:EmailIdentity": (_, inputs) => ({
    arn: toArn("ses", `identity/${inputs.emailIdentity}`),
    dkimSigningAttributes: { tokens: ["dkim1", "dkim2", "dkim3"] },
  }),
  "aws:sns/topic:Topic": (name) => ({ id: toArn("sns", name), arn: toArn("sns", name) }),
  "aws:sqs/queue:Queue": (name) => {
    const url = `https://sqs.${region}.amazonaws.com/${account}/${name}`;
    return { id: url, url, arn: toArn("sqs", name) };
  },
  "pulumi-nodejs:dynamic:Resource": () => ({ zoneId: "Z-SITE" }),
  "random:index/randomBytes:RandomBytes": (_, inputs) => {
    const bytes = Buffer.alloc(Number(inputs.length), 7);
    return { base64: bytes.toString("base64"), hex: bytes.toString("hex") };
  },
};

const functions: Readonly<Record<string, (inputs: Inputs) => Outputs>> = {
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({ id: account, accountId: account }),
  "aws:index/getPartition:getPartition": () => ({ id: "aws", partition: "aws", dnsSuffix: "amazonaws.com" }),
  "aws:index/getRegion:getRegion": () => ({ id: region, name: region, region }),
  "aws:iam/getPolicyDocument:getPolicyDocument": (inputs) => ({ ...inputs, json: toPolicyJson(inputs) }),
};

/** Names of resources end in eight random letters; without them two graphs can be compared. */
export function dropRandomSuffix(inputs: Inputs): Outputs {
  const named = new Set(["name", "configurationSetName"]);
  const shorten = (value: string) => value.replace(/-[abcdefhkmnorstuvwxz]{8}$/, "");
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [
      key,
      named.has(key) && typeof value === "string" ? shorten(value) : value,
    ]),
  );
}

/** Answers as AWS would when Pulumi makes a resource or looks something up. */
export const cloud = {
  newResource(request: { type: string; name: string; inputs: Inputs; custom?: boolean }) {
    const inputs = dropRandomSuffix(request.inputs);
    const physical = String(inputs.name ?? inputs.configurationSetName ?? request.name);
    const answer = request.custom === false ? undefined : answers[request.type];
    const { id, ...outputs } = { id: `${request.name}-id`, ...answer?.(physical, inputs) };
    return { id: String(id), state: { name: request.name, ...inputs, ...outputs } };
  },
  call(request: { token: string; inputs: Inputs }) {
    const answer = functions[request.token];
    if (answer === undefined) throw new Error(`test/infra/synth/cloud.ts has no answer to ${request.token}`);
    return answer(request.inputs);
  },
};

type Statement = {
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
  readonly conditions?: readonly { test: string; variable: string; values: readonly string[] }[];
};

function toPolicyJson(inputs: Inputs): string {
  const statements = (inputs.statements ?? []) as readonly Statement[];
  return JSON.stringify({ Version: "2012-10-17", Statement: statements.map(toStatement) });
}

function toStatement({ effect, actions, resources, principals, conditions }: Statement) {
  return {
    Effect: effect ?? "Allow",
    Action: actions,
    Resource: resources,
    Principal: principals && Object.fromEntries(principals.map((p) => [p.type, p.identifiers])),
    Condition: conditions?.map((c) => ({ [c.test]: { [c.variable]: c.values } })),
  };
}
