import { certaintyWords, kindWords } from "@sokuho/core/bulletin";
import type { View } from "../edge/view.ts";
import { KindIcon } from "../look/kind-icon.tsx";

/** A small picture of a mail, in the words a real one would have. */
export function SampleMail({ view }: { readonly view: View }) {
  const { lang, site, words } = view;
  const { sample } = words;
  const kind = kindWords["early-warning"];
  return (
    <aside class="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{sample.title}</h2>
      <div class="mail">
        <p class="mail-from">
          <span>{sample.from}</span> {site.senderName}
        </p>
        <p class="band early-warning">
          <KindIcon kind="early-warning" />
          <b>{kind.name[lang]}</b> <span>{kind.note[lang]}</span>
        </p>
        <div class="mail-body">
          <p class="mail-subject">{sample.subject}</p>
          <p>{sample.summary}</p>
          <p class="mail-fact">
            <span>{sample.certainty}</span> {certaintyWords.likely[lang]}
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
      </div>
      <p class="hint">{sample.end}</p>
    </aside>
  );
}
