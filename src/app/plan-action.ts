import type { ChangePlan } from "../domain/index.ts";
import { findingHighlights } from "../report/highlights.ts";
import { ownColumnsOf } from "../report/own-columns.ts";
import type { ColumnsBeside } from "../report/own-columns.ts";
import { findingSheet } from "../report/papers/finding-list.ts";
import type { FindingListExtras } from "../report/papers/finding-list.ts";
import { chooseSheets, OFFICE_PAPERS } from "../report/papers/choose-sheets.ts";
import type { OfficePaper } from "../report/papers/choose-sheets.ts";
import { officeSheets } from "../report/papers/office-copy.ts";
import { ledgerNotices } from "./ledger-notices.ts";
import {
  contextBeside,
  emptyPlan,
  gradingParts,
  historyParts,
  joinParts,
  ledgerParts,
  withSheets,
} from "./plan-parts.ts";
import type { ReviewedWorkbook } from "./plan-parts.ts";

/** Buttons that write into the clerk's workbook. */
export type WritingAction = "everything" | "check" | "grade" | "follow-up" | "summarise";

/** The tables that a button writes our columns beside; all of a table's columns are kept at one day. */
const COLUMNS: Readonly<Record<WritingAction, ColumnsBeside>> = {
  everything: "all",
  check: "none",
  grade: "all",
  "follow-up": "states",
  summarise: "none",
};

function extrasOf({ workbook, review, words }: ReviewedWorkbook): FindingListExtras {
  return { notices: ledgerNotices(workbook, review.settings, words), handled: workbook.handled };
}

/**
 * What a button will write into the workbook, and nothing else; nothing is written yet.
 * @param papers sheets that 生成汇总 makes, with those that their numbers come from
 */
export function planAction(
  action: WritingAction,
  reviewed: ReviewedWorkbook,
  papers: readonly OfficePaper[] = OFFICE_PAPERS,
): ChangePlan {
  const context = contextBeside(reviewed);
  const isOneOf = (...actions: readonly WritingAction[]): boolean => actions.includes(action);
  const { merge, kept } = reviewed.workbook;
  const ledgers = isOneOf("everything", "follow-up")
    ? joinParts([
        ledgerParts(reviewed, context, merge),
        historyParts(reviewed, context, { merge, inPlace: kept.inPlace }),
      ])
    : { sheets: [], cells: [] };
  const grading = isOneOf("everything", "grade")
    ? gradingParts(reviewed, context, action === "grade" ? "asked-for" : "by-the-way")
    : { sheets: [], cells: [] };
  const sheets = [
    ...ledgers.sheets,
    ...grading.sheets,
    ...(isOneOf("everything", "check") ? [findingSheet(context, extrasOf(reviewed)).sheet] : []),
    ...(isOneOf("summarise") ? chooseSheets(officeSheets(context), papers, context.words) : []),
  ];
  const { reading } = reviewed.workbook;
  const file = reviewed.review.register.files.find((one) => one.file === reading.file) ?? reading;
  const plan = {
    ...emptyPlan(reviewed.words.actions[action], reviewed),
    ownColumns: ownColumnsOf(file, context, COLUMNS[action]),
    ownCells: [...ledgers.cells, ...grading.cells],
    highlights: isOneOf("everything", "check") ? findingHighlights(file, context) : [],
  };
  return withSheets(plan, sheets, reviewed);
}
