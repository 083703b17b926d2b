import { toFunctionArgs } from "./functions.ts";
import { deploy, siteUrl } from "./settings.ts";

// A reader's token stands in the path and a reader's address is personal data: neither is logged.
const accessLogFormat = JSON.stringify({
  at: "$context.requestTimeEpoch",
  request: "$context.requestId",
  method: "$context.httpMethod",
  status: "$context.status",
  bytes: "$context.responseLength",
  latencyMs: "$context.responseLatency",
  fault: "$context.integrationErrorMessage",
});

export const api = new sst.aws.ApiGatewayV2("Web", {
  cors: false,
  domain:
    deploy.dns === "none"
      ? { name: deploy.domain, dns: false, cert: deploy.certificateArn }
      : { name: deploy.domain, dns: sst.aws.dns() },
  accessLog: { retention: "1 month" },
  transform: {
    // One host, so that the origin check and the links in mails know a single name.
    api: { disableExecuteApiEndpoint: true },
    stage: (stage) => {
      stage.defaultRouteSettings = { throttlingBurstLimit: 200, throttlingRateLimit: 100 };
      stage.accessLogSettings = $output(stage.accessLogSettings).apply((log) => ({
        destinationArn: log?.destinationArn ?? "",
        format: accessLogFormat,
      }));
    },
  },
});

export const route = api.route("$default", toFunctionArgs("Web"), { name: "Site" });
export { siteUrl };
