import type { HeaderEvidence } from "./header-evidence.ts";
import { labelOf } from "./read-labels.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells } from "../sheet-grid.ts";

type ReadEvidence = (text: string) => HeaderEvidence;

/** Two names with their values, and the most that a card has side by side. */
const FEWEST = 4;
const MOST = 12;

function isName(cell: RowCell, read: ReadEvidence): boolean {
  if (typeof cell.value !== "string") return false;
  const { foreign, scores } = read(cell.text);
  return foreign || (scores[0]?.weight ?? 0) >= 0.6 || labelOf(cell.text) !== null;
}

function isPairRow(cells: readonly RowCell[], read: ReadEvidence): boolean {
  if (cells.length < FEWEST || cells.length > MOST || cells.length % 2 !== 0) return false;
  const names = cells.filter((cell) => isName(cell, read));
  const onlyBefore = names.every((cell) => cells.indexOf(cell) % 2 === 0);
  return onlyBefore && names[0] === cells[0] && names.length >= Math.max(2, cells.length / 2 - 1);
}

/** 职权名称 | 某项许可 | 职权编码 | XK-07: one of several rows that name and tell, and not the names of columns. */
export function isAmongPairRows(
  grid: SheetGrid,
  row: number,
  cells: readonly RowCell[],
  read: ReadEvidence,
): boolean {
  if (!isPairRow(cells, read)) return false;
  return [row - 1, row + 1].some(
    (beside) => beside >= 0 && beside < grid.height && isPairRow(filledCells(grid, beside), read),
  );
}
