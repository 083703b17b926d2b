import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item, SourceRow } from "../../packages/core/src/feed/index.ts";
import { itemKey } from "../../packages/core/src/feed/index.ts";
import type { IncidentId } from "../../packages/core/src/ids.ts";
import {
  type BulletinKind,
  decide,
  findIncident,
  findTold,
  type Incident,
  isBurstOf,
  newIncident,
  policyFacts,
  policyWords,
  releasePolicy,
  voicesOf,
  withSerial,
  withSighting,
} from "../../packages/core/src/incident/index.ts";
import { classify, utteranceOf } from "../../packages/core/src/rules/index.ts";
import { sourceRow } from "../support/world.ts";

const forum = sourceRow({ id: "forum", name: { ja: "PC 広場", en: "PC Plaza" } });
const board = sourceRow({ id: "board", lang: "ja", name: { ja: "自作機の会", en: "Builders" } });
const paper = sourceRow({ id: "paper", kind: "news" });
const gazette = sourceRow({ id: "gazette", kind: "news" });
const page24 = sourceRow({ id: "page24", kind: "official", parser: "release-health" });
const page25 = sourceRow({ id: "page25", kind: "official", parser: "release-health" });

type Told = { readonly source: SourceRow; readonly item: Item };

function told(source: SourceRow, item: Partial<Item> & Pick<Item, "id" | "title" | "text">): Told {
  const url = `https://${source.id}.example/${item.id}`;
  return { source, item: { url, publishedAt: "2025-06-01T00:00:00.000Z", ...item } };
}

const ann = told(forum, {
  id: "1",
  author: "ann",
  title: "Activation lost after 24H2",
  text: "I let 24H2 install on my PC and now Windows is not activated. Nothing in the box was changed, the troubleshooter gives up.",
});
const ken = told(board, {
  id: "2",
  author: "ken",
  title: "24H2にしたらライセンス認証が外れました",
  text: "昨夜24H2に更新したところ、今朝からライセンス認証が外れた状態です。構成は何も変えていません。同じ方はいますか。",
});
const article = told(paper, {
  id: "3",
  title: "PCs lose their activation after 24H2",
  text: "According to a thread on PC Plaza, the 24H2 upgrade leaves some PCs not activated. Microsoft has not commented on the reports.",
});
const echo = told(gazette, {
  id: "4",
  title: "24H2 upgrade reportedly breaks Windows activation",
  text: "Users on a forum say that Windows is not activated once 24H2 is in. We have asked Microsoft for a statement and will report.",
});
const official = (
  page: SourceRow,
  status: Item["status"] & string,
  title = "Windows might not be activated",
) =>
  told(page, {
    id: "901",
    title,
    text: "Devices on Windows 11, version 24H2 might not be activated after an update. Affected platforms: Client: Windows 11, version 24H2",
    status,
  });

const start = Date.parse("2025-06-03T00:00:00.000Z");
const at = (minute: number): string => new Date(start + minute * 60_000).toISOString();

function sighting({ source, item }: Told, minute: number) {
  const classified = classify(utteranceOf(source, item));
  return { itemId: itemKey(source, item), item, source, classified, now: at(minute) };
}

/** Hears what is told, a minute apart, as the pipeline does; gives every incident with its serials. */
function hear(stories: readonly Told[]): readonly Incident[] {
  let incidents: readonly Incident[] = [];
  stories.forEach((story, minute) => {
    const heard = sighting(story, minute);
    if (heard.classified.verdict !== "relevant") return;
    const open = incidents.filter((one) => one.closedAt === null);
    const found = findIncident(heard, open);
    if (!found && (heard.classified.status === "retracted" || findTold(heard, incidents))) return;
    const id = `inc_${incidents.length}` as IncidentId;
    const before = found ?? newIncident({ id, openedAt: heard.now, origin: "detected", title: "" });
    const after = withDecision(withSighting(before, heard), heard.now);
    incidents = [...incidents.filter((one) => one.id !== before.id), after];
  });
  return incidents;
}

function withDecision(incident: Incident, now: string): Incident {
  const decision = decide(policyFacts(incident, { recentAutomatic: 0, isBurst: false, now }));
  if (!decision || !("kind" in decision)) return incident;
  const { kind, row, act } = decision;
  const next = withSerial(incident, { kind, request: row, isHeld: act === "hold" }, now);
  return kind === "resolved" || kind === "cancelled" ? { ...next, closedAt: now } : next;
}

