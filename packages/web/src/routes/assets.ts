import type { Deps } from "@sokuho/core/ports";
import type { App } from "../edge/env.ts";
import { favicon } from "../look/favicon.ts";
import { iconSvg } from "../look/mark.tsx";
import { style, styleHref } from "../look/style.ts";

const forADay = "public, max-age=86400";
const forEver = "public, max-age=31536000, immutable";

/** The files beside the pages, and the sign of life. */
export function assetRoutes(app: App, deps: Deps): void {
  app.get("/style.css", (c) => {
    const isExact = c.req.url.endsWith(styleHref);
    c.header("Cache-Control", isExact ? forEver : "public, max-age=60");
    return c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  app.get("/icon.svg", (c) =>
    c.body(iconSvg, 200, { "Content-Type": "image/svg+xml", "Cache-Control": forADay }),
  );
  app.get("/favicon.ico", (c) =>
    c.body(favicon, 200, { "Content-Type": "image/x-icon", "Cache-Control": forADay }),
  );
  app.get("/robots.txt", (c) => {
    c.header("Cache-Control", forADay);
    return c.text("User-agent: *\nDisallow: /admin\nDisallow: /ja/admin\nDisallow: /en/admin\n");
  });
  app.get("/health", async (c) => {
    const isUp = await deps.control.pace(deps.now().toISOString()).then(
      () => true,
      () => false,
    );
    return c.json({ status: isUp ? "ok" : "unavailable" }, isUp ? 200 : 503);
  });
}
