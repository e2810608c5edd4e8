import { cellsOfRow } from "./classify-row.ts";
import { ownValue, textOf } from "../sheet-grid.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { columnOf } from "../tables/table-layout.ts";

/** Longest name of a part of the list. */
const LONGEST_NAME = 40;

/** 1.1 and the like on the row below; whole numbers, which nearly all rows have, are told without reading them. */
function numberBelow(layout: TableLayout, row: number, column: number): string | null {
  const below = ownValue(layout.grid, row + 1, column);
  if (below === null || Number.isInteger(below)) return null;
  return /^(\d{1,3})[.．]\d/.exec(textOf(below))?.[1] ?? null;
}

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
  const number = numberBelow(layout, row, column);
  if (number === null) return false;
  if (numberIn(layout, row, column).replace(/[.．、]$/, "") !== number) return false;
  const own = cellsOfRow(layout, row).filter((cell) => !cell.fromAbove);
  const name = own.find((cell) => cell.left !== column);
  return own.length === 2 && name !== undefined && name.text.length <= LONGEST_NAME;
}
