/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const isProduction = input?.stage === "production";
    return {
      name: "sokuho",
      home: "aws",
      version: "4.17.1",
      removal: isProduction ? "retain" : "remove",
      protect: isProduction,
      providers: { aws: { region: "ap-northeast-1" } },
    };
  },
  async run() {
    // SST refuses static imports here, and each of these modules makes its components when it is loaded.
    const { applyDefaults } = await import("./infra/defaults.ts");
    applyDefaults();
    await import("./infra/pipeline.ts");
    const { siteUrl } = await import("./infra/web.ts");
    await import("./infra/alarms.ts");
    return { siteUrl };
  },
});
