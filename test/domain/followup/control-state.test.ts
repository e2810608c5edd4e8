import fc from "fast-check";
import {
  addDays,
  controlState,
  nextRhythmDue,
  parseDeadline,
  parseIsoDate,
  readStatus,
  relativeDue,
  reviewRhythmOf,
} from "../../../src/domain/index.ts";
import type {
  CalendarDate,
  ControlRecord,
  Deadline,
  FollowUpRule,
  Rhythm,
} from "../../../src/domain/index.ts";

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`no such day: ${iso}`);
  return date;
}

const asOf = day("2026-11-22");

const rule: FollowUpRule = {
  asOf,
  stageDoneCounts: false,
  tiers: [
    { days: 10, until: day("2026-12-06") },
    { days: 20, until: day("2026-12-20") },
  ],
  relativeBase: null,
};

function record(deadline: string, status: string, rest: Partial<ControlRecord> = {}): ControlRecord {
  return {
    deadline: parseDeadline(deadline, { titleYear: null, filledOn: null, asOf }),
    status: readStatus(status),
    completedOn: null,
    filledOn: null,
    ...rest,
  };
}

const stateOf = (deadline: string, status: string, rest: Partial<ControlRecord> = {}) =>
  controlState(record(deadline, status, rest), rule);

test.each([
  // deadline, status, state and what it counts
  ["2026年6月30日", "未完成", "overdue", { daysLate: 145, within: null }],
  ["2026年6月30日", "正在推进", "overdue", { daysLate: 145, within: null }],
  ["2026年6月30日", "80%", "overdue", { daysLate: 145, within: null }],
  ["2026年6月30日", "", "unverified", { daysLate: 145, within: null }],
  ["2026年6月30日", "已完成/未完成", "unverified", { daysLate: 145, within: null }],
  ["2026年6月30日", "见附件", "unverified", { daysLate: 145, within: null }],
  ["2026年6月30日", "已完成", "done", { daysLate: null, within: null }],
  ["2026年6月30日", "√", "done", { daysLate: null, within: null }],
  ["2026年6月30日", "阶段性办结", "overdue", { daysLate: 145, within: null }],
  ["2026年11月21日", "未完成", "overdue", { daysLate: 1, within: null }],
  ["2026年11月22日", "未完成", "due-soon", { daysLate: null, within: 10 }],
  ["2026年12月6日", "", "due-soon", { daysLate: null, within: 10 }],
  ["2026年12月7日", "", "due-soon", { daysLate: null, within: 20 }],
  ["2026年12月20日", "未完成", "due-soon", { daysLate: null, within: 20 }],
  ["2026年12月21日", "未完成", "not-due", { daysLate: null, within: null }],
  ["长期坚持", "", "long-term", { daysLate: null, within: null }],
  ["长期坚持", "已完成", "done", { daysLate: null, within: null }],
  ["", "", "no-deadline", { daysLate: null, within: null }],
  ["", "未完成", "no-deadline", { daysLate: null, within: null }],
  ["", "已完成", "done", { daysLate: null, within: null }],
  ["6月31日", "未完成", "unreadable", { daysLate: null, within: null }],
  ["6月31日", "已完成", "done", { daysLate: null, within: null }],
  ["尽快", "", "unreadable", { daysLate: null, within: null }],
  ["立行立改", "", "unverified", { daysLate: null, within: null }],
  ["立行立改", "未完成", "unreadable", { daysLate: null, within: null }],
  ["收到通知后3天内", "", "unverified", { daysLate: null, within: null }],
  ["收到通知后3天内", "未完成", "unreadable", { daysLate: null, within: null }],
  ["收到通知后3天内", "已完成", "done", { daysLate: null, within: null }],
  ["每季度", "", "not-due", { daysLate: null, within: null }],
  ["每月", "", "due-soon", { daysLate: null, within: 10 }],
  ["每月10日前", "", "unverified", { daysLate: 12, within: null }],
  ["每月10日前", "未完成", "overdue", { daysLate: 12, within: null }],
  ["每月", "已落实", "done", { daysLate: null, within: null }],
] as const)("deadline 「%s」 with status 「%s」 is %s", (deadline, status, state, counts) => {
  expect(stateOf(deadline, status)).toMatchObject({ state, ...counts });
});

