import type { Lang } from "@sokuho/core/lang";
import { phrasesOf } from "@sokuho/core/phrases";

/** A heading that breaks between the phrases of its language only, in every browser. */
export function Phrases(props: { readonly text: string; readonly lang: Lang }) {
  const phrases = phrasesOf(props.text, props.lang);
  return (
    <span class="phrases">
      {phrases.map((phrase, index) => (
        <>
          {index > 0 && <wbr />}
          {phrase}
        </>
      ))}
    </span>
  );
}
