export { createApp } from "./app.ts";
export type { App } from "./edge/env.ts";