test("阶段性办结 counts as done where the office says so", () => {
  const staged = record("2026年6月30日", "阶段性办结");
  expect(controlState(staged, { ...rule, stageDoneCounts: true }).state).toBe("done");
  expect(controlState(staged, rule).state).toBe("overdue");
});

test("work done after its day is 逾期完成, on its day it is on time", () => {
  expect(stateOf("2026年6月30日", "已完成", { completedOn: day("2026-07-05") })).toMatchObject({
    state: "done-late",
    daysLate: 5,
    nextDue: day("2026-06-30"),
  });
  expect(stateOf("2026年6月30日", "已完成", { completedOn: day("2026-06-30") })).toMatchObject({
    state: "done",
    daysLate: null,
  });
});

test("a done date alone records the work, a later one than the 统计截至日期 does not", () => {
  expect(stateOf("2026年6月30日", "", { completedOn: day("2026-06-20") }).state).toBe("done");
  expect(stateOf("2026年6月30日", "", { completedOn: day("2027-01-20") }).state).toBe("unverified");
  expect(stateOf("2026年6月30日", "未完成", { completedOn: day("2026-06-20") }).state).toBe("overdue");
});

test("at once counts from the fill date, a relative term from the day that the office names", () => {
  const filledOn = day("2026-11-01");
  expect(stateOf("立行立改", "未完成", { filledOn })).toMatchObject({ state: "overdue", daysLate: 21 });
  expect(stateOf("立行立改", "", { filledOn })).toMatchObject({ state: "unverified", daysLate: 21 });
  const based = { ...rule, relativeBase: day("2026-11-16") };
  expect(controlState(record("收到通知后3天内", "未完成"), based)).toMatchObject({
    state: "overdue",
    daysLate: 3,
    nextDue: day("2026-11-19"),
  });
});

test.each([
  ["3天内", "2026-06-01", "2026-06-04"],
  ["5个工作日内", "2026-09-23", "2026-10-08"],
  ["两周内", "2026-06-01", "2026-06-15"],
  ["1个月内", "2026-01-31", "2026-02-28"],
  ["半年内", "2026-08-31", "2027-02-28"],
  ["一年内", "2024-02-29", "2025-02-28"],
] as const)("「%s」 from %s ends on %s", (text, base, expected) => {
  const deadline = parseDeadline(text, { titleYear: null, filledOn: null, asOf });
  if (deadline.kind !== "relative") throw new Error("a relative deadline was expected");
  expect(relativeDue(deadline, day(base))).toBe(day(expected));
});

test.each([
  ["每月", "2026-11-05", "2026-12-31", "done"],
  ["每月", "2026-10-05", "2026-11-30", "due-soon"],
  ["每月", "2026-09-05", "2026-10-31", "unverified"],
  ["每季度", "2026-08-05", "2026-12-31", "not-due"],
  ["每半年", "2026-03-05", "2026-12-31", "not-due"],
  ["每年", "2025-03-05", "2026-12-31", "not-due"],
  ["每周", "2026-11-15", "2026-11-22", "due-soon"],
  ["每周", "2026-11-16", "2026-11-29", "done"],
  ["每学期", "2026-05-05", "2027-01-31", "not-due"],
  ["每学期", "2026-01-20", "2026-07-31", "unverified"],
] as const)("「%s」 last done on %s is next due on %s: %s", (text, doneOn, next, state) => {
  expect(stateOf(text, "已落实", { completedOn: day(doneOn) })).toMatchObject({ nextDue: day(next), state });
});

