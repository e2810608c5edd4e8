import fc from "fast-check";
import {
  addDays,
  addWorkingDays,
  formatIsoDate,
  isWorkingDay,
  parseIsoDate,
  weekdayOf,
  workingDayCoverage,
} from "../../../src/domain/index.ts";
import type { CalendarDate } from "../../../src/domain/index.ts";

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`no such day: ${iso}`);
  return date;
}

/** Days off and make-up days as published: 国办发明电〔2023〕7号, 国办发明电〔2024〕12号, and the notice for 2026. */
const DAYS_OFF = [
  ["2024-02-10", "2024-02-17"],
  ["2024-04-04", "2024-04-06"],
  ["2024-05-01", "2024-05-05"],
  ["2024-06-10", "2024-06-10"],
  ["2024-09-15", "2024-09-17"],
  ["2024-10-01", "2024-10-07"],
  ["2025-01-01", "2025-01-01"],
  ["2025-01-28", "2025-02-04"],
  ["2025-05-31", "2025-06-02"],
  ["2025-10-01", "2025-10-08"],
  ["2026-01-01", "2026-01-03"],
  ["2026-02-15", "2026-02-23"],
  ["2026-05-01", "2026-05-05"],
  ["2026-06-19", "2026-06-21"],
  ["2026-09-25", "2026-09-27"],
  ["2026-10-01", "2026-10-07"],
] as const;

const MAKE_UP_DAYS = [
  "2024-02-04",
  "2024-02-18",
  "2024-04-07",
  "2024-04-28",
  "2024-05-11",
  "2024-09-14",
  "2024-09-29",
  "2024-10-12",
  "2025-01-26",
  "2025-02-08",
  "2025-04-27",
  "2025-09-28",
  "2025-10-11",
  "2026-01-04",
  "2026-02-14",
  "2026-02-28",
  "2026-05-09",
  "2026-09-20",
  "2026-10-10",
];

test.each(DAYS_OFF)("%s to %s are days off", (from, to) => {
  for (let date = day(from); date <= day(to); date = addDays(date, 1)) expect(isWorkingDay(date)).toBe(false);
});

test.each(MAKE_UP_DAYS)("%s is worked though it is a weekend day", (iso) => {
  expect([0, 6]).toContain(weekdayOf(day(iso)));
  expect(isWorkingDay(day(iso))).toBe(true);
});

test.each([
  // Spring Festival
  ["2024-02-08", 1, "2024-02-09"],
  ["2024-02-08", 2, "2024-02-18"],
  ["2024-02-08", 3, "2024-02-19"],
  ["2025-01-26", 1, "2025-01-27"],
  ["2025-01-26", 2, "2025-02-05"],
  ["2025-01-26", 5, "2025-02-08"],
  ["2025-01-26", 6, "2025-02-10"],
  ["2026-02-13", 1, "2026-02-14"],
  ["2026-02-13", 2, "2026-02-24"],
  ["2026-02-13", 6, "2026-02-28"],
  ["2026-02-13", 7, "2026-03-02"],
  // National Day
  ["2024-09-27", 1, "2024-09-29"],
  ["2024-09-27", 3, "2024-10-08"],
  ["2024-09-27", 7, "2024-10-12"],
  ["2024-09-27", 8, "2024-10-14"],
  ["2025-09-26", 3, "2025-09-30"],
  ["2025-09-26", 4, "2025-10-09"],
  ["2025-09-26", 6, "2025-10-11"],
  ["2025-09-26", 7, "2025-10-13"],
  ["2026-09-18", 1, "2026-09-20"],
  ["2026-09-18", 5, "2026-09-24"],
  ["2026-09-18", 6, "2026-09-28"],
  ["2026-09-18", 9, "2026-10-08"],
  ["2026-09-18", 12, "2026-10-12"],
  // Backwards, and the day itself
  ["2026-10-08", -1, "2026-09-30"],
  ["2026-02-24", -1, "2026-02-14"],
  ["2026-10-03", 0, "2026-10-03"],
] as const)("from %s, working day %i is %s", (from, count, expected) => {
  expect(formatIsoDate(addWorkingDays(day(from), count))).toBe(expected);
});

test("the covered years are stated, and beyond them only weekends are free", () => {
  const { from, to } = workingDayCoverage();
  expect(from).toBe(2004);
  expect(to).toBeGreaterThanOrEqual(2026);
  for (const year of [from - 1, to + 1]) {
    const nationalDay = day(`${year}-10-01`);
    expect(isWorkingDay(nationalDay)).toBe(![0, 6].includes(weekdayOf(nationalDay)));
  }
});

test.each([
  ["2035-11-23", true],
  ["2035-11-24", false],
  ["2035-11-25", false],
  ["2035-11-26", true],
  ["2003-09-28", false],
  ["2003-10-01", true],
  ["2004-01-01", false],
])("%s, at or beyond the edge of the published years, is worked: %p", (iso, worked) => {
  expect(isWorkingDay(day(iso))).toBe(worked);
});

test("so many working days on and the same number back lead no further than the start", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
      const start = addDays(day("2019-01-01"), offset);
      const end = addWorkingDays(start, count);
      expect(isWorkingDay(end)).toBe(true);
      expect(addWorkingDays(end, -count)).toBeLessThanOrEqual(start);
      expect(addWorkingDays(addWorkingDays(start, 1), count - 1)).toBe(end);
    }),
    { numRuns: 200 },
  );
});