const kindsOf = (incidents: readonly Incident[]): readonly BulletinKind[] =>
  incidents.flatMap((one) => one.serials.map(({ kind }) => kind));
const voices = (stories: readonly Told[]): number => voicesOf(hear(stories)[0]?.reports ?? []).length;

test("DET-06: an article has the voice of the report it cites, in whatever order they are heard", () => {
  expect(voices([ann, article])).toBe(1);
  expect(voices([article, ann])).toBe(1);
  expect(voices([ann, article, echo])).toBe(1);
  expect(voices([ann, ken, article])).toBe(2);
});

test("DET-06: outlets that cite nobody, and those that repeat them, are one voice", () => {
  const copies = [1, 2, 3, 4, 5, 6].map((n) => ({
    ...echo,
    source: sourceRow({ id: `outlet${n}`, kind: "news" }),
  }));
  expect(hear(copies)).toHaveLength(1);
  expect(voices(copies)).toBe(1);
});

test("DET-06: an article that tells of its own test is a voice of its own", () => {
  const text =
    "We could reproduce it in our lab: after the 24H2 upgrade two of our PCs are not activated any more.";
  expect(voices([ann, told(gazette, { id: "9", title: "24H2 breaks activation here too", text })])).toBe(2);
});

test("DET-06: a text copied under another name and address is no second voice", () => {
  const copied = {
    ...ann,
    source: board,
    item: { ...ann.item, id: "77", url: "https://board.example/77", author: "zoe" },
  };
  expect(voices([ann, copied])).toBe(1);
  expect(kindsOf(hear([ann, copied]))).toEqual([]);
});

test("DET-06: one story under six addresses, an article that moved and a row stamped again give one early warning", () => {
  const moved = told(paper, {
    ...article.item,
    id: "moved-3",
    url: "https://new.example/3",
    title: `【2026/03/17移転】${article.item.title}`,
    publishedAt: "2026-03-17T00:00:00.000Z",
  });
  const incidents = hear([ann, ken, article, echo, moved, ann, ken, moved]);
  expect(incidents).toHaveLength(1);
  expect(kindsOf(incidents)).toEqual(["early-warning"]);
});

test("DET-06: a story that is over is not opened again by an article that moved", () => {
  const over = [ann, ken, official(page24, "confirmed"), official(page24, "resolved")];
  const again = { ...article, item: { ...article.item, id: "again" } };
  const incidents = hear([article, ...over, again]);
  expect(kindsOf(incidents)).toEqual(["early-warning", "confirmed", "resolved"]);
  expect(incidents[0]?.reports.some((report) => report.url.endsWith("again"))).toBe(false);
});

test("DET-06: trouble of the whole service is one story though nobody names a release", () => {
  const stories = [
    told(paper, {
      id: "p1",
      title: "Microsoft quietly ends phone activation of Windows",
      text: "Callers are sent to a web page.",
    }),
    told(gazette, {
      id: "p2",
      title: "Windowsの電話認証が廃止に",
      text: "窓口に電話しても自動音声が流れるだけになった。",
    }),
  ];
  expect(hear(stories)).toHaveLength(1);
});

test("DET-07: the number of an issue holds it together across pages and titles, and it is over when every page says so", () => {
  const renamed = official(page25, "confirmed", "Windows may lose its activation state");
  const confirmed = hear([official(page24, "confirmed"), renamed]);
  expect(confirmed).toHaveLength(1);
  expect(kindsOf(confirmed)).toEqual(["confirmed"]);
  const half = hear([official(page24, "confirmed"), renamed, official(page24, "resolved")]);
  expect(kindsOf(half)).toEqual(["confirmed"]);
  const over = hear([
    official(page24, "confirmed"),
    renamed,
    official(page24, "resolved"),
    official(page25, "resolved"),
  ]);
  expect(kindsOf(over)).toEqual(["confirmed", "resolved"]);
});

test("DET-07: Confirmed, Mitigated and Resolved are one revision each, a row read again is none", () => {
  const steps = (["confirmed", "confirmed", "mitigated", "mitigated", "resolved"] as const).map((status) =>
    official(page24, status),
  );
  expect(kindsOf(hear(steps))).toEqual(["confirmed", "update", "resolved"]);
  expect(hear(steps)[0]?.revision).toBe(4);
});

