import { cellKey } from "../../domain/index.ts";
import type { CellRange } from "../../domain/index.ts";
import type { GridAxis, Span } from "./grid-axis.ts";
import type { GridCell, GridRow } from "./grid-data.ts";
import type { MergeIndex } from "./merge-index.ts";

/** One box of the grid: a cell, or a merged area as one. */
export interface GridBox {
  readonly key: number;
  readonly row: number;
  readonly column: number;
  readonly area: CellRange | null;
  /** Null for a blank cell without a look of its own. */
  readonly cell: GridCell | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What boxes are made from. */
export interface GridPlan {
  readonly rows: ReadonlyMap<number, GridRow>;
  readonly merges: MergeIndex;
  readonly down: GridAxis;
  readonly across: GridAxis;
}

/** Boxes of one row of the grid. */
export interface GridLine {
  readonly row: number;
  readonly boxes: readonly GridBox[];
}

/** Columns that an unwrapped text may run over where they are blank. */
const OVERRUN = 24;

function areaOf(plan: GridPlan, row: number, column: number): CellRange {
  return plan.merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

function boxOf(plan: GridPlan, row: number, column: number, cell: GridCell | null): GridBox {
  const { down, across } = plan;
  const { top, left, bottom, right } = areaOf(plan, row, column);
  const isMerged = bottom > top || right > left;
  return {
    key: cellKey(top, left),
    row: top,
    column: left,
    area: isMerged ? { top, left, bottom, right } : null,
    cell,
    left: across.before(left),
    top: down.before(top),
    width: across.before(right + 1) - across.before(left),
    height: down.before(bottom + 1) - down.before(top),
  };
}

function cellsByColumn(row: GridRow | undefined): ReadonlyMap<number, GridCell> {
  return new Map((row?.cells ?? []).map((cell) => [cell.column, cell]));
}

function lineOf(plan: GridPlan, row: number, columns: Span): GridLine {
  const cells = cellsByColumn(plan.rows.get(row));
  const boxes: GridBox[] = [];
  for (let column = columns.first; column <= columns.last; column += 1) {
    if (plan.across.size(column) === 0) continue;
    if (plan.merges.at(row, column) !== null) continue;
    boxes.push(boxOf(plan, row, column, cells.get(column) ?? null));
  }
  return { row, boxes };
}

/** Merged areas in view by the line that they stand in: their own first one, else the first in view. */
function mergedInView(plan: GridPlan, rows: Span, columns: Span): ReadonlyMap<number, readonly GridBox[]> {
  const merged = new Map<number, GridBox[]>();
  for (const { top, left, right } of plan.merges.touching(rows)) {
    if (right < columns.first || left > columns.last) continue;
    const cell = plan.rows.get(top)?.cells.find((one) => one.column === left) ?? null;
    const box = boxOf(plan, top, left, cell);
    if (box.width === 0 || box.height === 0) continue;
    const line = Math.max(top, rows.first);
    merged.set(line, [...(merged.get(line) ?? []), box]);
  }
  return merged;
}

/** The boxes in view, line by line; a merged area stands in the first of its lines that is in view. */
export function linesInView(plan: GridPlan, rows: Span, columns: Span): readonly GridLine[] {
  const merged = mergedInView(plan, rows, columns);
  const lines: GridLine[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    const plain = plan.down.size(row) === 0 ? [] : lineOf(plan, row, columns).boxes;
    const boxes = [...plain, ...(merged.get(row) ?? [])].sort((a, b) => a.column - b.column);
    if (boxes.length > 0) lines.push({ row, boxes });
  }
  return lines;
}

/** Width that an unwrapped text may take: its own, and the blank cells to its right. */
export function textRoom(plan: GridPlan, { row, column, area, cell, width }: GridBox): number {
  if (area !== null || cell === null || cell.isNumber || cell.text === "") return width;
  const { rows, merges, across } = plan;
  const filled = new Set(rows.get(row)?.cells.map((one) => (one.text === "" ? -1 : one.column)));
  const isFree = (at: number): boolean => !filled.has(at) && merges.at(row, at) === null;
  const last = Math.min(across.count, column + OVERRUN);
  let end = column + 1;
  while (end < last && isFree(end)) end += 1;
  return across.before(end) - across.before(column);
}
