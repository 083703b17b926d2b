export * from "./correlate.ts";
export * from "./incident.ts";
export * from "./new-incident.ts";
export * from "./policy.ts";
