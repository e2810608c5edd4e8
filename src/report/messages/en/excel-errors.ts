import type { ErrorFacts } from "../zh-CN/errors.ts";
import type { ExcelErrorWords } from "../zh-CN/excel-errors.ts";

function word(facts: ErrorFacts, key: string): string {
  return String(facts[key] ?? "");
}

export const excelErrors: ExcelErrorWords = {
  "access-denied": () =>
    "Excel does not allow writing (a protected sheet, a read-only file or Protected View); nothing was changed. Enable editing or remove the protection, then try again.",
  busy: () => "Excel is busy; the action was not completed and everything was put back. Try again later.",
  "cell-edit-mode": () => "A cell is being edited. Press Enter to finish, then try again.",
  conflict: () =>
    "The workbook was changed by somebody else at the same time; the action was not completed and everything was put back. Read it again later.",
  "excel-failed": (facts) =>
    `Excel did not complete the action; everything was put back. Save the workbook and try again; if it still fails, tell the administrator the code ${word(facts, "excel")}.`,
  "excel-too-old": () =>
    "This Excel does not support the action. Excel 2021, Excel 2024, Microsoft 365 or Excel on the web is needed.",
  "filter-active": () =>
    "A filter is active and Excel cannot change these cells. Clear the filter, then try again.",
  "formula-too-long": () =>
    "A formula is longer than Excel allows; nothing was written. Narrow the range and try again.",
  "invalid-argument": (facts) =>
    `Excel did not accept what was to be written; everything was put back. Read the workbook again and retry; if it still fails, tell the administrator the code ${word(facts, "excel")}.`,
  "invalid-operation": () =>
    "Excel cannot do this in its present state; everything was put back. Close print previews and dialogs, then try again.",
  "invalid-reference": () =>
    "The cells cannot be found; they may have been deleted or moved. Read the workbook again.",
  "invalid-selection": () => "The selection is not a cell. Select a cell first.",
  "item-exists": () =>
    "Something of this name is already in the workbook; nothing was written. Read the workbook again.",
  "item-missing": () =>
    "What the action needs is no longer in the workbook; it may have been renamed or deleted. Read the workbook again.",
  "merged-conflict": () =>
    "The place to write overlaps merged cells; everything was put back. Unmerge the cells to the right of the table, then try again.",
  "off-sheet": () =>
    "Contents at the end of the sheet would be pushed off it; nothing was written. Clear the end of the sheet, then try again.",
  "operation-too-large": () =>
    "Too many cells for one action in Excel; everything was put back. Split the workbook and try again.",
  "payload-too-large": () =>
    "Too much data for one request to Excel; everything was put back. Split the workbook and try again.",
  "pivot-conflict": () =>
    "The place to write overlaps a pivot table; nothing was written. Move the pivot table, then try again.",
  protected: (facts) =>
    `The sheet “${word(facts, "sheet")}” is protected; nothing was written. Choose Review, Unprotect Sheet, then try again.`,
  "request-aborted": () => "Excel interrupted the action; everything was put back. Try again.",
  "restore-failed": (facts) =>
    `The action was not completed and Excel refused to put everything back. Check these ${word(facts, "count")} places: ${word(facts, "places")}. What was there before is kept in the workbook; press Restore later.`,
  "restore-in-file": (facts) =>
    `The last action, “${word(facts, "action")}”, was done on the file by the page or the command line, and Excel cannot take it back. Save and close the workbook, open the file in the page and press Restore there.`,
  "restore-too-large": () =>
    "The change is too large for the way back to be kept in the workbook, so nothing was written. Save a copy first, then choose the same button in the pane and agree to go on without it.",
  "restore-pending": () => "The last action was cut off and has not been taken back. Press Restore first.",
  "service-unavailable": () =>
    "Excel on the web is not available at the moment. Refresh and try again later.",
  "unsupported-operation": () =>
    "This Excel does not support the action; everything was put back. Use Excel on the desktop.",
  "unsupported-sheet": () =>
    "Chart sheets and macro sheets do not support this. Switch to an ordinary sheet.",
  "workbook-closed": () => "The workbook was closed or another one is active. Go back to it and try again.",
};
