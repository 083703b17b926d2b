import { expect, test } from "vitest";
import { fromPacific, toDay, toInstant } from "../../packages/core/src/feed/index.ts";

test.each([
  ["Tue, 03 Jun 2025 10:00:00 GMT", "2025-06-03T10:00:00.000Z"],
  ["Tue, 3 Jun 2025 19:00 JST", "2025-06-03T10:00:00.000Z"],
  ["Tue, 03 Jun 2025 03:00:00 PDT", "2025-06-03T10:00:00.000Z"],
  ["03 Jun 2025 12:00:00 CEST", "2025-06-03T10:00:00.000Z"],
  ["2025-06-03T10:00:00", "2025-06-03T10:00:00.000Z"],
  ["2025-06-03 10:00:00", "2025-06-03T10:00:00.000Z"],
  ["2025-06-03T12:00+02:00", "2025-06-03T10:00:00.000Z"],
  ["2023-09-07T16:14:07.1881817-07:00", "2023-09-07T23:14:07.188Z"],
  ["2025/06/03 19:00:00", "2025-06-03T10:00:00.000Z"],
  ["2025年6月3日", "2025-06-02T15:00:00.000Z"],
  ["2025-06-03", "2025-06-03T00:00:00.000Z"],
  ["きのう", null],
  ["1970-01-01T00:00:00Z", null],
  ["9999-12-31T00:00:00Z", null],
  ["", null],
])("DET-08: the date %s is %s wherever it is read", (text, instant) => {
  expect(toInstant(text)).toBe(instant);
});

test.each([
  ["2026-06-30 10:55 PT", "2026-06-30T17:55:00.000Z"],
  ["2026-01-30, 10:55 PT", "2026-01-30T18:55:00.000Z"],
  ["November 22, 2019 \n04:10 PM PT", "2019-11-23T00:10:00.000Z"],
  ["2026-03-08 03:30 PT", "2026-03-08T10:30:00.000Z"],
  ["2026-11-01 03:30 PT", "2026-11-01T11:30:00.000Z"],
  ["soon", null],
])("the stamp %s of the Pacific coast is %s, summer time or not", (text, instant) => {
  expect(fromPacific(text)).toBe(instant);
});

test.each([
  ["OS Build 26100.9168 2026-07-14", "2026-07-14T00:00:00.000Z"],
  ["June 9, 2026—KB5094126", "2026-06-09T00:00:00.000Z"],
  ["never", null],
])("the day in %s is %s", (text, day) => {
  expect(toDay(text)).toBe(day);
});
