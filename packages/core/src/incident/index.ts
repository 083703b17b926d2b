export * from "./correlate.ts";
export * from "./incident.ts";
export * from "./new-incident.ts";
export * from "./policy.ts";
export * from "./policy-rows.ts";
export * from "./voices.ts";
