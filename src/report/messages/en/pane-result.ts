import type { PaneResultWords } from "../zh-CN/pane-result.ts";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const result: PaneResultWords = {
  empty:
    "No result yet. Choose the main button under “Start”: a preview comes first, nothing is written before you confirm.",
  willDo: (action) => `${action}: this will be written`,
  newSheets: (count) => `Add ${counted(count, "sheet", "sheets")}`,
  replacedSheets: (count) => `Update ${counted(count, "sheet", "sheets")} made by this tool`,
  columns: (sheet, count, cells) =>
    `Add ${counted(count, "column", "columns")} to the right of “${sheet}”, ${counted(cells, "cell", "cells")}`,
  rewrittenColumns: (sheet, count, cells) =>
    `Update ${counted(count, "column", "columns")} of results in “${sheet}”, ${counted(cells, "cell", "cells")}`,
  staysProtected: (sheets) =>
    `${sheets} protected, nothing will be written there; unprotect first if it should be`,
  highlights: (count) => `Colour ${counted(count, "place", "places")} (contents stay, can be taken back)`,
  ledgerCells: (count) => `Update ${counted(count, "cell", "cells")} of the ledgers`,
  sourceCells: (count) => `Change ${counted(count, "original cell", "original cells")} as you confirmed`,
  leavesOut: (file, sheet, mark) =>
    `${file}: “${sheet}” is marked “${mark}”, which has not been confirmed, and is left out this time. To include it, go back to Start and confirm first.`,
  untouchedSource: "No original cell is changed",
  nothingToWrite: "Nothing needs to be written; the workbook is up to date.",
  canBeTakenBack: "Afterwards, “Restore original” takes it back.",
  asksWithoutRestore:
    "The change is too large for the way back to be kept in the workbook, so nothing has been written yet. If you go on, “Restore original” cannot take it back; save a copy first.",
  confirmWithoutRestore: "Write without a way back",
  cannotBeTakenBack: "The way back was not kept: “Restore original” cannot take this back.",
  samples: "Samples",
  before: "Before",
  after: "After",
  blank: "(blank)",
  skipped: "Left out",
  why: {
    "no-column": (count) => `${count}: the table has no column for it`,
    "formula-cell": (count) => `${count}: the cell is a formula, please change it by hand`,
    "no-proposal": (count) => `${count}: no proposal that can be taken as it is`,
  },
  confirm: "Write",
  done: (action) => `${action}: done`,
  partly: (action) => `${action}: partly done`,
  notDone: (action) => `${action}: not done`,
  sheetsAdded: "Sheets added",
  sheetsReplaced: "Sheets updated",
  cellsWritten: (count) => `${counted(count, "cell", "cells")} written`,
  protectedSheets: (sheets) => `${sheets} protected, nothing written there; see the sheets made by this tool`,
  restored: (cells) => `${counted(cells, "cell", "cells")} restored`,
  sheetsRemoved: (sheets) => `Removed ${sheets}`,
  nothingToRestore: "There is nothing to take back.",
  keptCells: (count) =>
    `${counted(count, "cell was", "cells were")} changed after writing and kept as they are now`,
  keptCell: (place, written, found) => `${place}: written “${written}”, now “${found}”`,
  furtherCells: (count) => `and ${count} more`,
  show: (place) => `Show ${place} in the workbook`,
  goOn: "Back to start",
};
