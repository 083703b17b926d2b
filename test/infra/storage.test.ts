import { describe, expect, it } from "vitest";
import { findResource, graphOf } from "./graph.ts";
import { stages } from "./synth/synthesise.ts";

describe.each(stages)("the table of stage %s", (stage) => {
  const graph = graphOf(stage);
  const table = findResource(graph, "dynamodb/Table", "TableTable");
  const isProduction = stage === "production";

  it("has one key pair and one sparse index with everything in it", () => {
    expect(table.inputs).toMatchObject({
      billingMode: "PAY_PER_REQUEST",
      hashKey: "pk",
      rangeKey: "sk",
      globalSecondaryIndexes: [
        { name: "gsi1", hashKey: "gsi1pk", rangeKey: "gsi1sk", projectionType: "KEYS_ONLY" },
      ],
    });
    expect(table.inputs.attributes).toEqual(
      ["pk", "sk", "gsi1pk", "gsi1sk"].map((name) => ({ name, type: "S" })),
    );
  });

  it("expires items by `expireAt`", () => {
    expect(table.inputs.ttl).toEqual({ attributeName: "expireAt", enabled: true });
  });

  it("OPS-02: can be restored to any point in time", () => {
    expect(table.inputs.pointInTimeRecovery).toEqual({ enabled: true });
  });

  it("is kept and protected in production, and goes with any other stage", () => {
    expect(graph.app).toMatchObject({ removal: isProduction ? "retain" : "remove", protect: isProduction });
    expect(table.retainOnDelete).toBe(isProduction);
    expect(table.protect).toBe(isProduction);
    expect(table.inputs.deletionProtectionEnabled).toBe(isProduction);
  });
});
