import { calendarDate } from "../../../src/domain/index.ts";
import type { CellValue } from "../../../src/domain/index.ts";
import { formatCell } from "../../../src/taskpane/page/format-cell.ts";

function date(year: number, month: number, day: number): CellValue {
  const found = calendarDate(year, month, day);
  if (found === null) throw new Error("no such day");
  return { kind: "date", day: found };
}

describe("单元格按数字格式显示", () => {
  it.each([
    ["yyyy-mm-dd", "2026-06-05"],
    ["yyyy/m/d", "2026/6/5"],
    ['yyyy"年"m"月"d"日"', "2026年6月5日"],
    ["yyyy年mm月", "2026年06月"],
    ["yy.m.d", "26.6.5"],
    ["[$-804]yyyy\\-m\\-d;@", "2026-6-5"],
    ["m/d", "6/5"],
    // What is no plain sequence of digits and signs is shown by the calendar's own way of writing.
    ["General", "2026-06-05"],
    ["d-mmm-yy", "2026-06-05"],
    ["yyyy-mm-dd hh:mm", "2026-06-05"],
  ])("a day in %s", (format, shown) => {
    expect(formatCell(date(2026, 6, 5), format)).toBe(shown);
  });

  it.each([
    [0.125, "0%", "13%"],
    [0.125, "0.0%", "12.5%"],
    [1234.5, "#,##0.00", "1,234.50"],
    [1234567, "#,##0", "1,234,567"],
    [3, "0.00", "3.00"],
    [0.1 + 0.2, "General", "0.3"],
    [12, "@", "12"],
  ])("the number %p in %s", (value, format, shown) => {
    expect(formatCell(value, format)).toBe(shown);
  });

  it.each<[CellValue, string]>([
    [null, ""],
    ["文字", "文字"],
    [true, "TRUE"],
    [false, "FALSE"],
  ])("%p whatever the format", (value, shown) => {
    expect(formatCell(value, "0.00")).toBe(shown);
  });
});
