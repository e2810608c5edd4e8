import type { CalendarDate } from "../model/calendar-date.ts";
import { formatIsoDate } from "../model/calendar-date.ts";
import type { CellRange, CellValue } from "../model/cell.ts";
import { cellKey } from "../model/cell.ts";
import type { SourceText } from "../model/risk-point.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";

/** A sheet with its merged areas looked up: a merged value belongs to every cell that it covers. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  readonly height: number;
  readonly width: number;
  /** Merged areas by each cell they cover. */
  readonly mergeAt: ReadonlyMap<number, CellRange>;
  /** Rightmost column that a merged area covers, by row. */
  readonly mergeRight: ReadonlyMap<number, number>;
}

/** Cells that all merged areas of a sheet may cover; areas beyond that are formatting, and only their first cell is read. */
const MOST_MERGED = 2_000_000;

/** A sheet made ready for reading; linear in its cells. */
export function makeGrid(sheet: SheetSnapshot): SheetGrid {
  const height = sheet.rows.length;
  let width = 0;
  for (const row of sheet.rows) if (row !== undefined && row.length > width) width = row.length;
  const mergeAt = new Map<number, CellRange>();
  const mergeRight = new Map<number, number>();
  let covered = 0;
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, Math.max(height - 1, merge.top));
    const right = Math.min(merge.right, Math.max(width - 1, merge.left));
    const size = (bottom - merge.top + 1) * (right - merge.left + 1);
    if (covered + size > MOST_MERGED) continue;
    covered += size;
    const clipped = { top: merge.top, left: merge.left, bottom, right };
    for (let row = merge.top; row <= bottom; row++) {
      mergeRight.set(row, Math.max(right, mergeRight.get(row) ?? 0));
      for (let column = merge.left; column <= right; column++) mergeAt.set(cellKey(row, column), clipped);
    }
  }
  return { sheet, height, width, mergeAt, mergeRight };
}

/** The merged area that covers a cell, or undefined. */
export function mergeOf(grid: SheetGrid, row: number, column: number): CellRange | undefined {
  return grid.mergeAt.size === 0 ? undefined : grid.mergeAt.get(cellKey(row, column));
}

/** What the cell itself holds. */
export function ownValue(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.sheet.rows[row]?.[column] ?? null;
}

/** What the cell holds or, inside a merged area, what the area holds. */
export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  const own = ownValue(grid, row, column);
  if (own !== null) return own;
  const merge = mergeOf(grid, row, column);
  return merge === undefined ? null : ownValue(grid, merge.top, merge.left);
}

/** A cell's value as one reads it, trimmed at both ends; empty for a blank. */
export function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return trimmed(value);
  if (typeof value !== "object") return String(value);
  return value.kind === "date" ? dateText(value.day) : value.code;
}

/** Whether a UTF-16 unit surely prints something; blanks that `trim` takes away lie outside both spans. */
function isInk(code: number): boolean {
  return (code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff);
}

/** `trim`, looked at by both ends first: nearly all of a long sheet's texts have no blanks there. */
function trimmed(text: string): string {
  const last = text.length - 1;
  return last >= 0 && isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(last)) ? text : text.trim();
}

/** Days already written out; a ledger names the same few thousand days over and over. */
const dateTexts = new Map<CalendarDate, string>();
const MOST_DATES = 20_000;

function dateText(day: CalendarDate): string {
  const known = dateTexts.get(day);
  if (known !== undefined) return known;
  const text = formatIsoDate(day);
  if (dateTexts.size < MOST_DATES) dateTexts.set(day, text);
  return text;
}

/** The text at a cell, merged areas included. */
export function textAt(grid: SheetGrid, row: number, column: number): string {
  return textOf(valueAt(grid, row, column));
}

/** The text at a cell with the cell that holds it; null where it is blank. */
export function sourceAt(grid: SheetGrid, row: number, column: number): SourceText | null {
  const own = textOf(ownValue(grid, row, column));
  if (own !== "") return { text: own, row, column };
  const merge = mergeOf(grid, row, column);
  if (merge === undefined) return null;
  const text = textOf(ownValue(grid, merge.top, merge.left));
  return text === "" ? null : { text, row: merge.top, column: merge.left };
}

/** The filled cells of a row, from left to right: each merged area once, by its first cell on this row. */
export function filledCells(grid: SheetGrid, row: number): RowCell[] {
  const cells: RowCell[] = [];
  const mergeRight = grid.mergeRight.get(row);
  const values = grid.sheet.rows[row] ?? [];
  const width = mergeRight === undefined ? values.length : Math.max(values.length, mergeRight + 1);
  for (let column = 0; column < width; column++) {
    const merge = mergeRight === undefined ? undefined : mergeOf(grid, row, column);
    const cell =
      merge === undefined ? singleCell(values[column] ?? null, column) : mergedCell(grid, row, merge);
    if (cell !== null) cells.push(cell);
    column = merge?.right ?? column;
  }
  return cells;
}

function singleCell(value: CellValue, column: number): RowCell | null {
  const text = textOf(value);
  return text === "" ? null : { text, value, left: column, right: column, fromAbove: false };
}

function mergedCell(grid: SheetGrid, row: number, merge: CellRange): RowCell | null {
  const value = ownValue(grid, merge.top, merge.left);
  const text = textOf(value);
  return text === ""
    ? null
    : { text, value, left: merge.left, right: merge.right, fromAbove: merge.top < row };
}

/** One filled cell or merged area as seen on a row. */
export interface RowCell {
  readonly text: string;
  readonly value: CellValue;
  readonly left: number;
  readonly right: number;
  /** The merged area begins on a row above. */
  readonly fromAbove: boolean;
}
