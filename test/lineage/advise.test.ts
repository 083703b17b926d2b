import { describe, expect, it } from "vitest";
import {
  type AdviceId,
  adviceIds,
  adviceRules,
  advise,
  attempts,
  editionFamilies,
  isInServicing,
  lineageIds,
  type Outcome,
  outcomeRules,
  releaseIds,
  remedies,
  remedyFor,
  type Situation,
} from "../../packages/core/src/lineage/index.ts";

const base: Situation = {
  lineage: "win7-8-upgrade",
  release: "23H2",
  edition: "home-pro",
  alreadyUpdated: false,
  iidShown: null,
  troubleshooter: "not-tried",
  phone: "not-tried",
  motherboardRepair: false,
  asOf: "2024-12-06",
};

function situationOf(part: Partial<Situation>): Situation {
  return { ...base, ...part };
}

function idsFor(part: Partial<Situation>): readonly AdviceId[] {
  return advise(situationOf(part)).advice.map((advice) => advice.id);
}

const choices: { readonly [Name in keyof Situation]-?: readonly unknown[] } = {
  lineage: lineageIds,
  iidShown: [true, false, null],
  troubleshooter: attempts,
  phone: attempts,
  motherboardRepair: [true, false],
  alreadyUpdated: [true, false],
  edition: editionFamilies,
  release: releaseIds,
  cause: [undefined, "hardware-change", "activation-server", "upgrade-path"],
  asOf: ["2024-12-06", "2026-01-01"],
};

