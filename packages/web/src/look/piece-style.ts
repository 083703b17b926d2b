import { tokens as t } from "./tokens.ts";

/** Bulletins, their lists, and the picture of a mail. */
export const pieces = `
.icon { width: 1.1em; height: 1.1em; flex: none; }
.mark { width: 2.8rem; height: 2.25rem; flex: none; }
.badge { display: inline-flex; align-items: center; gap: .4em; place-self: start; padding: .2rem .65rem; font-size: .9375rem; font-weight: 700; line-height: 1.5; white-space: nowrap; background: var(--kind); color: var(--kind-ink); border-radius: ${t.radius4}; }
.band { display: flex; flex-wrap: wrap; align-items: center; gap: .15rem .75rem; margin: 0 0 1.5rem; padding: .85rem 1.25rem; background: var(--kind); color: var(--kind-ink); border-radius: ${t.radius8}; line-height: 1.5; }
.band b { font-size: ${t.size20}; letter-spacing: .04em; }
.band .icon { width: 1.75rem; height: 1.75rem; }
.band .serial { margin-left: auto; font-weight: 700; }
.meta { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: .25rem 0 0; line-height: 1.6; }
.date { font-variant-numeric: tabular-nums; color: var(--soft); font-size: .9375rem; line-height: 1.9; white-space: nowrap; }
.archive, .revisions, .cites, .source-states { list-style: none; padding: 0; margin: 1.5rem 0; }
.archive > li, .revisions > li { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; margin: 0; padding: 1.1rem 0; border-top: 1px solid var(--line); }
.archive > li:last-child { border-bottom: 1px solid var(--line); }
.archive .entry { flex-basis: 100%; }
.archive .entry > a { font-weight: 700; font-size: ${t.size18}; line-height: 1.6; display: inline-block; }
.archive .past .entry > a { font-weight: 400; }
.remark { padding-left: .8em; border-left: 3px solid var(--edge); }
@media (min-width: 48rem) {
  .archive > li { display: grid; grid-template-columns: 8rem 6rem 1fr; align-items: start; }
  .archive:lang(en) > li { grid-template-columns: 8rem 9.5rem 1fr; }
  .archive .date span { display: block; line-height: 1.4; }
  .archive .entry { flex-basis: auto; }
}
.revisions { border-left: 3px solid var(--line); padding-left: 1.5rem; }
.revisions > li { border: 0; padding: .6rem 0; position: relative; align-items: baseline; }
.revisions > li::before { content: ""; position: absolute; left: calc(-1.5rem - 9.5px); top: 1.05rem; width: 16px; height: 16px; border-radius: 50%; background: var(--kind); border: 3px solid var(--ground); box-shadow: 0 0 0 1px var(--edge); }
.stand, .empty { background: var(--warn-tint); border-left: 6px solid ${t.yellow400}; padding: .8rem 1.1rem; border-radius: 0 ${t.radius8} ${t.radius8} 0; }
.empty { background: var(--panel); border-color: var(--line); color: var(--soft); }
.facts { border-top: 1px solid var(--line); margin: 1.75rem 0; }
.facts > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: .1rem 1.25rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); font-size: .9375rem; }
.facts dd { margin: 0; grid-column: 2; }
@media (max-width: 32rem) { .facts > div { grid-template-columns: 1fr; } .facts dd { grid-column: 1; } }
.aside { display: block; color: var(--soft); font-size: .9375rem; }
.changes { background: var(--tint); border-radius: ${t.radius12}; padding: 1.25rem 1.5rem; margin-top: 2rem; }
.changes h2 { margin: 0 0 .5rem; font-size: ${t.size20}; }
.changes ul { margin: 0; }
.block { border: 1px solid var(--line); border-radius: ${t.radius8}; margin: .6rem 0; }
.block > summary { list-style: none; display: grid; grid-template-columns: 1fr 1.25rem; gap: .15rem .75rem; padding: .9rem 1.1rem; cursor: pointer; }
.block > summary::-webkit-details-marker { display: none; }
.block > summary::after { content: ""; grid-column: 2; grid-row: 1; width: .65rem; height: .65rem; margin: .5rem auto 0; border: solid var(--link); border-width: 0 3px 3px 0; transform: rotate(45deg); }
.block[open] > summary::after { transform: translateY(.3rem) rotate(225deg); }
.block > summary b { color: var(--link); line-height: 1.6; }
.block > summary:hover b { text-decoration: underline; text-underline-offset: .2em; }
.block > summary span { grid-column: 1; color: var(--soft); font-size: .9375rem; line-height: 1.65; }
.block-body { padding: 0 1.1rem .75rem; }
.block[open] { border-color: var(--act); }
.act::before, .avoid::before { display: inline-block; width: 1.4em; font-weight: 700; }
.act { color: var(--good); }
.act::before { content: "○" / ""; }
.avoid { color: var(--wrong); }
.avoid::before { content: "×" / ""; }
.when { font-weight: 700; margin: .75rem 0 .1rem; font-size: .9375rem; }
.cites > li { padding: 1rem 0; border-top: 1px solid var(--line); margin: 0; }
.cites > li:first-child { border-top: 0; }
.cites p { margin: 0 0 .25rem; }
.cite-name { color: var(--soft); font-size: .9375rem; }
.official { display: inline-block; margin-right: .6em; padding: 0 .55em; border: 1.5px solid var(--link); color: var(--link); font-weight: 700; border-radius: ${t.radius4}; font-size: ${t.size14}; }
.source-states > li { border: 1px solid var(--line); border-left: 6px solid var(--edge); border-radius: ${t.radius8}; padding: 1.1rem 1.25rem; margin: .75rem 0; }
.source-states h3 { margin: 0; font-size: ${t.size18}; }
.source-states .health { margin: .25rem 0 0; font-weight: 700; }
.source-states .health::before { content: "●" / ""; margin-right: .5em; }
.source-states > .health-ok { border-left-color: var(--good); }
.health-ok .health { color: var(--good); }
.source-states > .health-late, .source-states > .health-waiting, .source-states > .health-odd, .source-states > .health-frozen { border-left-color: ${t.yellow400}; }
.health-late .health::before, .health-odd .health::before, .health-frozen .health::before { content: "▲" / ""; }
.health-waiting .health::before, .health-off .health::before { content: "○" / ""; }
.source-states > .health-failed, .source-states > .health-broken { border-left-color: var(--wrong); }
.health-failed .health, .health-broken .health { color: var(--wrong); }
.health-failed .health::before, .health-broken .health::before { content: "×" / ""; }
.times { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .35rem 1.5rem; margin: .75rem 0 0; font-size: .9375rem; line-height: 1.6; }
.times dt { color: var(--soft); }
.times dd { margin: 0; font-variant-numeric: tabular-nums; }
.domain code { font-size: ${t.size18}; font-weight: 700; padding: .3em .6em; }
.domain span { color: var(--soft); margin-right: .75em; }
.sample h2 { font-size: ${t.size16}; color: var(--soft); }
.mail { border: 1px solid var(--line); border-radius: ${t.radius12}; overflow: hidden; background: var(--ground); box-shadow: 0 2px 8px 1px rgb(0 0 0 / .1), 0 1px 5px 0 rgb(0 0 0 / .14); font-size: .9375rem; line-height: 1.7; margin-bottom: 1rem; }
.mail p { margin: 0 0 .6rem; }
.mail .mail-from { margin: 0; padding: .65rem 1.1rem; font-size: ${t.size14}; }
.mail-from span, .mail-fact span { color: var(--soft); margin-right: .6em; }
.mail .band { border-radius: 0; margin: 0; padding: .7rem 1.1rem; }
.mail-body { padding: 1rem 1.1rem 1.1rem; }
.mail .mail-subject { font-weight: 700; font-size: ${t.size18}; line-height: 1.5; word-break: auto-phrase; }
.mail-block { border-left: 4px solid var(--act); background: var(--tint); padding: .75rem 1rem .5rem; border-radius: 0 ${t.radius8} ${t.radius8} 0; }
.mail-block p { margin: 0; }
.mail-block ul { margin: .1rem 0 0; padding-left: 1.2em; }
`;
