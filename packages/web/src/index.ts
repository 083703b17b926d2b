export { createApp } from "./app.ts";
export { bulletinAccounts } from "./desk/accounts.ts";
export type { App } from "./edge/env.ts";