function everySituation(): readonly Situation[] {
  const all = Object.entries(choices).reduce<readonly object[]>(
    (some, [name, values]) => some.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return all as readonly Situation[];
}

// The rules of the domain, written a second time as plain code so that the tables have something to differ from.
function expectedOutcome(s: Situation): Outcome {
  if (s.lineage === "volume") return "administrator";
  if (hasSucceeded(s)) return "recoverable";
  if (isClimbed(s) && s.motherboardRepair) return "case-by-case";
  if (s.lineage === "win11-native") return "likely-recoverable";
  if (s.lineage === "win10-native") return expectedOfNative10(s);
  if (!isClimbed(s)) return "unknown";
  const shut = s.lineage === "win7-8-upgrade" && s.alreadyUpdated && s.iidShown === false;
  return hasFailed(s) || shut ? "lost" : "at-risk";
}

function expectedOfNative10(s: Situation): Outcome {
  if (s.iidShown === true) return "recoverable";
  return s.iidShown === false && hasFailed(s) ? "unknown" : "likely-recoverable";
}

function expectedAdvice(s: Situation): readonly AdviceId[] {
  if (hasSucceeded(s)) return [];
  const before = !s.alreadyUpdated && !hasFailed(s) && !s.motherboardRepair;
  if (s.lineage === "volume") return ["admin-kms", before ? "backup-key" : "slmgr-ato"];
  return before ? expectedBefore(s) : expectedAfter(s);
}

function expectedBefore(s: Situation): readonly AdviceId[] {
  const climber = s.lineage !== "win11-native";
  const holds = climber && isInServicing(s.release, s.edition, s.asOf);
  return pick([
    ["backup-key", true],
    ["link-account", s.edition === "home-pro" && s.lineage !== "unknown"],
    ["ask-first", climber],
    ["hold-update", holds],
    ["native-key", s.lineage === "win7-8-upgrade"],
  ]);
}

function expectedAfter(s: Situation): readonly AdviceId[] {
  return pick([
    ["troubleshoot", s.troubleshooter === "not-tried"],
    ["slmgr-ato", true],
    ["hardware-changed", s.motherboardRepair || s.cause === "hardware-change"],
    ["phone", s.phone === "not-tried" && s.iidShown !== false],
    ["wait-a-day", s.cause === "activation-server"],
    ["native-key", expectedOutcome(s) === "lost"],
  ]);
}

function pick(pairs: readonly (readonly [AdviceId, boolean])[]): readonly AdviceId[] {
  return pairs.filter(([, holds]) => holds).map(([id]) => id);
}

function hasSucceeded(s: Situation): boolean {
  return [s.troubleshooter, s.phone].includes("succeeded");
}

function hasFailed(s: Situation): boolean {
  return [s.troubleshooter, s.phone].includes("failed");
}

function isClimbed(s: Situation): boolean {
  return s.lineage === "win7-8-upgrade" || s.lineage === "win10-from-7-8";
}

describe("the decision table (LIN-01)", () => {
  const all = everySituation();

  it("gives every situation the outcome of the domain's rules", () => {
    expect(all.length).toBe(6 * 3 * 3 * 3 * 2 * 2 * 2 * 8 * 4 * 2);
    const wrong = all.filter((s) => advise(s).outcome !== expectedOutcome(s));
    expect(wrong).toEqual([]);
  });

  it("gives every situation the advice of the domain's rules, each once and in order", () => {
    const wrong = all.filter(
      (s) =>
        advise(s)
          .advice.map((a) => a.id)
          .join() !== expectedAdvice(s).join(),
    );
    expect(wrong).toEqual([]);
  });

  it("never gives the advice for homes to an organisation", () => {
    const given = new Set(
      all.filter((s) => s.lineage === "volume").flatMap((s) => advise(s).advice.map((a) => a.id)),
    );
    expect([...given].toSorted()).toEqual(["admin-kms", "backup-key", "slmgr-ato"]);
  });

  it("has no row and no advice that no situation reaches", () => {
    const rows = new Set(all.map((s) => advise(s).because[0]?.split(":")[0]));
    expect(outcomeRules.filter((row) => !rows.has(row.id))).toEqual([]);
    const fired = new Set(all.flatMap((s) => advise(s).advice.map((a) => a.rule)));
    expect(adviceRules.filter((row) => !fired.has(row.id))).toEqual([]);
    expect(adviceIds.filter((id) => !adviceRules.some((row) => row.advice === id))).toEqual([]);
  });

  it("says why, with a row that has an id, a reason and a source", () => {
    for (const row of [...outcomeRules, ...adviceRules]) {
      expect([row.id, row.because, row.source].every((text) => text.length > 3)).toBe(true);
    }
    expect(advise(base).because).toEqual([
      "climbed: A free upgrade from Windows 7/8.1 can lose its right to use Windows when activation fails.",
    ]);
  });

  it("shows every branch to who does not know the lineage (LIN-03)", () => {
    const { outcome, because } = advise(situationOf({ lineage: "unknown", troubleshooter: "failed" }));
    expect(outcome).toBe("unknown");
    expect(because.slice(1).map((line) => line.replace(/ \(.*/, ""))).toEqual([
      "if win11-native: likely-recoverable",
      "if win10-native: likely-recoverable",
      "if win7-8-upgrade: lost",
      "if win10-from-7-8: lost",
      "if volume: administrator",
    ]);
  });
});

describe("advice and its dates (LIN-02)", () => {
  it.each([
    ["23H2", "home-pro", "2025-11-11", true],
    ["23H2", "home-pro", "2025-11-12", false],
    ["23H2", "enterprise-education", "2026-11-10T23:59:59Z", true],
    ["23H2", "enterprise-education", "2026-11-11T00:00:00Z", false],
    ["24H2", "home-pro", "2026-10-13", true],
    ["24H2", "home-pro", "2026-10-14", false],
    ["10-22H2", "enterprise-education", "2025-10-15", false],
    ["26H2", "home-pro", "2028-10-10", true],
    ["unknown", "home-pro", "2020-01-01", false],
  ] as const)("%s %s on %s: in servicing is %s", (release, edition, asOf, expected) => {
    expect(isInServicing(release, edition, asOf)).toBe(expected);
    expect(idsFor({ release, edition, asOf }).includes("hold-update")).toBe(expected);
  });

  it("takes the day of an instant in UTC", () => {
    expect(isInServicing("23H2", "home-pro", "2025-11-12T08:00:00+09:00")).toBe(true);
    expect(() => isInServicing("23H2", "home-pro", "soon")).toThrow("invalid-input");
  });

  it("names the last day it holds", () => {
    const hold = advise(base).advice.find((advice) => advice.id === "hold-update");
    expect(hold?.until).toBe("2025-11-11");
  });

  it("sends phone calls to the portal from January 2026 on", () => {
    const phoneOn = (asOf: string) =>
      advise(situationOf({ alreadyUpdated: true, asOf })).advice.find((advice) => advice.id === "phone");
    expect(phoneOn("2025-12-31")?.text.en).toContain("human operator");
    expect(phoneOn("2025-12-31")).toMatchObject({ rule: "phone-after", until: "2025-12-31" });
    expect(phoneOn("2026-01-01")?.text.en).toContain("online portal");
    expect(phoneOn("2026-01-01")).toMatchObject({ rule: "portal-after", until: null });
    expect(phoneOn("2026-01-01")?.steps.ja.join()).toContain("オンラインの窓口");
  });
});

describe("the remedies", () => {
  const days = ["2024-12-06", "2025-12-31", "2026-01-01", "2030-01-01"] as const;

  it("give every advice its steps in both languages, on Windows 10 and 11, on any day", () => {
    for (const day of days) {
      for (const id of adviceIds) {
        for (const windows of ["10", "11"] as const) {
          const remedy = remedyFor(id, windows, day);
          expect(remedy?.steps.ja.length, `${id} ${windows} ${day}`).toBeGreaterThan(1);
          expect(remedy?.steps.en).toHaveLength(remedy?.steps.ja.length ?? 0);
        }
      }
    }
  });

  it("have one row at a time for an advice, with a reason and a source", () => {
    for (const row of remedies) {
      for (const windows of row.windows) {
        const day = row.until ?? row.from ?? "2024-12-06";
        expect(remedyFor(row.advice, windows, day)?.id).toBe(row.id);
      }
      expect([row.because, row.source].every((text) => text.length > 3)).toBe(true);
    }
  });

  it("name the settings of the Windows the PC runs", () => {
    const stepsOn = (part: Partial<Situation>) =>
      advise(situationOf({ alreadyUpdated: true, ...part })).advice.find(({ id }) => id === "troubleshoot")
        ?.steps.en[0];
    expect(stepsOn({ release: "24H2" })).toContain("System → Activation");
    expect(stepsOn({ release: "10-22H2" })).toContain("Update & Security → Activation");
    expect(stepsOn({ lineage: "win10-from-7-8", release: "unknown" })).toContain("Update & Security");
  });
});
