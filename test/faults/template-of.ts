import { afterAll, beforeAll } from "vitest";
import { startTables, type Tables } from "./tables.ts";
import { newTemplate, type Shape, type Template } from "./template.ts";

/** Builds templates for the tests of one file on one database, each once. */
export function templates(): (shape: Shape) => Promise<Template> {
  let tables: Tables | undefined;
  const built = new Map<string, Promise<Template>>();
  beforeAll(async () => {
    tables = await startTables();
  });
  afterAll(() => tables?.stop());
  return (shape) => {
    if (!tables) throw new Error("the database is not up yet");
    const known = built.get(shape.name) ?? newTemplate(tables, shape);
    built.set(shape.name, known);
    return known;
  };
}
