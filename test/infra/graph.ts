import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Bundle } from "./synth/bundle.ts";
import type { App } from "./synth/program.ts";
import type { Resource } from "./synth/recorder.ts";
import type { Stage } from "./synth/synthesise.ts";

export type Links = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type Graph = {
  readonly app: App;
  /** Properties of every linkable component, linked or not. */
  readonly links: Links;
  readonly bundles: Readonly<Record<string, Bundle>>;
  readonly resources: readonly Resource[];
};

export type Statement = {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Principal?: Readonly<Record<string, unknown>>;
  readonly Condition?: readonly Readonly<Record<string, unknown>>[];
};

/** What a stage would deploy. */
export function graphOf(stage: Stage): Graph {
  return JSON.parse(readFileSync(join(dirOf(stage), "graph.json"), "utf8"));
}

/** The folder that holds a stage's graph and bundles. */
export function dirOf(stage: Stage): string {
  const graphs = inject("graphs");
  if (graphs.kind === "failed") throw new Error(graphs.reason);
  return graphs.dirs[stage];
}

/** All resources of a type, by the last part of its name: `Queue` or, where two services share it, `sqs/Queue`. */
export function listResources(graph: Graph, type: string): Resource[] {
  const [name, service] = type.split("/").reverse();
  return graph.resources.filter(
    (resource) =>
      resource.type.startsWith("aws:") &&
      resource.type.endsWith(`:${name}`) &&
      (service === undefined || resource.type.startsWith(`aws:${service}/`)),
  );
}

/** The one resource of a type whose logical name matches; throws when there is none or more than one. */
export function findResource(graph: Graph, type: string, name: string | RegExp): Resource {
  const named = listResources(graph, type);
  const [found, ...others] = named.filter((resource) =>
    typeof name === "string" ? resource.name === name : name.test(resource.name),
  );
  if (found && others.length === 0) return found;
  throw new Error(`Not one ${type} ${name} among: ${named.map((resource) => resource.name).join(", ")}`);
}

// The component that holds a function is named by what starts it.
const componentNames = {
  Poll: /^PollHandler$/,
  Sweep: /^SweepHandler$/,
  Plan: /^PlanQueueSubscriber\w+Function$/,
  SendBulletins: /^SendQueueSubscriber\w+Function$/,
  SendLetters: /^LetterQueueSubscriber\w+Function$/,
  Outcome: /^OutcomeQueueSubscriber\w+Function$/,
  Web: /^WebRouteSiteHandler$/,
} as const;

export type FunctionName = keyof typeof componentNames;
export const functionNames = Object.keys(componentNames) as FunctionName[];

/** Everything that belongs to a function: itself, its role's own statements, its bundle. */
export function findFunction(graph: Graph, name: FunctionName) {
  const component = Object.keys(graph.bundles).find((id) => componentNames[name].test(id));
  const bundle = component && graph.bundles[component];
  if (!bundle) throw new Error(`No function ${name} among: ${Object.keys(graph.bundles).join(", ")}`);
  const role = findResource(graph, "Role", `${component}Role`);
  return {
    resource: findResource(graph, "lambda/Function", `${component}Function`),
    statements: listStatements(role),
    bundle,
    role,
  };
}

/** The statements of a role's inline policies. */
export function listStatements(role: Resource): Statement[] {
  const policies = (role.inputs.inlinePolicies ?? []) as readonly { policy: string }[];
  return policies.flatMap(({ policy }) => parsePolicy(policy));
}

/** The statements of a policy document, given as an object or as JSON. */
export function parsePolicy(policy: unknown): Statement[] {
  return (typeof policy === "string" ? JSON.parse(policy) : policy).Statement;
}
