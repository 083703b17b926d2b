import { type Bulletin, entriesOf } from "../bulletin/index.ts";
import { type CutMail, cutMail, fillMail } from "../email/index.ts";
import { NotFound } from "../errors.ts";
import type { IncidentId } from "../ids.ts";
import type { Deps } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";
import { linksOf } from "./links-of.ts";

// A worker mails the same few bulletins over and over: their cut mails are kept, the oldest goes first.
const keptFor = new WeakMap<Deps, Map<string, Promise<CutMail>>>();
const maxKept = 8;

/** The mail of one reader: the frozen bytes of their language, their lineage blocks, their links; of a digest `names`. */
export async function mailFor(
  deps: Deps,
  bulletin: Bulletin,
  reader: Subscriber,
  names: readonly IncidentId[] = [],
): Promise<Uint8Array> {
  const cut = await cutOf(deps, bulletin, reader.choices.lang);
  const { address, choices } = reader;
  const values = { address, lineages: choices.lineages, ...linksOf(deps, reader) };
  return fillMail(cut, values, bulletin.digest ? entriesOf(bulletin.digest, names) : []);
}

function cutOf(deps: Deps, bulletin: Bulletin, lang: Subscriber["choices"]["lang"]): Promise<CutMail> {
  const key = `${bulletin.content.id}/${lang}/${bulletin.frozenAt}`;
  const kept = keptFor.get(deps) ?? new Map<string, Promise<CutMail>>();
  keptFor.set(deps, kept);
  const known = kept.get(key);
  if (known) return known;
  const loading = load(deps, bulletin, lang);
  kept.set(key, loading);
  loading.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= maxKept) break;
    kept.delete(oldest);
  }
  return loading;
}

async function load(deps: Deps, bulletin: Bulletin, lang: Subscriber["choices"]["lang"]): Promise<CutMail> {
  const frozen = await deps.bulletins.frozenMail(bulletin.content.id, lang);
  if (!frozen) throw new NotFound(`no frozen mail of ${bulletin.content.id} in ${lang}`);
  return cutMail(Buffer.from(frozen.mime));
}
