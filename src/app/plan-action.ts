import type { ChangePlan } from "../domain/index.ts";
import { findingHighlights } from "../report/highlights.ts";
import { ownColumnsOf } from "../report/own-columns.ts";
import { findingSheet } from "../report/papers/finding-list.ts";
import { officeSheets } from "../report/papers/office-copy.ts";
import { contextBeside, emptyPlan, ledgerParts, withSheets } from "./plan-parts.ts";
import type { ReviewedWorkbook } from "./plan-parts.ts";

/** Buttons that write into the clerk's workbook. */
export type WritingAction = "everything" | "check" | "grade" | "follow-up" | "summarise";

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
  const { reading } = reviewed.workbook;
  const file = reviewed.review.register.files.find((one) => one.file === reading.file) ?? reading;
  const plan = {
    ...emptyPlan(reviewed.words.actions[action], reviewed),
    ownColumns: isOneOf("everything", "grade", "follow-up") ? ownColumnsOf(file, context) : [],
    ownCells: ledgers.cells,
    highlights: isOneOf("everything", "check") ? findingHighlights(file, context) : [],
  };
  return withSheets(plan, sheets, reviewed);
}
