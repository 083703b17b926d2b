import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findResource, type Graph, graphOf, listResources } from "./graph.ts";
import { deployEnvironment, synthesise } from "./synth/synthesise.ts";

describe("a deploy whose operator makes the DNS records", () => {
  const dir = mkdtempSync(join(tmpdir(), "sokuho-own-dns-"));
  const certificate = "arn:aws:acm:ap-northeast-1:123456789012:certificate/own";
  let graph: Graph;

  beforeAll(async () => {
    // Asked first, so that a missing platform is told in the same words everywhere.
    graphOf("production");
    const { SOKUHO_OPERATOR, SOKUHO_ALLOW_LIST, ...required } = deployEnvironment;
    const own = { SOKUHO_DNS: "none", SOKUHO_CERTIFICATE_ARN: certificate };
    await synthesise("production", dir, { ...required, ...own });
    graph = JSON.parse(readFileSync(join(dir, "graph.json"), "utf8"));
  }, 60_000);

  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it("makes no record and no certificate, and serves the site under the given one", () => {
    expect(listResources(graph, "Record")).toEqual([]);
    expect(listResources(graph, "Certificate")).toEqual([]);
    const domain = findResource(graph, "DomainName", "WebDomainName").inputs;
    expect(domain.domainNameConfiguration).toMatchObject({ certificateArn: certificate });
  });

  it("without an operator subscribes nobody to the alarms", () => {
    expect(listResources(graph, "TopicSubscription").map((one) => one.inputs.protocol)).toEqual(["sqs"]);
  });
});
