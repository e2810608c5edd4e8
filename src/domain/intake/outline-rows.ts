import { cellsOfRow } from "./classify-row.ts";
import { ownValue, textOf } from "./sheet-grid.ts";
import type { TableLayout } from "./table-layout.ts";
import { columnOf } from "./table-layout.ts";

/** Longest name of a part of the list. */
const LONGEST_NAME = 40;

function numberIn(layout: TableLayout, row: number, column: number): string {
  return textOf(ownValue(layout.grid, row, column));
}

/**
 * 1 | 科技项目管理 above 1.1 | 指南编制: a row that holds only its number and a name opens a part of the list where the
 * next row's number goes on from its own.
 */
export function opensOutline(layout: TableLayout, row: number): boolean {
  const column = columnOf(layout, "seq");
  if (column < 0) return false;
  const below = numberIn(layout, row + 1, column);
  if (!/^\d{1,3}[.．]\d/.test(below)) return false;
  const number = /^\d{1,3}/.exec(below)?.[0] ?? "";
  if (numberIn(layout, row, column).replace(/[.．、]$/, "") !== number) return false;
  const own = cellsOfRow(layout, row).filter((cell) => !cell.fromAbove);
  const name = own.find((cell) => cell.left !== column);
  return own.length === 2 && name !== undefined && name.text.length <= LONGEST_NAME;
}
