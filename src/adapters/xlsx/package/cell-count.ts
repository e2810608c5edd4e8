import type { CellValue } from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import type { FileLimits } from "./limits.ts";

/** What the cells of a workbook have come to so far, all sheets together; readers add to it as they go. */
export interface CellCount {
  /** Cells with a value, and those with a formula that has none yet. */
  cells: number;
  /** Rows of two cells and more, which may be rows of a register. */
  rows: number;
  /**
   * Places without a value that memory or time is spent on: before a row's last cell, rows before a sheet's last one,
   * hidden rows and columns.
   */
  blanks: number;
  merges: number;
  /** Characters of the texts, one that many cells share as often as it stands in a cell. */
  characters: number;
}

export function startCount(): CellCount {
  return { cells: 0, rows: 0, blanks: 0, merges: 0, characters: 0 };
}

/**
 * To be asked once a row, which can hold no more than the columns of a sheet.
 * @param sheet the sheet that is being read
 * @throws WorkbookError `too-many-cells`, `too-large`
 */
export function checkCount(count: CellCount, limits: FileLimits, sheet: string): void {
  if (count.cells > limits.totalCells) throw fileError("too-many-cells", { sheet, cells: limits.totalCells });
  if (count.blanks > limits.blankPlaces) {
    throw fileError("too-many-cells", { sheet, cells: limits.blankPlaces, kind: "blank" });
  }
  if (count.rows > limits.tableRows) {
    throw fileError("too-many-cells", { sheet, cells: limits.tableRows, kind: "row" });
  }
  if (count.characters > limits.characters) throw fileError("too-large", { sheet });
}

/** Adds a row that is read, where it has two cells and more. @param before cells before the row */
export function countTableRow(count: CellCount, before: number): void {
  if (count.cells > before + 1) count.rows += 1;
}

/**
 * Adds a row that is held in full.
 * @throws WorkbookError as `checkCount`
 */
export function countRow(
  count: CellCount,
  row: readonly CellValue[],
  place: { readonly limits: FileLimits; readonly sheet: string },
): void {
  const before = count.cells;
  for (const value of row) {
    if (value === null) count.blanks += 1;
    else count.cells += 1;
    if (typeof value === "string") count.characters += value.length;
  }
  countTableRow(count, before);
  checkCount(count, place.limits, place.sheet);
}

/**
 * Adds the rows before the last one that hold nothing.
 * @throws WorkbookError as `checkCount`
 */
export function countGaps(
  count: CellCount,
  gaps: number,
  place: { readonly limits: FileLimits; readonly sheet: string },
): void {
  count.blanks += gaps;
  checkCount(count, place.limits, place.sheet);
}
