import type { CellRange, ReportRow, ReportSheet } from "../../../domain/index.ts";
import { wrappedLines } from "../../../domain/index.ts";
import { columnStyle, isRichCell, plainValue } from "./report-cell.ts";
import type { StyleLookup } from "./sheet-styles.ts";
import { DEFAULT_FONT_SIZE } from "./style-table.ts";

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

function textHeight(text: string, width: number, size: number): number {
  return wrappedLines(text, Math.max(2, (width * DEFAULT_FONT_SIZE) / size)) * size * LINE_HEIGHT + PADDING;
}

function rowHeight(
  row: ReportRow,
  sheet: ReportSheet,
  lookup: StyleLookup,
  areas?: Map<number, Area>,
): number {
  let height = 0;
  for (let column = 0; column < row.cells.length; column += 1) {
    const cell = row.cells[column];
    const style = lookup((isRichCell(cell) ? cell.style : undefined) ?? columnStyle(row.styles, column));
    const area = areas?.get(column);
    const width = area?.width ?? columnWidth(sheet, column);
    const value = plainValue(cell);
    const wraps = style.wrap && typeof value === "string";
    const needed = wraps ? textHeight(value, width, style.size) : style.size * LINE_HEIGHT + PADDING;
    height = Math.max(height, needed / (area?.rows ?? 1));
  }
  return Math.min(height, MAX_COMPUTED_HEIGHT);
}

/** What a text merged over several rows needs of each of them to stay visible. */
function minimumHeights(
  sheet: ReportSheet,
  lookup: StyleLookup,
  areas: Map<number, Map<number, Area>>,
): Map<number, number> {
  const minimum = new Map<number, number>();
  for (const [top, ofRow] of areas) {
    const row = sheet.rows[top];
    for (const [left, area] of ofRow) {
      const cell = row?.cells[left];
      const value = plainValue(cell);
      if (row === undefined || area.rows === 1 || typeof value !== "string") continue;
      const style = lookup((isRichCell(cell) ? cell.style : undefined) ?? columnStyle(row.styles, left));
      const each = style.wrap ? textHeight(value, area.width, style.size) / area.rows : 0;
      for (let index = top; index < top + area.rows; index += 1) {
        minimum.set(index, Math.max(minimum.get(index) ?? 0, each));
      }
    }
  }
  return minimum;
}

/**
 * Heights in points for the rows of a sheet: as given, else computed from wrapped text (Chinese counts two) and the
 * widths of columns and merged areas, at most 120; one decimal.
 */
export function rowHeights(sheet: ReportSheet, lookup: StyleLookup): RowHeights {
  const areas = mergedAreas(sheet);
  const minimum = minimumHeights(sheet, lookup, areas);
  return (index) => {
    const row = sheet.rows[index];
    if (row === undefined) return 0;
    const shared = Math.min(minimum.get(index) ?? 0, MAX_COMPUTED_HEIGHT);
    const height = row.height ?? Math.max(rowHeight(row, sheet, lookup, areas.get(index)), shared);
    return Math.round(Math.min(height, MAX_HEIGHT) * 10) / 10;
  };
}
