import type { BulletinId } from "../ids.ts";
import type { BulletinKind, Incident } from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import { type BlockFacts, blocksFor } from "../lineage/index.ts";
import type { BulletinContent, BulletinText } from "./bulletin.ts";
import { changesSince } from "./changes.ts";
import { citeSources } from "./cite.ts";
import { bodyOf, fixOf, resolvingKbOf, summaryOf, vendorStatusOf, workaroundOf } from "./compose-body.ts";
import { subjectOf, withKindLabel } from "./subject.ts";

/** What a bulletin is composed from. `previous` is the last serial that was released, null for the first. */
export type ComposeInput = {
  readonly incident: Incident;
  readonly kind: BulletinKind;
  readonly serial: number;
  readonly bulletinId: BulletinId;
  readonly previous: BulletinContent | null;
  /** The instant the content stands for; advice is worked out at it. */
  readonly now: string;
};

/** The content of an automatic bulletin in both languages, written from the incident alone. */
export function composeContent(input: ComposeInput): BulletinContent {
  const facts = factsOf(input);
  return { ...facts, texts: { ja: textOf(input, facts, "ja"), en: textOf(input, facts, "en") } };
}

/** The content of a bulletin whose words a person wrote: the label of the kind and what changed are added. */
export function composeManualContent(
  input: ComposeInput & { readonly texts: BulletinContent["texts"] },
): BulletinContent {
  const facts = factsOf(input);
  const completed = (lang: Lang): BulletinText => ({
    ...input.texts[lang],
    subject: withKindLabel(input.texts[lang].subject, input.kind, lang),
    changes: input.previous === null ? [] : changesSince(input.previous, { ...facts, news: [] }, lang),
  });
  return { ...facts, texts: { ja: completed("ja"), en: completed("en") } };
}

/** The lineage blocks the decision table gives for an incident, for manual bulletins that leave some out. */
export function defaultBlocks(
  input: Pick<ComposeInput, "incident" | "kind" | "now">,
  lang: Lang,
): BulletinText["blocks"] {
  return blocksFor(blockFactsOf(input), lang);
}

type Facts = Omit<BulletinContent, "texts">;

function factsOf(input: ComposeInput): Facts {
  const { incident } = input;
  return {
    id: input.bulletinId,
    incidentId: incident.id,
    serial: input.serial,
    kind: input.kind,
    certainty: incident.certainty,
    severity: incident.severity,
    cause: incident.cause,
    releases: incident.releases,
    errorCodes: incident.errorCodes,
    kbs: incident.kbs.filter((kb) => kb !== incident.official?.resolvingKb),
    resolvingKb: resolvingKbOf(incident),
    firstSeenAt: incident.openedAt,
    asOf: input.now,
    sources: citeSources(incident),
  };
}

function textOf(input: ComposeInput, facts: Facts, lang: Lang): BulletinText {
  const { incident, previous } = input;
  const news = [vendorStatusOf(incident, lang), workaroundOf(incident, lang), fixOf(incident, lang)];
  return {
    subject: subjectOf(input, lang),
    summary: summaryOf(input, lang),
    body: bodyOf(input, lang),
    changes: previous === null ? [] : changesSince(previous, { ...facts, news }, lang),
    blocks: blocksFor(blockFactsOf(input), lang),
  };
}

function blockFactsOf(input: Pick<ComposeInput, "incident" | "kind" | "now">): BlockFacts {
  const { cause, releases } = input.incident;
  const hasWorkaround = workaroundOf(input.incident, "en") !== "";
  return { cause, releases, hasWorkaround, kind: input.kind, asOf: input.now };
}
