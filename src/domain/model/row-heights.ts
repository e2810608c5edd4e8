import type { CellRange } from "./cell.ts";
import type { PlainValue } from "./report-cell.ts";
import { columnStyle, isRichCell, plainValue } from "./report-cell.ts";
import type { ReportRow, ReportSheet, StyleName } from "./report-model.ts";
import { wrappedLines } from "./text-width.ts";

/** What of a cell's look decides the height of its row. */
export interface RowLook {
  readonly wrap: boolean;
  /** Points. */
  readonly size: number;
}

/** The look that a style name stands for. */
export type LookOf = (name: StyleName | undefined) => RowLook;

/** Points of a font whose style names no size. */
export const NORMAL_SIZE = 11;

/** Points that a computed height never exceeds, so that one long cell does not fill a page. */
const MAX_COMPUTED_HEIGHT = 120;

/** Points that Excel allows. */
const MAX_HEIGHT = 409;

/** Height of a line in font sizes, with room for fonts that are taller than the named one. */
const LINE_HEIGHT = 1.3;
const PADDING = 4;

/** Width in characters of a column that the model gives no width. */
export const DEFAULT_WIDTH = 9;

/** Computes the height in points of a row of the sheet. */
export type RowHeights = (rowIndex: number) => number;

interface Area {
  readonly rows: number;
  readonly width: number;
}

function columnWidth(sheet: ReportSheet, column: number): number {
  return sheet.columnWidths[column] ?? DEFAULT_WIDTH;
}

function mergedWidth(sheet: ReportSheet, range: CellRange): number {
  let width = 0;
  for (let column = range.left; column <= range.right; column += 1) width += columnWidth(sheet, column);
  return width;
}

/** Merged areas by top row and column. */
function mergedAreas(sheet: ReportSheet): Map<number, Map<number, Area>> {
  const areas = new Map<number, Map<number, Area>>();
  for (const range of sheet.merges) {
    const ofRow = areas.get(range.top) ?? new Map<number, Area>();
    ofRow.set(range.left, { rows: range.bottom - range.top + 1, width: mergedWidth(sheet, range) });
    areas.set(range.top, ofRow);
  }
  return areas;
}

function styleOf(row: ReportRow, column: number, lookup: LookOf): RowLook {
  const cell = row.cells[column];
  return lookup((isRichCell(cell) ? cell.style : undefined) ?? columnStyle(row.styles, column));
}

/** Points that a cell needs in an area so wide. */
function cellHeight(value: PlainValue, style: RowLook, width: number): number {
  const line = style.size * LINE_HEIGHT;
  if (!style.wrap || typeof value !== "string") return line + PADDING;
  return wrappedLines(value, Math.max(2, (width * NORMAL_SIZE) / style.size)) * line + PADDING;
}

type Areas = ReadonlyMap<number, ReadonlyMap<number, Area>>;

/** What the cells of a row need that stand in this row alone. */
function rowHeight(sheet: ReportSheet, index: number, lookup: LookOf, areas: Areas): number {
  const row = sheet.rows[index];
  const merged = areas.get(index);
  let height = 0;
  for (let column = 0; row !== undefined && column < row.cells.length; column += 1) {
    const area = merged?.get(column);
    if (area !== undefined && area.rows > 1) continue;
    const width = area?.width ?? columnWidth(sheet, column);
    if (width === 0) continue;
    height = Math.max(height, cellHeight(plainValue(row.cells[column]), styleOf(row, column, lookup), width));
  }
  return height;
}

/** What texts merged over several rows need of each of these rows, by row. */
function sharedHeights(sheet: ReportSheet, lookup: LookOf, areas: Areas): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const [top, ofRow] of areas) {
    const row = sheet.rows[top];
    if (row === undefined) continue;
    for (const [left, area] of ofRow) {
      if (area.rows === 1) continue;
      const whole = cellHeight(plainValue(row.cells[left]), styleOf(row, left, lookup), area.width);
      for (let index = top; index < top + area.rows; index += 1) {
        shared.set(index, Math.max(shared.get(index) ?? 0, whole / area.rows));
      }
    }
  }
  return shared;
}

/**
 * Heights in points for the rows of a sheet: as given, else computed from wrapped text (Chinese counts two) and the
 * widths of columns and merged areas, at most 120; one decimal.
 */
export function rowHeights(sheet: ReportSheet, lookup: LookOf): RowHeights {
  const areas = mergedAreas(sheet);
  const shared = sharedHeights(sheet, lookup, areas);
  return (index) => {
    const given = sheet.rows[index]?.height ?? null;
    const needed = (): number =>
      Math.min(Math.max(rowHeight(sheet, index, lookup, areas), shared.get(index) ?? 0), MAX_COMPUTED_HEIGHT);
    return Math.round(Math.min(given ?? needed(), MAX_HEIGHT) * 10) / 10;
  };
}
