import { tokens as t } from "./tokens.ts";

/** The self-check: its questions and what it finds. */
export const checkStyle = `
.check { margin-top: 2.25rem; }
.check .question { margin-bottom: 2.5rem; }
.stand.calm { background: var(--good-tint); border-color: var(--good); }
.select { margin: 0 0 1rem; }
.select label { display: block; font-weight: 700; line-height: 1.6; margin-bottom: .25rem; }
.choice.alone { border-radius: ${t.radius8}; margin: 0; }
.report { background: var(--panel); border-radius: ${t.radius12}; padding: 1.25rem; }
.report h2 { margin: 0 0 .75rem; }
.report .question { margin: 0; }
.report textarea { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; font-size: ${t.size14}; }
.snippet { overflow: auto; background: var(--ground); border: 1px solid var(--line); border-radius: ${t.radius8}; padding: .9rem 1.1rem; margin: 0 0 1.25rem; font-size: ${t.size14}; line-height: 1.6; }
.snippet pre { white-space: pre; }
.snippet code { background: none; padding: 0; font-size: inherit; }
.outcome { --kind: var(--edge); border: 2px solid var(--kind); border-left-width: 10px; border-radius: ${t.radius8}; padding: 1.25rem 1.5rem; margin: .5rem 0 1.75rem; }
.outcome h1 { margin: 0 0 .35rem; }
.outcome p { margin: 0; }
.outcome.recoverable, .outcome.likely-recoverable { --kind: var(--good); }
.outcome.case-by-case, .outcome.administrator { --kind: var(--act); }
.outcome.at-risk { --kind: ${t.yellow400}; }
.outcome.lost { --kind: var(--wrong); }
.advice { list-style: none; counter-reset: advice; padding: 0; }
.advice > li { counter-increment: advice; position: relative; margin: 0; padding: 1rem 0 1rem 3rem; border-top: 1px solid var(--line); }
.advice > li::before { content: counter(advice); position: absolute; left: 0; top: 1.05rem; width: 2rem; height: 2rem; display: grid; place-content: center; border-radius: 50%; background: var(--act); color: var(--act-ink); font-weight: 700; line-height: 1; }
.advice-text { font-weight: 700; margin: 0; }
.advice .hint { margin: .25rem 0 0; }
.steps summary { display: inline-flex; align-items: center; gap: .4em; min-height: 2.75rem; color: var(--link); cursor: pointer; }
.steps summary span { text-decoration: underline; text-underline-offset: .2em; }
.steps summary::before { content: "▸" / ""; display: inline-block; }
.steps[open] > summary::before { transform: rotate(90deg); }
.steps ol { margin: .25rem 0 .75rem; }
.next { background: var(--panel); border-radius: ${t.radius12}; padding: 1.25rem; margin-top: 2rem; }
.next p { margin: 0 0 .75rem; }
.next p:last-child { margin: 0; }
`;
