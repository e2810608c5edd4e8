import type { ChangePlan, OwnColumns } from "../domain/index.ts";
import { ownColumnsFor } from "../report/own-columns.ts";
import { findingSheet } from "../report/papers/finding-list.ts";
import { officeSheets } from "../report/papers/office-copy.ts";
import type { ReportContext } from "../report/report-context.ts";
import { contextBeside, emptyPlan, ledgerParts, withSheets } from "./plan-parts.ts";
import type { ReviewedWorkbook } from "./plan-parts.ts";

/** Buttons that write into the clerk's workbook. */
export type WritingAction = "everything" | "check" | "grade" | "follow-up" | "summarise";

function columnsOf({ review, workbook }: ReviewedWorkbook, context: ReportContext): readonly OwnColumns[] {
  const file = review.register.files.find(({ file: name }) => name === workbook.reading.file);
  if (file === undefined) return [];
  return file.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const columns = ownColumnsFor({ file, sheet, table }, context);
      return columns === null ? [] : [columns];
    }),
  );
}

/** What a button will write into the workbook, and nothing else; nothing is written yet. */
export function planAction(action: WritingAction, reviewed: ReviewedWorkbook): ChangePlan {
  const context = contextBeside(reviewed);
  const isOneOf = (...actions: readonly WritingAction[]): boolean => actions.includes(action);
  const ledgers = isOneOf("everything", "follow-up")
    ? ledgerParts(reviewed, context, reviewed.workbook.merge)
    : { sheets: [], cells: [] };
  const sheets = [
    ...ledgers.sheets,
    ...(isOneOf("everything", "check") ? [findingSheet(context).sheet] : []),
    ...(isOneOf("summarise") ? officeSheets(context) : []),
  ];
  const plan = {
    ...emptyPlan(reviewed.words.actions[action], reviewed),
    ownColumns: isOneOf("everything", "grade", "follow-up") ? columnsOf(reviewed, context) : [],
    ownCells: ledgers.cells,
  };
  return withSheets(plan, sheets, reviewed);
}
