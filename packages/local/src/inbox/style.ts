/** The style sheet of the inbox pages; no web font, no image, light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #16181d);
  --raised: light-dark(#f4f6fa, #20242c);
  --ink: light-dark(#1a1a1c, #eceef2);
  --faint: light-dark(#595f69, #a9b0bd);
  --line: light-dark(#d4d8e0, #3a404c);
  --link: light-dark(#0017c1, #9db7ff);
  --warn: light-dark(#fff4d6, #3d3214);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.6;
  font-family: system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif; }
header, main { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 1.5rem 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0 1rem; }
a { color: var(--link); overflow-wrap: anywhere; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.faint { color: var(--faint); }
.notice { background: var(--warn); padding: .75rem 1rem; border-radius: .5rem; overflow-wrap: anywhere; }
form.filter { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1rem 0; }
form.filter label { display: grid; gap: .25rem; flex: 1 1 14rem; }
input, button { font: inherit; min-height: 2.75rem; padding: .25rem .75rem; border-radius: .5rem;
  border: 1px solid var(--faint); background: var(--ground); color: var(--ink); max-width: 100%; }
button { background: var(--link); color: var(--ground); border-color: var(--link); }
ol.mails { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ol.mails li { border-bottom: 1px solid var(--line); padding: .75rem 0; display: grid; gap: 0 1rem;
  grid-template-columns: 1fr auto; }
ol.mails a { font-weight: 600; grid-column: 1; min-height: 1.75rem; }
ol.mails .faint { overflow-wrap: anywhere; }
ol.mails time { grid-column: 2; grid-row: 1; color: var(--faint); white-space: nowrap; }
nav.pages, nav.tabs { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 1rem 0; }
nav.tabs { border-bottom: 1px solid var(--line); margin-bottom: 0; gap: 0; }
nav.tabs a { padding: .5rem .75rem; text-decoration: none; }
nav.tabs a[aria-current] { border-bottom: 3px solid var(--link); font-weight: 600; color: var(--ink); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 65vh; border: 1px solid var(--line); border-top: 0; background: #fff; }
pre { background: var(--raised); padding: 1rem; margin: 0; overflow-wrap: anywhere; white-space: pre-wrap;
  font-family: ui-monospace, "Noto Sans Mono CJK JP", monospace; font-size: .875rem; }
ul.links { padding-left: 1.25rem; }
@media (max-width: 32rem) {
  ol.mails li { grid-template-columns: 1fr; }
  ol.mails time { grid-column: 1; grid-row: auto; }
  nav.tabs a { padding: .5rem .5rem; }
}
`;
