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

  it.each([
    [false, 0],
    [true, 1],
  ])("takes 阶段性办结 as the setting says (%p)", (stageDoneCounts, doneSoFar) => {
    const records = [record("CS-0001-01", "阶段性办结", day(1, 10))];
    const [january] = completionByPeriod("month", { records, total: 1, asOf: day(1, 31), stageDoneCounts });
    expect(january?.doneSoFar).toBe(doneSoFar);
  });
});
