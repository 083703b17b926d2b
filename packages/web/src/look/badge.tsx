import { type ContentKind, kindWords } from "@sokuho/core/bulletin";
import type { Lang } from "@sokuho/core/lang";
import { KindIcon } from "./kind-icon.tsx";

/** The kind of a bulletin: sign, word and colour. */
export function Badge({ kind, lang }: { readonly kind: ContentKind; readonly lang: Lang }) {
  return (
    <span class={`badge ${kind}`}>
      <KindIcon kind={kind} />
      {kindWords[kind].name[lang]}
    </span>
  );
}

/** The banner over a bulletin: sign, kind, what the kind means, which serial. */
export function Band(props: { readonly kind: ContentKind; readonly lang: Lang; readonly serial: string }) {
  const words = kindWords[props.kind];
  return (
    <p class={`band ${props.kind}`}>
      <KindIcon kind={props.kind} />
      <b>{words.name[props.lang]}</b> <span>{words.note[props.lang]}</span>
      <span class="serial">{props.serial}</span>
    </p>
  );
}
