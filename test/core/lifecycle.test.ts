import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountsOf,
  eventStates,
  type Group,
  newGroup,
  withEvents,
  withIntent,
  withoutPending,
  withResults,
  withSecondChance,
} from "../../packages/core/src/delivery/index.ts";
import type { BulletinId, ReaderId } from "../../packages/core/src/ids.ts";
import { type BulletinKind, decide, type PolicyFacts } from "../../packages/core/src/incident/index.ts";

const calm: PolicyFacts = {
  official: null,
  officialThen: null,
  last: null,
  voices: 1,
  hosts: 1,
  isSevere: false,
  isOwn: false,
  isSure: true,
  retraction: null,
  recentAutomatic: 0,
  isBurst: false,
};

const rank: Readonly<Record<BulletinKind, number>> = {
  "early-warning": 0,
  confirmed: 1,
  update: 2,
  correction: 2,
  resolved: 3,
  cancelled: 3,
};

test("INC-01: over random news an incident never falls back, and a kind that ends it ends it", () => {
  const news = fc.array(
    fc.record({
      official: fc.constantFrom(null, "investigating", "confirmed", "mitigated", "resolved"),
      voices: fc.integer({ min: 1, max: 4 }),
      hosts: fc.integer({ min: 1, max: 3 }),
      retraction: fc.constantFrom(null, null, null, "official", "last-voice", "other"),
      recentAutomatic: fc.integer({ min: 0, max: 5 }),
    }) as fc.Arbitrary<Partial<PolicyFacts>>,
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(news, (events) => {
      let facts = calm;
      const kinds: BulletinKind[] = [];
      for (const event of events) {
        facts = { ...facts, ...event };
        const decision = decide(facts);
        if (!decision || !("kind" in decision)) continue;
        kinds.push(decision.kind);
        facts = { ...facts, last: decision.kind, officialThen: facts.official };
      }
      const ranks = kinds.map((kind) => rank[kind]);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(kinds.filter((kind) => rank[kind] === 3).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["the vendor confirms", { official: "confirmed" }, "release confirmed"],
  ["the vendor investigates", { official: "investigating" }, "release early-warning"],
  ["the vendor resolved what nobody was told of", { official: "resolved" }, "archive"],
  ["two voices at two hosts", { voices: 2, hosts: 2 }, "release early-warning"],
  ["two voices that no rule heard", { voices: 2, hosts: 2, isSure: false }, "alert"],
  ["one voice that no rule heard", { isSure: false }, "watch"],
  [
    "a resolution of what no rule heard, once mailed",
    { official: "resolved", last: "confirmed", isSure: false },
    "release resolved",
  ],
  ["two voices at one host", { voices: 2, hosts: 1 }, "hold early-warning"],
  ["one voice", {}, "watch"],
  ["one voice that speaks of a lost right to use Windows", { isSevere: true }, "alert"],
  ["two voices of a lost right", { isSevere: true, voices: 2, hosts: 2 }, "release early-warning"],
  ["nobody stands by a grave report", { isSevere: true, voices: 0, hosts: 0 }, "watch"],
  ["a source in a burst", { voices: 9, hosts: 2, isBurst: true }, "hold early-warning"],
  [
    "the vendor confirms while a source is in a burst",
    { official: "confirmed", isBurst: true },
    "release confirmed",
  ],
  [
    "a resolution while a source is in a burst",
    { official: "resolved", last: "confirmed", isBurst: true },
    "release resolved",
  ],
  ["a post on the publisher's own site", { isOwn: true }, "hold early-warning"],
  ["the last voice takes it back", { last: "early-warning", retraction: "last-voice" }, "release cancelled"],
  [
    "the last voice takes it back after a correction",
    { last: "correction", retraction: "last-voice" },
    "release cancelled",
  ],
  ["the vendor speaks after a correction", { last: "correction", official: "confirmed" }, "release update"],
  [
    "one of several voices takes it back",
    { last: "early-warning", retraction: "other", voices: 2 },
    "hold correction",
  ],
  ["a fourth automatic bulletin in an hour", { official: "confirmed", recentAutomatic: 3 }, "hold confirmed"],
  [
    "a resolution in a busy hour",
    { official: "resolved", last: "update", recentAutomatic: 9 },
    "release resolved",
  ],
] as const)("when %s the policy says so", (_, change, expected) => {
  const decision = decide({ ...calm, ...change } as PolicyFacts);
  expect(decision && ("kind" in decision ? `${decision.act} ${decision.kind}` : decision.act)).toBe(expected);
});

type Act = (group: Group, now: string) => Group;
const at = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString();

/** Everything that can happen to a group, in any order. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.nat().map(
    (seed): Act =>
      (group, now) =>
        withIntent(group, {
          nonce: String(seed),
          now,
          leaseUntil: at(minuteOf(now) + 2),
          isAtRiskFirst: false,
          names: null,
        }) ?? group,
  ),
  fc.array(fc.constantFrom("submitted", "failed", "refused", "unknown"), { minLength: 5, maxLength: 5 }).map(
    (kinds): Act =>
      (group, now) => {
        const open = group.attempts.at(-1);
        if (!open || open.endedAt) return group;
        const outcomes = new Map(
          open.positions.map((position) => {
            const kind = kinds[position] ?? "unknown";
            return [
              position,
              kind === "submitted"
                ? { kind, messageId: "m" }
                : kind === "failed"
                  ? { kind, reason: "r" }
                  : { kind },
            ] as const;
          }),
        );
        return (
          withResults(group, open.nonce, now, {
            outcomes: outcomes as never,
            exclusions: new Map(),
            watched: [],
          }) ?? group
        );
      },
  ),
  fc.tuple(fc.nat(4), fc.constantFrom(...eventStates)).map(
    ([position, state]): Act =>
      (group) =>
        withEvents(group, new Map([[position, state]])),
  ),
  fc.constant<Act>((group, now) => withSecondChance(group, now, at(minuteOf(now) - 15))),
  fc.constant<Act>((group, now) => withoutPending(group, "superseded", now)),
);

function minuteOf(now: string): number {
  return (Date.parse(now) - Date.UTC(2025, 0, 1)) / 60_000;
}

test("accounts add up at every moment, nobody is submitted to more than twice, events move forward only", () => {
  const readers = ["a", "b", "c", "d", "e"].map((name) => `sub_${name}` as ReaderId);
  const history = fc.array(fc.tuple(acts, fc.nat(20)), { maxLength: 25 });
  fc.assert(
    fc.property(history, (steps) => {
      let group = newGroup({ bulletinId: "bul_x_1" as BulletinId, shard: 0, number: 0 }, readers);
      let minute = 0;
      for (const [act, wait] of steps) {
        minute += wait;
        const before = group;
        group = act(group, at(minute));
        const sums = accountsOf([group], at(minute));
        const { pending, submitted, suppressed, excluded, failed, uncertain } = sums;
        expect(pending + submitted + suppressed + excluded + failed + uncertain).toBe(5);
        for (const position of readers.keys()) {
          expect(
            group.attempts.filter((attempt) => attempt.positions.includes(position)).length,
          ).toBeLessThanOrEqual(2);
          const [was, is] = [before.events[position], group.events[position]];
          if (was)
            expect(eventStates.indexOf(is ?? "accepted")).toBeGreaterThanOrEqual(eventStates.indexOf(was));
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
