import type { Deps } from "@sokuho/core/ports";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { trimTrailingSlash } from "hono/trailing-slash";
import { deskRoutes } from "./desk/routes.tsx";
import type { App, Edge } from "./edge/env.ts";
import { fail, onFailure } from "./edge/failures.tsx";
import { securityHeaders } from "./edge/headers.ts";
import { allowMethods, limitBodies, refuseWrongMethod } from "./edge/limits.ts";
import { locale } from "./edge/locale.ts";
import { sameSite } from "./edge/same-site.ts";
import { archiveRoutes } from "./routes/archive.tsx";
import { assetRoutes } from "./routes/assets.ts";
import { checkRoutes } from "./routes/check.tsx";
import { confirmRoutes } from "./routes/confirm.tsx";
import { freshLinkRoutes } from "./routes/links.tsx";
import { manageRoutes } from "./routes/manage.tsx";
import { signUpRoutes } from "./routes/sign-up.tsx";
import { unsubscribeRoutes } from "./routes/unsubscribe.tsx";

/** Everything the service shows and takes in over HTTP; the same app on Lambda and on one machine. */
export function createApp(deps: Deps): App {
  const app: App = new Hono<Edge>();
  useEdge(app, deps);
  for (const addRoutes of sections) addRoutes(app, deps);
  app.notFound((c) => fail(c, 404));
  app.onError(onFailure(deps));
  return app;
}

const sections: readonly ((app: App, deps: Deps) => void)[] = [
  assetRoutes,
  signUpRoutes,
  confirmRoutes,
  manageRoutes,
  unsubscribeRoutes,
  freshLinkRoutes,
  checkRoutes,
  archiveRoutes,
  deskRoutes,
];

// In this order: what every answer carries, then what may come in, then what it may do.
function useEdge(app: App, deps: Deps): void {
  const { site } = deps.settings;
  app.use(compress());
  app.use(securityHeaders());
  app.use(async (c, next) => {
    c.set("site", site);
    await next();
  });
  app.use(locale());
  app.use(trimTrailingSlash());
  app.use(allowMethods());
  app.use(limitBodies());
  app.use(sameSite(site.url));
  app.use(refuseWrongMethod(app));
}
