import type { BulletinText, LineageBlock } from "@sokuho/core/bulletin";
import { lineages, toGroups } from "@sokuho/core/lineage";
import type { View } from "../edge/view.ts";

/** What the readers of each lineage are told: the risk at a glance, the rest on opening. */
export function BlockList(props: { readonly view: View; readonly blocks: BulletinText["blocks"] }) {
  const { view, blocks } = props;
  return (
    <section aria-labelledby="blocks-title">
      <h2 id="blocks-title">{view.words.bulletin.blocks}</h2>
      <p class="hint">{view.words.bulletin.blocksHint}</p>
      {lineages.map((row) => (
        <details class="block" id={`pc-${row.id}`}>
          <summary>
            <b>{row.name[view.lang]}</b>
            <span>{blocks[row.id].risk}</span>
          </summary>
          <BlockBody view={view} block={blocks[row.id]} />
        </details>
      ))}
    </section>
  );
}

function BlockBody({ view, block }: { readonly view: View; readonly block: LineageBlock }) {
  const words = view.words.bulletin;
  return (
    <div class="block-body">
      {block.act.length > 0 && <h3 class="act">{words.act}</h3>}
      {toGroups(block.act).map((group) => (
        <>
          {group.lead !== "" && <p class="when">{group.lead}</p>}
          <ul>
            {group.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </>
      ))}
      {block.avoid.length > 0 && (
        <>
          <h3 class="avoid">{words.avoid}</h3>
          <ul>
            {block.avoid.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
