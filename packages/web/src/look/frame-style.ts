import { tokens as t } from "./tokens.ts";

/** Head, hero and foot: what makes a page one of ours. */
export const frame = `
.top { background: ${t.blue1200}; color: ${t.white}; overflow: hidden; }
.head, .hero, .page, .wide { width: min(100%, 76rem); margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.25rem; padding-block: .5rem; }
.head a { color: inherit; min-height: 2.75rem; display: inline-flex; align-items: center; }
.brand { gap: .6rem; text-decoration: none; margin-right: auto; }
.brand-ja { font-size: ${t.size24}; font-weight: 700; letter-spacing: .08em; line-height: 1; }
.brand-en { font-size: ${t.size16}; letter-spacing: .04em; line-height: 1; padding-top: .3em; }
.menu { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .9375rem; }
.menu a { text-decoration: none; }
.menu a:hover, .menu a[aria-current] { text-decoration: underline; text-decoration-thickness: 3px; text-underline-offset: .4em; }
.top :focus-visible { outline-color: ${t.white}; }
.rule { display: block; width: 100%; height: 26px; color: ${t.yellow400}; stroke-width: 1.5; opacity: .9; margin-bottom: 4px; }
.hero { padding-block: clamp(1.5rem, 5vw, 3.5rem) clamp(1.5rem, 4vw, 2.5rem); }
.hero-text { max-width: 46rem; }
.hero-name { margin: 0 0 .5rem; font-weight: 700; color: ${t.yellow400}; letter-spacing: .04em; }
.hero h1 { font-size: clamp(${t.size32}, 6.4vw, ${t.size45}); line-height: 1.3; margin-bottom: 1rem; }
.hero p { margin: 0; }
.way { margin-top: clamp(1.25rem, 4vw, 2.25rem); }
.trace { display: block; width: 100%; height: clamp(64px, 11vw, 120px); color: ${t.yellow400}; stroke-width: 2; }
.way ol { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 .75rem; list-style: none; margin: .25rem 0 0; padding: 0; }
.way li { margin: 0; padding-top: .6rem; border-top: 5px solid var(--kind); line-height: 1.5; }
.way .resolved { --kind: ${t.green300}; }
.way .confirmed { --kind: ${t.red300}; }
.way b { display: block; line-height: 1.4; font-size: ${t.size17}; }
.way span { display: block; font-size: ${t.size14}; color: ${t.blue100}; text-wrap: balance; }
.page { padding-block: clamp(1.75rem, 5vw, 3rem) 4rem; }
.page:not(.desk-page) > * { max-width: 50rem; }
.page h1 { margin-bottom: 1rem; }
.wide { padding-block: 0 4rem; }
.foot { background: var(--panel); padding: 2rem max(clamp(1rem, 4vw, 2.5rem), calc((100% - 76rem) / 2 + 2.5rem)) 3rem; font-size: .9375rem; color: var(--soft); }
.foot p { max-width: 46em; }
.foot-links { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.foot-links a, .back { display: inline-flex; align-items: center; min-height: 2.75rem; }
.sender { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; font-size: .9375rem; }
.sender dt { color: var(--soft); }
.sender dd { margin: 0; }
@media (max-width: 30rem) {
  .head { gap: 0 .9rem; }
  .brand { margin-right: auto; }
  .menu { gap: 0 .9rem; }
  .sender { grid-template-columns: 1fr; gap: 0; }
  .sender dd { margin-bottom: .5rem; }
}
`;
