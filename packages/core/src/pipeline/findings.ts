import { type FindingKind, findingWords, stopName, type WatchdogFinding } from "../email/index.ts";
import type { BulletinId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import type { Deps } from "../ports.ts";
import { once } from "./once.ts";

/** Something that may not mend itself. `about` is the id of a source or a bulletin, or why sending stands still. */
export type Finding = { readonly kind: FindingKind; readonly about: string; readonly since: string };

/** The same dependencies, which also note what raises an alarm that the publishers should read of. */
export function notingFindings(deps: Deps, found: Finding[]): Deps {
  const log: Deps["log"] = (event, fields = {}) => {
    if (isFindingKind(event)) {
      const since = fields.since ?? deps.now().toISOString();
      found.push({ kind: event, about: String(fields.source ?? fields.bulletin), since: String(since) });
    }
    deps.log(event, fields);
  };
  return { ...deps, log };
}

function isFindingKind(event: string): event is FindingKind {
  return Object.hasOwn(findingWords, event);
}

/** A stop that waits for a person, and that no publisher made. */
export async function findStop(deps: Deps, found: Finding[]): Promise<void> {
  const { stop } = await deps.control.pace(deps.now().toISOString());
  if (stop && stop.until === null && stop.reason !== "publisher")
    found.push({ kind: "stopped", about: stop.reason, since: stop.at });
}

const weekMs = 7 * 86_400_000;
const lang: Lang = "ja";

/** Asks for one letter about what was found, leaving out what publishers were told this week: it may last for long. */
export async function tellPublishers(deps: Deps, found: readonly Finding[]): Promise<void> {
  const byName = new Map(found.map((one) => [`watchdog/${one.kind}/${one.about}/${one.since}`, one]));
  await once(deps, [...byName.keys()], weekMs, async (names) => {
    const news = names.flatMap((name) => byName.get(name) ?? []);
    const findings = await Promise.all(news.map((finding) => toWords(deps, finding)));
    await deps.queues.letter({
      kind: "watchdog",
      requestId: `watchdog/${deps.now().toISOString()}`,
      findings,
    });
  });
}

async function toWords(deps: Deps, { kind, about, since }: Finding): Promise<WatchdogFinding> {
  return { about: await nameOf(deps, kind, about), since, what: findingWords[kind][lang] };
}

async function nameOf(deps: Deps, kind: FindingKind, about: string): Promise<string> {
  if (kind === "stopped") return stopName[lang];
  const source = deps.sources.find(({ id }) => id === about);
  if (source) return source.name[lang];
  return (await deps.bulletins.bulletin(about as BulletinId))?.content.texts[lang].subject ?? about;
}
