import type { CellAddress, CellValue } from "../../model/cell.ts";
import type { SheetSnapshot } from "../../model/sheet-snapshot.ts";
import type { SheetGrid } from "../sheet-grid.ts";

/** Rows of a sheet as they are written anew, each cell with the place that it was taken from. */
export interface MovedCell {
  readonly value: CellValue;
  readonly from: CellAddress;
}

/** A table whose names stand left of their values, written anew with its names above them. */
export interface TurnedTable {
  readonly sheet: SheetSnapshot;
  /** Where a cell of the new sheet stands on the old one; the nearest to its left, else the table's first cell. */
  readonly at: (row: number, column: number) => CellAddress;
  /** Whether each name has one value (a form), not one for each of several risks side by side. */
  readonly isForm: boolean;
}

/** Writes rows of moved cells as a sheet of the same name; values that stand for several rows are written on each. */
export function turnedTable(
  grid: SheetGrid,
  rows: readonly (readonly (MovedCell | null)[])[],
  isForm: boolean,
): TurnedTable {
  const first = rows.flat().find((cell) => cell !== null)?.from ?? { row: 0, column: 0 };
  const sheet: SheetSnapshot = {
    name: grid.sheet.name,
    visibility: grid.sheet.visibility,
    isProtected: grid.sheet.isProtected,
    rows: rows.map((row) => row.map((cell) => cell?.value ?? null)),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formulas: new Set(),
    excelTables: [],
    autoFilter: null,
  };
  const at = (row: number, column: number): CellAddress => {
    const cells = rows[row] ?? [];
    for (let place = Math.min(column, cells.length - 1); place >= 0; place--) {
      const cell = cells[place] ?? null;
      if (cell !== null) return cell.from;
    }
    return first;
  };
  return { sheet, at, isForm };
}
