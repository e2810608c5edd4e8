import { planAction } from "../../src/app/plan-action.ts";
import { openDesk } from "../../src/app/desk/open-desk.ts";
import type { Desk } from "../../src/app/desk/open-desk.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import { calendarDate } from "../../src/domain/index.ts";
import type { CalendarDate, CellValue, ChangePlan, WorkbookSnapshot } from "../../src/domain/index.ts";
import { sheetOf } from "../fixtures/snapshot.ts";

/** A day of 2026, counted from 1 January. */
export function dayAfter(days: number): CalendarDate {
  const first = calendarDate(2026, 1, 1);
  if (first === null) throw new Error("no day");
  return calendarDate(2026, 1 + (Math.floor(days / 28) % 12), 1 + (days % 28)) ?? first;
}

/** One row of the invented source list. */
export interface SourceLine {
  department: string;
  post: string;
  point: string;
  grade: string;
  measures: string;
  owner: string;
}

export const SOURCE_HEADER = ["部门", "岗位", "风险点", "风险等级", "防控措施", "责任人"] as const;

/** The source sheet of these lines. */
export function sourceRows(lines: readonly SourceLine[]): CellValue[][] {
  return [
    ["某县乙局廉政风险点清单", null, null, null, null, null],
    [...SOURCE_HEADER],
    ...lines.map(({ department, post, point, grade, measures, owner }) => [
      department,
      post,
      point,
      grade,
      measures,
      owner === "" ? null : owner,
    ]),
  ];
}

/** A workbook that holds only the source. */
export function sourceSheet(lines: readonly SourceLine[]): WorkbookSnapshot["sheets"][number] {
  return sheetOf(sourceRows(lines), { name: "风险清单" });
}

/** What one click does to a workbook as it stands. */
export function click(
  snapshot: WorkbookSnapshot,
  asOf: CalendarDate,
): { readonly desk: Desk; readonly plan: ChangePlan } {
  const desk = openDesk({ workbooks: [snapshot], stored: NOTHING_STORED, asOf, language: "zh-CN" });
  const [workbook] = desk.workbooks;
  if (workbook === undefined) throw new Error("no workbook");
  const { review, summary, words } = desk;
  return { desk, plan: planAction("everything", { review, summary, workbook, words }) };
}
