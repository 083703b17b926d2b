import { expect, test } from "vitest";
import { audienceFor, isConcerned, parseAudience } from "../../packages/core/src/bulletin/index.ts";
import { InvalidInput } from "../../packages/core/src/errors.ts";
import { type LineageId, lineageIds } from "../../packages/core/src/lineage/index.ts";

const reader = (
  lineages: readonly LineageId[],
  lang: "ja" | "en" = "ja",
  timing: "early" | "confirmed" = "early",
) => ({ lineages, lang, timing, digest: "now" as const });

test("SND-10: over every lineage, only readers at risk and those who do not know theirs are named", () => {
  const audience = audienceFor("early-warning", ["win7-8-upgrade"]);
  const named = lineageIds.filter((id) => isConcerned(reader([id]), audience));
  expect(named).toEqual(["win7-8-upgrade", "unknown"]);
  expect(isConcerned(reader(["win11-native", "win7-8-upgrade"]), audience)).toBe(true);
  expect(isConcerned(reader(["win7-8-upgrade"], "ja", "confirmed"), audience)).toBe(false);
});

test("SND-10: when nothing is known of lineages everybody is named", () => {
  const audience = audienceFor("confirmed", []);
  expect(lineageIds.every((id) => isConcerned(reader([id], "en", "confirmed"), audience))).toBe(true);
});

test("SND-10: language and lineage select together", () => {
  const audience = parseAudience("lineage:win10-native,volume lang:en", "confirmed");
  expect(isConcerned(reader(["volume"], "en"), audience)).toBe(true);
  expect(isConcerned(reader(["volume"], "ja"), audience)).toBe(false);
  expect(isConcerned(reader(["win11-native"], "en"), audience)).toBe(false);
});

test("the kind decides whether told readers are reached", () => {
  expect(parseAudience("all", "early-warning").reach).toBe("concerned");
  expect(parseAudience("all", "update").reach).toBe("told-and-concerned");
  expect(parseAudience("all", "cancelled").reach).toBe("told");
});

test("INC-03: an early warning by hand is for whoever asked for early ones, unless its audience says otherwise", () => {
  expect(parseAudience("all", "early-warning").timings).toEqual(["early"]);
  expect(parseAudience("lang:ja", "early-warning").timings).toEqual(["early"]);
  expect(parseAudience("timing:early,confirmed", "early-warning").timings).toEqual(["early", "confirmed"]);
  expect(parseAudience("all", "confirmed").timings).toEqual(["early", "confirmed"]);
});

test.each([
  "",
  "everybody",
  "lineage:",
  "lineage:win95",
  "lang:fr",
  "timing:never",
  "all lang:ja",
  "lang:ja lang:en",
  "lang:ja:en",
])("the audience %j is not understood", (expression) => {
  expect(() => parseAudience(expression, "confirmed")).toThrow(InvalidInput);
});
