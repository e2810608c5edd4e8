import { typedValue } from "../../src/app/typed-value.ts";
import { calendarDate } from "../../src/domain/index.ts";
import type { CellValue } from "../../src/domain/index.ts";

const june = calendarDate(2026, 6, 30);
if (june === null) throw new Error("30 June 2026 is a day");
const date: CellValue = { kind: "date", day: june };

describe("自填的内容", () => {
  it.each<[string, CellValue, CellValue]>([
    ["长期", "尽快", "长期"],
    ["  长期 ", null, "长期"],
    ["", "尽快", null],
    ["   ", date, null],
    ["2026-06-30", { kind: "date", day: june }, date],
    ["6月底", date, "6月底"],
    ["2026-06-30", "6月31日", "2026-06-30"],
    ["12", 3, 12],
    ["-1.5", 3, -1.5],
    ["十二", 3, "十二"],
    ["12", "3", "12"],
    ["1e5", 3, "1e5"],
    ["=1+1", "旧", "=1+1"],
  ])("takes %p for %p as %p", (typed, before, after) => {
    expect(typedValue(typed, before)).toEqual(after);
  });
});
