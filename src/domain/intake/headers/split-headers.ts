import type { HeaderSpot } from "./header-spot.ts";
import { repeatCount } from "./repeat-count.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { ownValue, textAt, textOf } from "../sheet-grid.ts";
import { normaliseText } from "../text/normalise.ts";

/** The cells of a row that lie side by side, parted where a column is blank in header and data alike. */
export function splitAtGaps(grid: SheetGrid, cells: readonly RowCell[], row: number): RowCell[][] {
  const groups: RowCell[][] = [];
  let last: RowCell | null = null;
  for (const cell of cells) {
    const group = groups.at(-1);
    const gap = last !== null && cell.left > last.right + 1;
    if (group === undefined || (gap && !hasDataUnder(grid, row, [(last?.right ?? 0) + 1, cell.left - 1])))
      groups.push([cell]);
    else group.push(cell);
    last = cell;
  }
  return groups;
}

/** Rows below a header in which a column without a name must hold something to belong to the table. */
const LOOK_BELOW = 12;

/** Whether every column of a span holds something in the rows right below a header. */
export function hasDataUnder(grid: SheetGrid, row: number, span: readonly [number, number]): boolean {
  for (let column = span[0]; column <= span[1]; column++) {
    let filled = 0;
    for (let below = row + 1; below <= row + LOOK_BELOW && below < grid.height; below++) {
      if (textOf(ownValue(grid, below, column)) !== "" || textAt(grid, below, column) !== "") filled += 1;
    }
    if (filled === 0) return false;
  }
  return true;
}

/** Names that stand two or three times in the same order, without a column of their own, are tables side by side. */
export function splitRepeats(grid: SheetGrid, spot: HeaderSpot): HeaderSpot[] {
  const columns = Array.from({ length: spot.right - spot.left + 1 }, (_, place) => spot.left + place);
  const names = columns.map((column) => normaliseText(textAt(grid, spot.bottom, column)));
  const times = repeatCount(names);
  if (times === 1 || spot.ownFrom !== null) return [spot];
  const width = names.length / times;
  return Array.from({ length: times }, (_, place) => {
    const left = spot.left + place * width;
    return { ...spot, left, right: left + width - 1 };
  });
}
