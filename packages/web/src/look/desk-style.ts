import { tokens as t } from "./tokens.ts";

/** The desk: denser, wider, the same hand. */
export const deskStyle = `
.desk-page h2 { margin-top: 2.5rem; }
.desk-name { font-weight: 700; padding: .1rem .7rem; border: 1.5px solid ${t.yellow400}; color: ${t.yellow400}; border-radius: ${t.radius4}; font-size: .9375rem; margin-right: auto; }
.desk .brand { margin-right: 0; }
.sign-out { margin: 0; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; font-size: ${t.size14}; }
.small-button { min-height: 2.75rem; padding: .2rem .9rem; background: transparent; border-color: ${t.blue200}; color: ${t.white}; }
form > .small-button { width: auto; min-width: 0; }
.count { display: inline-block; min-width: 1.8em; padding: 0 .5em; text-align: center; font-size: .8em; background: var(--panel); border-radius: 1em; }
.card { border: 1px solid var(--line); border-radius: ${t.radius12}; padding: 1.25rem; margin: 0 0 1.25rem; }
.card > .band { margin: -1.25rem -1.25rem 1.25rem; border-radius: ${t.radius12} ${t.radius12} 0 0; }
.card h3 { margin: 0 0 .5rem; }
.card .archive { margin: 0 0 1rem; }
.card .archive > li { border: 0; padding: 0; }
.card > :last-child { margin-bottom: 0; }
.status { font-weight: 700; color: var(--ink); }
.status::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .45em; border-radius: 50%; background: var(--edge); }
.status.held::before, .status.approved::before, .status.paused::before { background: ${t.yellow400}; box-shadow: 0 0 0 1px ${t.yellow1000}; }
.status.waiting::before, .status.planning::before, .status.submitting::before { background: var(--act); }
.status.finished::before { background: var(--good); }
.status.cancelled { --kind: 0; }
.rules code { margin-right: .4em; }
.marked { white-space: pre-wrap; max-height: 14rem; overflow: auto; background: var(--panel); border-radius: ${t.radius8}; padding: .9rem 1.1rem; margin-bottom: 1rem; font-size: .9375rem; line-height: 1.75; }
mark { background: var(--mark); color: inherit; padding: .05em .1em; text-decoration: underline 2px; text-underline-offset: .25em; }
.progress { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; }
progress { appearance: none; flex: 1 1 14rem; height: 1rem; border: 1px solid var(--edge); border-radius: .5rem; overflow: hidden; background: var(--panel); }
progress::-webkit-progress-bar { background: var(--panel); }
progress::-webkit-progress-value { background: var(--act); }
progress::-moz-progress-bar { background: var(--act); }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: .6rem; }
.counts > div { padding: .5rem .75rem; border: 1px solid var(--line); border-radius: ${t.radius8}; }
.counts dt { font-size: ${t.size14}; color: var(--soft); line-height: 1.5; }
.counts dd { margin: 0; font-size: ${t.size20}; line-height: 1.4; font-variant-numeric: tabular-nums; color: var(--soft); }
.counts .some dd { font-weight: 700; color: var(--ink); }
.counts .some.failed, .counts .some.uncertain, .counts .some.bounced, .counts .some.complained { border-color: var(--wrong); }
.counts .some.failed dd, .counts .some.uncertain dd, .counts .some.bounced dd, .counts .some.complained dd { color: var(--wrong); }
.dids { columns: 18rem; padding: 0 2rem 1rem; }
.panel { border: 2px solid var(--ink); border-radius: ${t.radius12}; padding: 1.25rem; }
.panel h2 { margin: 0 0 1rem; }
.panel form { margin-bottom: .75rem; }
.panel .button { width: 100%; min-width: 0; }
.panel .question { margin-bottom: 1rem; }
.panel .legend { font-size: ${t.size16}; }
.tabs p { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 0 .4rem; }
.tabs a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: .2rem .9rem; border: 1px solid var(--edge); border-radius: 2rem; text-decoration: none; font-size: .9375rem; line-height: 1.4; }
.tabs [aria-current] { background: var(--act); border-color: var(--act); color: var(--act-ink); font-weight: 700; }
.preview-subject { font-weight: 700; font-size: ${t.size18}; margin: 1.25rem 0 0; }
.previews { display: grid; gap: 1.25rem; }
@media (min-width: 60rem) { .previews { grid-template-columns: minmax(0, 1fr) 32rem; } .writing { grid-template-columns: 1fr 1fr; } }
.previews > div, .writing > div { min-width: 0; }
.previews h3 { font-size: .9375rem; color: var(--soft); margin: 1rem 0 .5rem; }
iframe { width: 100%; height: 42rem; border: 1px solid var(--line); border-radius: ${t.radius8}; background: ${t.white}; }
.text-part pre { white-space: pre; }
.text-part { height: 42rem; overflow: auto; padding: 1rem; background: var(--panel); border-radius: ${t.radius8}; font-size: .8125rem; line-height: 1.7; }
pre { margin: 0; white-space: pre-wrap; font-family: ui-monospace, "SF Mono", "Noto Sans Mono CJK JP", "BIZ UDGothic", monospace; }
.writing { display: grid; gap: 1.5rem; }
.audience { border: 1px solid var(--line); border-radius: ${t.radius12}; padding: 1.25rem; }
.audience > legend { float: left; width: 100%; }
.audience > .hint { clear: both; }
.audience .question { margin-bottom: 1.25rem; }
.audience .question legend { font-size: ${t.size16}; }
.sending { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .75rem 1.5rem; border: 1px solid var(--line); border-radius: ${t.radius12}; padding: 1rem 1.25rem; margin-bottom: 2rem; }
.sending p { margin: 0; }
.sending.stopped { border: 3px solid var(--wrong); }
.desk-split { margin-top: 1rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
@media (min-width: 60rem) { .audience { display: grid; grid-template-columns: 2fr 1fr 1.4fr; gap: 0 1.5rem; } .audience > legend, .audience > .hint, .audience > .field-error { grid-column: 1 / -1; } .desk-split > .panel { position: sticky; top: 1rem; } }
`;
