export * from "./address.ts";
export * from "./links.ts";
export * from "./soft-bounce.ts";
export * from "./subscriber.ts";
