import { tokens as t } from "./tokens.ts";

/** Elements as they stand anywhere. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: ${t.size17}/1.8 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  text-autospace: normal;
  overflow-wrap: anywhere;
}
body:lang(ja), [lang=ja] {
  font-family: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", "Yu Gothic UI", Meiryo, sans-serif;
  line-break: strict;
}
body:lang(en) { line-height: 1.65; }
h1, h2, h3 { line-height: 1.4; font-weight: 700; text-wrap: balance; word-break: auto-phrase; margin: 0; }
h1 { font-size: clamp(${t.size28}, 4.4vw, ${t.size36}); letter-spacing: .01em; }
h2 { font-size: clamp(${t.size20}, 3vw, ${t.size24}); margin: 3rem 0 .75rem; }
h3 { font-size: ${t.size18}; margin: 1.5rem 0 .5rem; }
.phrases { word-break: keep-all; overflow-wrap: anywhere; }
p, ul, ol, dl { margin: 0 0 1rem; }
p, li, dd { text-wrap: pretty; }
@media (max-width: 40rem) { p, li, dd, dt, label { word-break: auto-phrase; } }
ul, ol { padding-left: 1.4em; }
li { margin: .25rem 0; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid var(--focus-ring); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus), 0 0 0 7px var(--focus); border-radius: 2px; }
code { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; font-size: .9em; background: var(--panel); padding: .1em .35em; border-radius: ${t.radius4}; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--edge); color: var(--soft); }
.lead { font-size: ${t.size18}; max-width: 42em; }
.hint, .meta, .small { color: var(--soft); font-size: .9375rem; }
.hint { max-width: 42em; }
.eyebrow { color: var(--soft); font-weight: 700; letter-spacing: .08em; margin: 0; }
.skip { position: absolute; left: -99rem; top: 0; z-index: 2; padding: .75rem 1rem; background: var(--focus); color: ${t.gray900}; }
.skip:focus { left: 0; }
.button {
  display: inline-flex; align-items: center; justify-content: center;
  min-height: 3.25rem; padding: .5rem 1.75rem;
  font: inherit; font-weight: 700; line-height: 1.4; text-align: center; text-decoration: none;
  color: var(--act-ink); background: var(--act);
  border: 2px solid var(--act); border-radius: ${t.radius8}; cursor: pointer;
}
.button:hover { background: var(--act-over); border-color: var(--act-over); text-decoration: underline; }
.button.quiet { background: transparent; color: var(--link); border-color: var(--link); }
.button.stop { background: transparent; color: var(--wrong); border-color: var(--wrong); }
.button.quiet:hover { background: var(--tint); }
.button.stop:hover { background: var(--wrong-tint); }
.button.alarm { background: ${t.yellow400}; border-color: ${t.yellow400}; color: ${t.gray900}; }
@media (forced-colors: active) { .button, .badge, .band { border: 2px solid; } }
@media print { .top nav, .foot-links, .skip { display: none; } }
`;
