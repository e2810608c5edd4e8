import { calendarDate, completionByPeriod } from "../../../src/domain/index.ts";
import type { CalendarDate, StatusRecord } from "../../../src/domain/index.ts";

function day(month: number, dayOfMonth: number): CalendarDate {
  const date = calendarDate(2026, month, dayOfMonth);
  if (date === null) throw new Error("no day");
  return date;
}

function record(
  number: string,
  status: string,
  recordedOn: CalendarDate,
  doneOn: CalendarDate | null = null,
): StatusRecord {
  return { number, status, recordedOn, doneOn };
}

const RECORDS = [
  record("CS-0001-01", "正在推进", day(1, 10)),
  record("CS-0001-01", "已完成", day(3, 2), day(2, 27)),
  record("CS-0002-01", "已完成", day(3, 20)),
  record("CS-0002-01", "未完成", day(5, 6)),
];

describe("the share of controls done, by period", () => {
  it("counts a control in the month of its done day, and no more once it is open again", () => {
    const periods = completionByPeriod("month", {
      records: RECORDS,
      total: 4,
      asOf: day(5, 20),
      stageDoneCounts: false,
    });
    expect(periods.map(({ doneWithin, doneSoFar }) => [doneWithin, doneSoFar])).toEqual([
      [0, 0],
      [1, 1],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(periods.at(-1)).toMatchObject({ start: day(5, 1), end: day(5, 20), total: 4 });
  });

  it("joins months to quarters", () => {
    const input = { records: RECORDS, total: 4, asOf: day(5, 20), stageDoneCounts: false };
    expect(
      completionByPeriod("quarter", input).map(({ doneWithin, doneSoFar }) => [doneWithin, doneSoFar]),
    ).toEqual([
      [2, 2],
      [0, 1],
    ]);
  });

  it("leaves out records after the 统计截至日期, and says nothing without records", () => {
    const input = { total: 4, asOf: day(2, 1), stageDoneCounts: false };
    expect(completionByPeriod("month", { ...input, records: RECORDS })).toHaveLength(2);
    expect(completionByPeriod("month", { ...input, records: [] })).toEqual([]);
  });

  const over = (records: readonly StatusRecord[], asOf: CalendarDate) =>
    completionByPeriod("month", { records, total: 4, asOf, stageDoneCounts: false });

  it("does not depend on the order in which the records stand", () => {
    const asOf = day(5, 20);
    expect(over([...RECORDS].reverse(), asOf)).toEqual(over(RECORDS, asOf));
    expect(over(RECORDS, asOf)[0]).toMatchObject({ start: day(1, 1), end: day(1, 31) });
  });

  it("lets the record of the later day count where two mean the same day, else the one that stands later", () => {
    const done = record("CS-0001-01", "已完成", day(3, 10), day(3, 2));
    const open = record("CS-0001-01", "未完成", day(3, 2));
    expect(over([done, open], day(3, 31)).at(-1)?.doneSoFar).toBe(1);
    const same = [record("CS-0001-01", "已完成", day(3, 2)), open];
    expect(over(same, day(3, 31)).at(-1)?.doneSoFar).toBe(0);
    expect(over([...same].reverse(), day(3, 31)).at(-1)?.doneSoFar).toBe(1);
  });

  it("counts first and last days of a period and the 统计截至日期 itself, and no later day", () => {
    const onDays = [day(1, 31), day(2, 1), day(2, 15), day(2, 16)];
    const records = onDays.map((on, at) => record(`CS-000${at + 1}-01`, "已完成", on));
    const periods = over(records, day(2, 15));
    expect(periods.map(({ doneWithin, doneSoFar }) => [doneWithin, doneSoFar])).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  it("shows the last twelve periods, with what was done before them", () => {
    const early = calendarDate(2025, 1, 10);
    if (early === null) throw new Error("no day");
    const periods = over([record("CS-0001-01", "已完成", early)], day(5, 20));
    expect(periods).toHaveLength(12);
    expect(periods[0]).toMatchObject({ start: calendarDate(2025, 6, 1), doneWithin: 0, doneSoFar: 1 });
    expect(over([record("CS-0001-01", "已完成", day(1, 1))], day(12, 31))).toHaveLength(12);
  });

  it("says nothing of ledgers without controls", () => {
    const input = { records: RECORDS, total: 0, asOf: day(5, 20), stageDoneCounts: false };
    expect(completionByPeriod("month", input)).toEqual([]);
  });

  it.each([
    [false, 0],
    [true, 1],
  ])("takes 阶段性办结 as the setting says (%p)", (stageDoneCounts, doneSoFar) => {
    const records = [record("CS-0001-01", "阶段性办结", day(1, 10))];
    const [january] = completionByPeriod("month", { records, total: 1, asOf: day(1, 31), stageDoneCounts });
    expect(january?.doneSoFar).toBe(doneSoFar);
  });
});
