export * from "./classify.ts";
export * from "./normalise.ts";
export * from "./releases.ts";
export * from "./rules.ts";
export * from "./signals.ts";
export * from "./verdict.ts";
