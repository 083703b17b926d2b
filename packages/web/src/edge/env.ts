import type { Site } from "@sokuho/core/email";
import type { Lang } from "@sokuho/core/lang";
import type { Context, Hono } from "hono";
import type { PolicyName } from "./headers.ts";

/** What the edge works out before a route runs. */
export type Edge = {
  Variables: {
    lang: Lang;
    /** Which content security policy the answer gets. */
    policy: PolicyName;
    /** Who sends, for the foot of every page. */
    site: Site;
    /** The signed-in publisher; set on desk pages alone. */
    publisher: string;
  };
};

export type App = Hono<Edge>;
export type Ctx = Context<Edge>;
