declare module "dynalite" {
  import type { Server } from "node:http";

  /** Dynalite has no types of its own; these are the options used here. */
  function dynalite(options: { path?: string; createTableMs?: number }): Server;
  export = dynalite;
}
