import { describe, expect, it } from "vitest";
import {
  type FunctionName,
  findFunction,
  functionNames,
  type Graph,
  graphOf,
  listResources,
  listStatements,
  parsePolicy,
} from "./graph.ts";
import { stages } from "./synth/synthesise.ts";

// Who may do what, in short names: `PlanQueue` stands for the queue of that name. Receiving is what the
// event source does for a consumer.
const mayEnqueue: Readonly<Record<FunctionName, readonly string[]>> = {
  Poll: ["LetterQueue", "PlanQueue"],
  Sweep: ["LetterQueue", "PlanQueue", "SendQueue"],
  Plan: ["SendQueue"],
  SendBulletins: [],
  SendLetters: [],
  Outcome: [],
  Web: ["LetterQueue", "PlanQueue", "SendQueue"],
};
const mayReceive: Readonly<Record<FunctionName, readonly string[]>> = {
  Poll: [],
  Sweep: [],
  Plan: ["PlanQueue"],
  SendBulletins: ["SendQueue"],
  SendLetters: ["LetterQueue"],
  Outcome: ["OutcomeQueue"],
  Web: [],
};

describe.each(stages)("the rights of stage %s", (stage) => {
  const graph = graphOf(stage);

  it.each(functionNames)("%s uses the table's items and its index, and never scans", (name) => {
    const arn = `arn:aws:dynamodb:ap-northeast-1:123456789012:table/sokuho-${stage}-TableTable`;
    expect(findFunction(graph, name).statements.filter((one) => grants(one.Action, "dynamodb:"))).toEqual([
      {
        Effect: "Allow",
        Action: [
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
        ],
        Resource: [arn, `${arn}/index/gsi1`],
      },
    ]);
  });

  it.each(functionNames)("%s writes to the queues of its row and reads from its own", (name) => {
    expect(listQueues(graph, name, "sqs:SendMessage")).toEqual(mayEnqueue[name]);
    expect(listQueues(graph, name, "sqs:ReceiveMessage")).toEqual(mayReceive[name]);
  });

  it.each(functionNames)("%s knows the address of every queue it may write to", (name) => {
    expect(Object.keys(findFunction(graph, name).bundle.links)).toEqual(
      expect.arrayContaining(listQueues(graph, name, "sqs:SendMessage")),
    );
  });

  it("OPS-01: only the two senders mail, from one address, through one identity and configuration set", () => {
    const senders = functionNames.filter((name) => {
      const { statements } = findFunction(graph, name);
      return statements.some((one) => grants(one.Action, "ses:"));
    });
    expect(senders).toEqual(["SendBulletins", "SendLetters"]);

    const arn = "arn:aws:ses:ap-northeast-1:123456789012";
    const sandbox = ["tester@example.jp", "second@example.jp"].map((one) => `${arn}:identity/${one}`);
    for (const name of senders) {
      const { statements } = findFunction(graph, name);
      expect(statements.filter((one) => grants(one.Action, "ses:Send"))).toEqual([
        {
          Effect: "Allow",
          Action: ["ses:SendRawEmail"],
          Resource: [
            `${arn}:identity/sokuho.example.jp`,
            `${arn}:configuration-set/sokuho-${stage}-emailconfig`,
            ...(stage === "production" ? [] : sandbox),
          ],
          Condition: [{ StringEquals: { "ses:FromAddress": ["bulletins@sokuho.example.jp"] } }],
        },
      ]);
    }
  });

  it("OPS-01: no role holds a wildcard, save the senders' GetSendQuota, which knows no resource", () => {
    const wide = listResources(graph, "Role").flatMap((role) =>
      listStatements(role)
        .filter((one) => [...one.Action, ...one.Resource].some((part) => part.includes("*")))
        .map((one) => ({ role: role.name, actions: one.Action, resources: one.Resource })),
    );
    expect(wide).toEqual(
      (["LetterQueue", "SendQueue"] as const).map((queue) => ({
        role: expect.stringMatching(new RegExp(`^${queue}Subscriber`)),
        actions: ["ses:GetSendQuota"],
        resources: ["*"],
      })),
    );
  });

  it("no function has a managed policy beyond writing its log", () => {
    for (const name of functionNames) {
      expect(findFunction(graph, name).role.inputs.managedPolicyArns, name).toEqual([
        "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
      ]);
    }
  });

  it("only Lambda takes on a function's role, and only the scheduler a schedule's", () => {
    const functionRoles = functionNames.map((name) => findFunction(graph, name).role.name);
    for (const role of listResources(graph, "Role")) {
      const service = functionRoles.includes(role.name) ? "lambda" : "scheduler";
      const trusted = parsePolicy(role.inputs.assumeRolePolicy).map((one) => one.Principal);
      expect(trusted, role.name).toEqual([{ Service: `${service}.amazonaws.com` }]);
    }
  });

  it("only the API of the site calls the web function", () => {
    const rights = listResources(graph, "lambda/Permission");
    expect(rights.map((one) => one.inputs)).toEqual([
      expect.objectContaining({
        principal: "apigateway.amazonaws.com",
        sourceArn: expect.stringMatching(/:sokuho-\w+-WebApi\/\*$/),
      }),
    ]);
  });
});

function grants(actions: readonly string[], prefix: string) {
  return actions.some((action) => action.startsWith(prefix));
}

function listQueues(graph: Graph, name: FunctionName, action: string): string[] {
  return findFunction(graph, name)
    .statements.filter((one) => one.Action.includes(action))
    .flatMap((one) => one.Resource)
    .map((arn) => arn.replace(/^.*-(\w+)Queue$/, "$1"))
    .sort();
}
