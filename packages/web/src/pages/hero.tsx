import type { View } from "../edge/view.ts";
import { Trace } from "../look/trace.tsx";

/** The head of the first page: the promise, and the way of a warning along a seismograph's trace. */
export function Hero({ view }: { readonly view: View }) {
  const words = view.words.form;
  return (
    <div class="hero">
      <div class="hero-text">
        <p class="hero-name">{view.words.site}</p>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <div class="way">
        <Trace class="trace" />
        <ol aria-label={words.trace}>
          {words.steps.map((step) => (
            <li class={step.kind}>
              <b>{step.name}</b>
              <span>{step.note}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
