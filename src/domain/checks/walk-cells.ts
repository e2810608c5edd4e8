import type { CellAddress, CellRange, CellValue } from "../model/cell.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import type { CheckInput, SheetView } from "./check-input.ts";

/** Most rows above the first table, or of a sheet without one, that are looked at. */
const FIRST_ROWS = 30;

/** A cell that is not blank. */
export interface CellView {
  readonly view: SheetView;
  readonly address: CellAddress;
  readonly value: Exclude<CellValue, null>;
}

function* cellsIn(view: SheetView, snapshot: SheetSnapshot, range: CellRange): Iterable<CellView> {
  const bottom = Math.min(range.bottom, snapshot.rows.length - 1);
  for (let row = range.top; row <= bottom; row += 1) {
    const cells = snapshot.rows[row];
    if (cells === undefined) continue;
    const right = Math.min(range.right, cells.length - 1);
    for (let column = range.left; column <= right; column += 1) {
      const value = cells[column] ?? null;
      if (value !== null) yield { view, address: { row, column }, value };
    }
  }
}

const EVERY_COLUMN = { left: 0, right: Number.MAX_SAFE_INTEGER };

/** The cells of all tables; a sheet's first rows above its tables too, where `withTop`. */
export function* tableCells(input: CheckInput, withTop: boolean): Iterable<CellView> {
  for (const view of input.sheets) {
    const { snapshot } = view;
    if (snapshot === null) continue;
    const ranges = view.sheet.tables.map((table) => table.range).sort((one, other) => one.top - other.top);
    const first = ranges[0]?.top ?? FIRST_ROWS;
    if (withTop) {
      const bottom = Math.min(first, FIRST_ROWS) - 1;
      yield* cellsIn(view, snapshot, { top: 0, bottom, ...EVERY_COLUMN });
    }
    for (const range of ranges) yield* cellsIn(view, snapshot, range);
  }
}
