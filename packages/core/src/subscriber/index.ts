export * from "./address.ts";
export * from "./links.ts";
export * from "./subscriber.ts";
