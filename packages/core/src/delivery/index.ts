export * from "./finishing.ts";
export * from "./group.ts";
export * from "./ledger.ts";
export * from "./ses-event.ts";
export * from "./tag.ts";