test("a rhythm's own day that lies before the fill date belongs to the round before", () => {
  expect(stateOf("每月10日前", "", { filledOn: day("2026-11-15") })).toMatchObject({
    state: "due-soon",
    nextDue: day("2026-12-10"),
  });
});

test.each([
  ["week", null, "2026-11-22"],
  ["month", null, "2026-11-30"],
  ["month", { month: 1, day: 10 }, "2026-11-10"],
  ["quarter", null, "2026-12-31"],
  ["quarter", { month: 1, day: 31 }, "2026-10-31"],
  ["quarter", { month: 2, day: 31 }, "2026-11-30"],
  ["half-year", null, "2026-12-31"],
  ["year", null, "2026-12-31"],
  ["year", { month: 2, day: 31 }, "2026-02-28"],
  ["term", null, "2027-01-31"],
  ["week", { month: 1, day: 5 }, "2026-11-20"],
] as const)("the current round of a %s (%j) is due on %s", (every, due, expected) => {
  const rhythm = due === null ? { every } : { every, due };
  expect(nextRhythmDue(rhythm, { doneOn: null, filledOn: null, asOf })).toBe(day(expected));
});

test("the review rhythm is proposed by grade, and none without one", () => {
  expect([1, 2, 3].map((grade) => reviewRhythmOf(grade === 1 ? 1 : grade === 2 ? 2 : 3))).toEqual([
    "month",
    "quarter",
    "half-year",
  ]);
  expect(reviewRhythmOf(null)).toBeNull();
});

const anyDay = fc.integer({ min: -900, max: 900 }).map((days) => addDays(asOf, days));
const anyRhythm = fc.constantFrom<Rhythm>("week", "month", "quarter", "half-year", "year", "term");
const anyDeadline: fc.Arbitrary<Deadline> = fc.oneof(
  anyDay.map((due): Deadline => ({ kind: "day", text: "", day: due, start: null, yearFrom: "text" })),
  anyRhythm.map((every): Deadline => ({ kind: "rhythm", text: "", every })),
  fc.constantFrom<Deadline>(
    { kind: "long-term", text: "长期" },
    { kind: "at-once", text: "立即" },
    { kind: "relative", text: "3天内", amount: 3, unit: "day" },
    { kind: "none", text: "" },
    { kind: "unreadable", text: "尽快", why: "vague", proposal: null },
  ),
);
const maybeDay = fc.option(anyDay, { nil: null });
const anyStatus = fc.constantFrom("已完成", "未完成", "", "80%", "已完成/未完成", "阶段性办结", "见附件");

test("done is never overdue, and only a recorded unfinished status is", () => {
  fc.assert(
    fc.property(anyDeadline, anyStatus, maybeDay, maybeDay, (deadline, words, completedOn, filledOn) => {
      const status = readStatus(words);
      const found = controlState({ deadline, status, completedOn, filledOn }, rule);
      const isUnfinished = ["open", "part", "stage-done"].includes(status.kind);
      expect(found.state !== "overdue" || isUnfinished).toBe(true);
      expect(deadline.kind !== "none" || ["no-deadline", "done"].includes(found.state)).toBe(true);
      expect(found.daysLate === null || found.daysLate > 0).toBe(true);
      expect(found.within !== null).toBe(found.state === "due-soon");
    }),
    { numRuns: 2_000 },
  );
});

test("the day itself is on time, the day after is not", () => {
  fc.assert(
    fc.property(anyDay, (due) => {
      const open: ControlRecord = {
        deadline: { kind: "day", text: "", day: due, start: null, yearFrom: "text" },
        status: readStatus("未完成"),
        completedOn: null,
        filledOn: null,
      };
      expect(controlState(open, { ...rule, asOf: due }).state).not.toBe("overdue");
      expect(controlState(open, { ...rule, asOf: addDays(due, 1) })).toMatchObject({
        state: "overdue",
        daysLate: 1,
      });
    }),
  );
});
