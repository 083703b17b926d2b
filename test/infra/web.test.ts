import { describe, expect, it } from "vitest";
import { findFunction, findResource, graphOf, listResources } from "./graph.ts";
import { stages } from "./synth/synthesise.ts";

describe.each(stages)("the site of stage %s", (stage) => {
  const graph = graphOf(stage);
  const settings = findResource(graph, "apigatewayv2/Stage", "WebStage").inputs;

  it("answers under its domain alone, and to no other origin", () => {
    const api = findResource(graph, "apigatewayv2/Api", "WebApi").inputs;
    expect(api.disableExecuteApiEndpoint).toBe(true);
    expect(api.corsConfiguration).toEqual({});
    expect(findResource(graph, "DomainName", "WebDomainName").inputs.domainName).toBe("sokuho.example.jp");
    expect(graph.links.Settings).toMatchObject({ siteUrl: "https://sokuho.example.jp" });
  });

  it("has one route, to the web function", () => {
    const routes = listResources(graph, "apigatewayv2/Route");
    expect(routes.map((route) => route.inputs.routeKey)).toEqual(["$default"]);
    expect(findResource(graph, "Integration", "WebRouteSiteIntegration").inputs.integrationUri).toContain(
      String(findFunction(graph, "Web").resource.inputs.name),
    );
  });

  it("is throttled", () => {
    expect(settings.defaultRouteSettings).toEqual({ throttlingBurstLimit: 200, throttlingRateLimit: 100 });
  });

  it("logs neither a path, which holds tokens, nor who asked", () => {
    const { format } = settings.accessLogSettings as { format: string };
    const variables = format.match(/\$context\.[\w.]+/g);
    expect(variables).toEqual([
      "$context.requestTimeEpoch",
      "$context.requestId",
      "$context.httpMethod",
      "$context.status",
      "$context.responseLength",
      "$context.responseLatency",
      "$context.integrationErrorMessage",
    ]);
  });
});
