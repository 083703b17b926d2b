export * from "./into-incident.ts";
export * from "./letters.ts";
export * from "./outcome.ts";
export * from "./plan.ts";
export * from "./poll.ts";
export { askForProof } from "./probe.ts";
export * from "./release.ts";
export * from "./send.ts";
export * from "./sweep.ts";
