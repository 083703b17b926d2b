import { certaintyWords, kindWords } from "@sokuho/core/bulletin";
import type { View } from "../edge/view.ts";
import { KindIcon } from "../look/kind-icon.tsx";

/** A small picture of a mail, in the words a real one would have. */
export function SampleMail({ view }: { readonly view: View }) {
  const { sample } = view.words;
  return (
    <aside class="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{sample.title}</h2>
      <div class="mail">
        <p class="mail-from">
          <span>{sample.from}</span> {view.site.senderName}
        </p>
        <SampleBand view={view} />
        <SampleBody view={view} />
      </div>
      <p class="hint">{sample.end}</p>
    </aside>
  );
}

function SampleBand({ view }: { readonly view: View }) {
  const kind = kindWords["early-warning"];
  return (
    <p class="band early-warning">
      <KindIcon kind="early-warning" />
      <b>{kind.name[view.lang]}</b> <span>{kind.note[view.lang]}</span>
    </p>
  );
}

function SampleBody({ view }: { readonly view: View }) {
  const { sample } = view.words;
  return (
    <div class="mail-body">
      <p class="mail-subject">{sample.subject}</p>
      <p>{sample.summary}</p>
      <p class="mail-fact">
        <span>{sample.certainty}</span> {certaintyWords.likely[view.lang]}
      </p>
      <div class="mail-block">
        <p>
          <b>{sample.block}</b>
        </p>
        <p>{sample.actTitle}</p>
        <ul>
          {sample.act.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
