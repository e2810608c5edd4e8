import type { CellValue } from "../model/cell.ts";
import type { CheckInput, SheetView } from "./check-input.ts";

/** Most rows above the first table, or of a sheet without one, that are looked at. */
const FIRST_ROWS = 30;

/** What is done with a cell that is not blank; rows and columns count from 0. */
export type CellVisitor = (
  view: SheetView,
  value: Exclude<CellValue, null>,
  row: number,
  column: number,
) => void;

function visitRow(
  view: SheetView,
  row: number,
  bounds: { readonly left: number; readonly right: number },
  visit: CellVisitor,
): void {
  const cells = view.snapshot?.rows[row] ?? [];
  const right = Math.min(bounds.right, cells.length - 1);
  for (let column = bounds.left; column <= right; column += 1) {
    const value = cells[column] ?? null;
    if (value !== null) visit(view, value, row, column);
  }
}

const EVERY_COLUMN = { left: 0, right: Number.MAX_SAFE_INTEGER };

function visitSheet(view: SheetView, withTop: boolean, visit: CellVisitor): void {
  const ranges = view.sheet.tables.map((table) => table.range).sort((one, other) => one.top - other.top);
  const top = withTop ? Math.min(ranges[0]?.top ?? FIRST_ROWS, FIRST_ROWS) : 0;
  const last = (view.snapshot?.rows.length ?? 0) - 1;
  for (let row = 0; row < top; row += 1) visitRow(view, row, EVERY_COLUMN, visit);
  for (const range of ranges) {
    const bottom = Math.min(range.bottom, last);
    for (let row = range.top; row <= bottom; row += 1) visitRow(view, row, range, visit);
  }
}

/** Visits the cells of all tables, and where `withTop` a sheet's first rows above its tables too. */
export function visitCells(input: CheckInput, withTop: boolean, visit: CellVisitor): void {
  for (const view of input.sheets) visitSheet(view, withTop, visit);
}
