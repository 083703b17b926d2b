import type { Inputs } from "./cloud.ts";
import { dropRandomSuffix } from "./cloud.ts";

export type Resource = {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly inputs: Inputs;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly dependencies: readonly string[];
};

type Struct = { toJavaScript(): Inputs };
type RegisterRequest = {
  getType(): string;
  getName(): string;
  getObject(): Struct | undefined;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getDependenciesList(): string[];
};
type OutputsRequest = { getUrn(): string; getOutputs(): Struct | undefined };
type Callback<Answer> = (error: unknown, answer: Answer) => void;

/** The part of Pulumi's mock monitor that is listened to. */
export type Monitor = {
  newUrn(parent: string, type: string, name: string): string;
  registerResource(request: RegisterRequest, done: Callback<{ getUrn(): string }>): void;
  registerResourceOutputs(request: OutputsRequest, done: Callback<unknown>): void;
};

// Marks that Pulumi puts into a value on the wire, and the kinds told apart here.
const mark = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const reference = "5cf8f73096256a8f31e491e813e4eb8e";

/** Writes down every resource as registered, with its options, and every link's properties. */
export function record(monitor: Monitor, stackName: string) {
  const resources: Resource[] = [];
  const links: Record<string, unknown> = {};

  // SST reads a link's type out of the URN, which the mock monitor writes in a shorter form.
  monitor.newUrn = (parent, type, name) => {
    const parentType = parent?.split("::")[2];
    const path = parentType && parentType !== "pulumi:pulumi:Stack" ? `${parentType}$${type}` : type;
    return `urn:pulumi:${stackName}::${path}::${name}`;
  };

  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, done) =>
    register(request, (error, answer) => {
      if (!error) resources.push(toResource(request, answer.getUrn()));
      done(error, answer);
    });

  const registerOutputs = monitor.registerResourceOutputs.bind(monitor);
  monitor.registerResourceOutputs = (request, done) => {
    if (request.getUrn().includes("::sst:sst:LinkRef::")) {
      const { target, properties } = toPlain(request.getOutputs()?.toJavaScript() ?? {}) as Inputs;
      links[String(target)] = properties;
    }
    return registerOutputs(request, done);
  };

  return { resources, links };
}

function toResource(request: RegisterRequest, urn: string): Resource {
  return {
    type: request.getType(),
    name: request.getName(),
    urn,
    inputs: dropRandomSuffix(toPlain(request.getObject()?.toJavaScript() ?? {}) as Inputs),
    protect: request.getProtect(),
    retainOnDelete: request.getRetainondelete(),
    dependencies: request.getDependenciesList(),
  };
}

/** Secrets become their value, references a URN; files and archives are left out. */
function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object" || value === null) return value;
  const entries = value as Inputs;
  if (entries[mark] === secret) return toPlain(entries.value);
  if (entries[mark] === reference) return entries.urn;
  if (mark in entries) return null;
  return Object.fromEntries(Object.entries(entries).map(([key, inner]) => [key, toPlain(inner)]));
}
