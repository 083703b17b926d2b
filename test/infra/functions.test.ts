import { describe, expect, it } from "vitest";
import { findFunction, findResource, functionNames, graphOf, listResources } from "./graph.ts";
import { stages } from "./synth/synthesise.ts";

const budgetBytes = {
  Poll: 1_500_000,
  Sweep: 1_500_000,
  Plan: 900_000,
  SendBulletins: 900_000,
  SendLetters: 900_000,
  Outcome: 900_000,
  Web: 1_500_000,
};
const buildTimeOnly = /^(mjml|html-minifier|htmlnano|typescript$|esbuild$|vitest$)/;

describe.each(stages)("the functions of stage %s", (stage) => {
  const graph = graphOf(stage);

  it("are the seven steps and nothing else", () => {
    const known = functionNames.map((name) => findFunction(graph, name).resource.name);
    expect(
      listResources(graph, "lambda/Function")
        .map((one) => one.name)
        .sort(),
    ).toEqual(known.sort());
  });

  it.each(functionNames)("%s runs Node 24 on arm64", (name) => {
    expect(findFunction(graph, name).resource.inputs).toMatchObject({
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      loggingConfig: { logFormat: "JSON" },
    });
  });

  it("every log is dropped in the end", () => {
    const logs = listResources(graph, "cloudwatch/LogGroup");
    expect(logs).toHaveLength(functionNames.length + 1);
    expect(logs.filter((log) => log.inputs.retentionInDays !== 30)).toEqual([]);
  });

  it.each(functionNames)("PRF-05: %s stays within its bundle budget", (name) => {
    expect(findFunction(graph, name).bundle.bytes).toBeLessThanOrEqual(budgetBytes[name]);
  });

  it.each(functionNames)("%s carries nothing that only the build needs", (name) => {
    const { packages } = findFunction(graph, name).bundle;
    expect(packages.filter((one) => buildTimeOnly.test(one))).toEqual([]);
  });

  it.each([
    { name: "Poll", schedule: "rate(5 minutes)", everyS: 300 },
    { name: "Sweep", schedule: "rate(1 minute)", everyS: 60 },
  ] as const)("$name starts at $schedule and is over before the next start", ({ name, schedule, everyS }) => {
    expect(findResource(graph, "Schedule", `${name}Schedule`).inputs).toMatchObject({
      scheduleExpression: schedule,
      state: "ENABLED",
      target: {
        arn: expect.stringContaining(String(findFunction(graph, name).resource.inputs.name)),
        deadLetterConfig: { arn: expect.stringMatching(/ScheduleDlqQueue$/) },
        retryPolicy: { maximumRetryAttempts: 2 },
      },
    });
    expect(findFunction(graph, name).resource.inputs.timeout).toBeLessThan(everyS);
    expect(
      findResource(graph, "FunctionEventInvokeConfig", `${name}HandlerEventInvokeConfig`).inputs,
    ).toMatchObject({
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: everyS,
    });
  });

  it("a lease outlives the function which took it by 30 seconds", () => {
    const { timeout } = findFunction(graph, "SendBulletins").resource.inputs;
    expect(graph.links.Settings).toMatchObject({ leaseS: Number(timeout) + 30 });
  });
});
