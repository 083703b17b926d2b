import { createHash } from "node:crypto";
import { base } from "./base.ts";
import { checkStyle } from "./check-style.ts";
import { deskStyle } from "./desk-style.ts";
import { forms } from "./form-style.ts";
import { frame } from "./frame-style.ts";
import { pieces } from "./piece-style.ts";
import { themes } from "./themes.ts";

/** The one style sheet, small enough to be kept as a text. */
export const style = [themes, base, frame, forms, pieces, checkStyle, deskStyle].map(squeeze).join("");

/** Its address: a new text is a new address, so it may be kept for ever. */
export const styleHref = `/style.css?v=${createHash("sha256").update(style).digest("hex").slice(0, 10)}`;

function squeeze(css: string): string {
  return css
    .replace(/\s*\n\s*/g, "")
    .replace(/\s*([{;,>])\s*/g, "$1")
    .replace(/;}/g, "}");
}
