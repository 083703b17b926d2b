import { tokens as t } from "./tokens.ts";

/** Forms: patient, large, one question after another. */
export const forms = `
.split { display: grid; gap: clamp(2rem, 5vw, 4rem); align-items: start; }
@media (min-width: 60rem) { .split { grid-template-columns: minmax(0, 40rem) minmax(0, 24rem); justify-content: space-between; } .split > .sample { position: sticky; top: 1.5rem; } }
.form-title { margin-bottom: .25rem; font-size: clamp(${t.size24}, 4vw, ${t.size28}); }
.question { border: 0; margin: 0 0 2.25rem; padding: 0; min-width: 0; }
.form-side .question:first-of-type { margin-top: 1.75rem; }
legend, .legend { display: block; padding: 0; font-weight: 700; font-size: ${t.size20}; line-height: 1.5; margin-bottom: .35rem; }
.question .hint { margin-bottom: .75rem; }
.hint.below { margin: -1.5rem 0 2.25rem; }
.choice { display: grid; grid-template-columns: 1.75rem 1fr; column-gap: .75rem; position: relative; padding: .7rem 1rem; border: 1px solid var(--line); margin-top: -1px; background: var(--ground); }
.choice:first-of-type { border-radius: ${t.radius8} ${t.radius8} 0 0; }
.choice:last-of-type { border-radius: 0 0 ${t.radius8} ${t.radius8}; }
.choice:only-of-type { border-radius: ${t.radius8}; }
.choice input { appearance: none; width: 1.75rem; height: 1.75rem; margin: .05rem 0 0; border: 2px solid var(--edge); background: var(--ground); border-radius: ${t.radius4}; display: grid; place-content: center; cursor: pointer; }
.choice input[type=radio] { border-radius: 50%; }
.choice input::before { content: ""; width: 1rem; height: 1rem; transform: scale(0); background: var(--act-ink); clip-path: polygon(14% 47%, 0 62%, 41% 100%, 100% 20%, 84% 7%, 38% 70%); }
.choice input[type=radio]::before { clip-path: circle(50%); width: .75rem; height: .75rem; }
.choice input:checked { background: var(--act); border-color: var(--act); }
.choice input:checked::before { transform: none; }
@media (forced-colors: active) { .choice input { appearance: auto; } }
.choice label { font-weight: 700; line-height: 1.6; padding: .1rem 0; cursor: pointer; }
.choice label::after { content: ""; position: absolute; inset: 0; }
.choice .how { grid-column: 2; margin: .1rem 0 0; color: var(--soft); font-size: .9375rem; line-height: 1.65; }
.choice:has(:checked) { background: var(--tint); border-color: var(--act); z-index: 1; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .75rem; }
.pair .choice { border-radius: ${t.radius8}; margin: 0; }
input[type=email], input[type=text], select, textarea {
  width: 100%; min-height: 3.25rem; padding: .5rem .9rem;
  font: inherit; color: inherit; background: var(--ground);
  border: 2px solid var(--edge); border-radius: ${t.radius8};
}
textarea { line-height: 1.7; resize: vertical; }
.consent { background: var(--panel); border-radius: ${t.radius12}; padding: 1.25rem; }
.choice.plain { border: 0; background: none; padding: 0; margin: 0 0 1.25rem; }
.sender-title { font-weight: 700; margin: 0 0 .25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.consent .sender { margin: 0; }
form { margin-bottom: 1.25rem; }
form > .button { width: 100%; }
@media (min-width: 30rem) { form > .button { width: auto; min-width: 18rem; } }
.trap { position: absolute; left: -99rem; width: 1px; height: 1px; overflow: hidden; }
.errors { border: 3px solid var(--wrong); background: var(--wrong-tint); border-radius: ${t.radius8}; padding: 1.25rem; margin: 1.5rem 0 2rem; }
.errors h2 { margin: 0 0 .5rem; font-size: ${t.size20}; }
.errors ul { margin: 0; }
.errors a { color: var(--wrong); font-weight: 700; display: block; padding: .35rem 0; line-height: 1.6; }
.wrong:not(.consent) { border-left: 5px solid var(--wrong); padding-left: 1rem; }
.wrong.consent { outline: 3px solid var(--wrong); }
.field-error { color: var(--wrong); font-weight: 700; margin: 0 0 .5rem; }
.wrong input[type=email], .wrong textarea { border-color: var(--wrong); }
.saved, .notice.done { border-left: 6px solid var(--good); background: var(--good-tint); padding: 1rem 1.25rem; border-radius: 0 ${t.radius8} ${t.radius8} 0; }
.saved { font-weight: 700; margin-bottom: 2rem; }
.notice { margin-bottom: 2rem; }
.notice .lead { margin: 0; }
.apart { margin-top: 3.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.apart h2 { margin-top: 1.5rem; }
`;