const annTakesBack = told(forum, {
  id: "5",
  author: "ann",
  title: "24H2 activation: false alarm",
  text: "I was wrong about 24H2: my disk was an old clone that was never activated. Sorry.",
});

test("DET-04: a retraction moves the incident it is of, and opens none", () => {
  expect(hear([annTakesBack])).toEqual([]);
  expect(kindsOf(hear([ann, annTakesBack]))).toEqual([]);
  expect(kindsOf(hear([ann, ken, annTakesBack]))).toEqual(["early-warning", "correction"]);
});

test("DET-04: when the last voice takes it back the warning is cancelled", () => {
  const kenTakesBack = told(board, {
    id: "6",
    author: "ken",
    title: "先日の24H2の件、勘違いでした",
    text: "24H2でライセンス認証が外れたと書きましたが、別のディスクから起動していました。お騒がせしました。",
  });
  const incidents = hear([ann, ken, kenTakesBack, annTakesBack]);
  expect(voicesOf(incidents[0]?.reports ?? [])).toEqual([]);
  expect(kindsOf(incidents)).toEqual(["early-warning", "correction", "cancelled"]);
});

test("INC-01: in whatever order a story is heard, nobody is warned early twice and serials rise by one", () => {
  const whole = [
    ann,
    ken,
    article,
    echo,
    official(page24, "investigating"),
    official(page24, "confirmed"),
    annTakesBack,
  ];
  const orders = fc.shuffledSubarray([...whole, ann, ken, article], { minLength: 1 });
  fc.assert(
    fc.property(orders, (stories) => {
      const incidents = hear(stories);
      expect(incidents.length).toBeLessThanOrEqual(1);
      const serials = incidents.flatMap((one) => one.serials);
      expect(serials.filter(({ kind }) => kind === "early-warning").length).toBeLessThanOrEqual(1);
      expect(serials.map(({ serial }) => serial)).toEqual(serials.map((_, index) => index + 1));
    }),
    { numRuns: 500 },
  );
});

test("the voices of a story do not depend on the order in which it is heard", () => {
  const stories = [ann, ken, article, echo];
  fc.assert(
    fc.property(fc.shuffledSubarray(stories, { minLength: stories.length }), (order) => {
      expect(voices(order)).toBe(2);
    }),
  );
});

test("a source in a burst has more than five hits a day and more than ten times its usual ones", () => {
  const hits = (count: number, daysAgo: number) =>
    Array.from({ length: count }, (_, index) => {
      const story = told(forum, { ...ann.item, id: `${daysAgo}-${index}` });
      return withSighting(
        newIncident({
          id: `inc_${daysAgo}_${index}` as IncidentId,
          openedAt: at(0),
          origin: "detected",
          title: "",
        }),
        sighting(story, -daysAgo * 1440),
      );
    });
  expect(isBurstOf("forum", hits(5, 0), at(1))).toBe(false);
  expect(isBurstOf("forum", hits(6, 0), at(1))).toBe(true);
  expect(isBurstOf("forum", [...hits(6, 0), ...hits(20, 5)], at(1))).toBe(false);
  expect(isBurstOf("board", hits(6, 0), at(1))).toBe(false);
});

test("every row of the release policy can be shown in words", () => {
  for (const { id } of releasePolicy)
    expect([policyWords(id)?.ja, policyWords(id)?.en]).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/./),
    ]);
  expect(policyWords("two-voices, held by the hourly limit")?.en).toContain("an hour");
  expect(policyWords("two-voices, held by the burst of one source")?.ja).toContain("情報源");
  expect(policyWords("written by a person")).toBeNull();
});

/** The same item, as if classified otherwise. */
function judged(
  heard: ReturnType<typeof sighting>,
  verdict: "relevant" | "review" | "irrelevant",
  rule = "likely",
) {
  const rules = verdict === "relevant" ? [{ id: rule, evidence: [] }] : [];
  return { ...heard, classified: { ...heard.classified, verdict, releases: ["24H2"], rules } } as const;
}

test.each(["irrelevant", "review"] as const)(
  "what no rule heard is no surer when its text becomes %s",
  (verdict) => {
    const opened = newIncident({ id: "inc_0" as IncidentId, openedAt: at(0), origin: "detected", title: "" });
    const row = (incident: Incident) =>
      decide(policyFacts(incident, { recentAutomatic: 0, isBurst: false, now: at(5) }))?.row;
    const two = [ann, ken].reduce(
      (all, one) => withSighting(all, judged(sighting(one, 0), "relevant")),
      opened,
    );
    expect(row(two)).toBe("voices-by-likelihood");
    const edited = withSighting(two, judged(sighting(ann, 1), verdict));
    expect(row(edited)).toBe(verdict === "irrelevant" ? "one-voice" : "voices-by-likelihood");
    expect(row(withSighting(two, judged(sighting(ann, 1), "relevant", "told-loss")))).toBe("two-voices");
  },
);

test("a report that was written anew as something else is a voice no longer", () => {
  const [incident] = hear([ann, ken]);
  if (!incident) throw new Error("nothing was heard");
  expect(voicesOf(incident.reports).length).toBe(2);
  const edited = withSighting(incident, judged(sighting(ken, 1), "irrelevant"));
  expect(voicesOf(edited.reports).length).toBe(1);
  expect(voicesOf(withSighting(edited, sighting(ken, 2)).reports).length).toBe(2);
});

test("a vendor's row that only the likelihood heard confirms nothing when its text becomes another", () => {
  const row = sighting(official(page24, "confirmed", "The start screen looks like another edition"), 2);
  const [incident] = hear([ann, ken]);
  if (!incident) throw new Error("nothing was heard");
  const heard = withSighting(incident, judged(row, "relevant"));
  expect(withSighting(heard, judged(row, "irrelevant")).official).toBeNull();
});

test("what the vendor takes back in words that a person must read cancels nothing that others stand by", () => {
  const [incident] = hear([ann, ken]);
  if (!incident) throw new Error("nothing was heard");
  const back = sighting(told(page24, { id: "905", title: "Windows activation", text: "Withdrawn." }), 2);
  const facts = (verdict: "relevant" | "review", of: Incident) => {
    const heard = judged(back, verdict);
    const classified = { ...heard.classified, status: "retracted" } as const;
    const after = withSighting(of, { ...heard, classified });
    return policyFacts(after, { recentAutomatic: 0, isBurst: false, now: at(5) }).retraction;
  };
  expect([facts("relevant", incident), facts("review", incident)]).toEqual(["official", "other"]);
  const nobody = { ...incident, reports: [] };
  expect(facts("review", nobody)).toBe("official");
});

test("what no rule heard alarms nobody until a rule hears one of them", () => {
  const guessed = (source: SourceRow, id: string, title: string, text: string) => {
    const heard = sighting(told(source, { id, author: id, title, text }), 0);
    const rules = [{ id: "likely", evidence: [] }];
    return {
      ...heard,
      classified: { ...heard.classified, verdict: "relevant", releases: ["24H2"], rules },
    } as const;
  };
  const opened = newIncident({ id: "inc_0" as IncidentId, openedAt: at(0), origin: "detected", title: "" });
  const row = (incident: Incident) =>
    decide(policyFacts(incident, { recentAutomatic: 0, isBurst: false, now: at(5) }))?.row;
  const one = withSighting(
    opened,
    guessed(forum, "7", "24H2 and the corner", "It begs for money since Tuesday, all day long."),
  );
  const two = withSighting(
    one,
    guessed(board, "8", "24H2 のあと", "右下にうっすら文字が出て、お金を払えと言われ続けています。"),
  );
  expect([row(one), row(two)]).toEqual(["one-voice", "voices-by-likelihood"]);
  expect(row(withSighting(two, sighting(ann, 1)))).toBe("two-voices");
  const longAgo = withSighting(opened, { ...sighting(ann, 1), now: "2025-05-30T00:00:00.000Z" });
  const again = { ...longAgo, reports: [...longAgo.reports, ...two.reports] };
  expect(row(again)).toBe("voices-by-likelihood");
});

test("a vendor's row that only the likelihood heard confirms and ends nothing", () => {
  const row = {
    ...sighting(official(page24, "confirmed", "The start screen looks like another edition"), 2),
  };
  const rules = [{ id: "likely", evidence: [] }];
  const guessed = { ...row, classified: { ...row.classified, verdict: "relevant", rules } } as const;
  const [incident] = hear([ann, ken]);
  if (!incident) throw new Error("nothing was heard");
  const after = withSighting(incident, guessed);
  expect([after.official, after.reports.at(-1)?.byLikelihood]).toEqual([null, true]);
  const known = withSighting(incident, sighting(official(page24, "confirmed"), 2));
  expect(known.official?.status).toBe("confirmed");
});
