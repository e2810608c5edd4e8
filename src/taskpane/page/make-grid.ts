import type { CellLook, SheetLook } from "../../app/sheet-look-port.ts";
import { cellAt, cellKey, isCellDate, wrappedLines } from "../../domain/index.ts";
import type { CellRange, CellValue, SheetSnapshot } from "../../domain/index.ts";
import { formatCell } from "./format-cell.ts";
import type { GridCell, GridFrame, GridRow } from "./grid-data.ts";

/** A sheet with its look, ready to be shown. */
export interface GridSource {
  readonly sheet: SheetSnapshot;
  readonly look: SheetLook;
}

/** Pixels of a digit and of a cell's own margin, as Excel counts column widths at 11 points. */
const DIGIT = 7;
const MARGIN = 5;
const PIXELS_PER_POINT = 4 / 3;
/** Points of a row whose text is wrapped and that no program has measured, at most. */
const TALLEST = 240;
const LINE_HEIGHT = 1.35;
const PADDING = 4;
/** Blank rows and columns around the content, so that it does not end at the window's edge. */
const SPARE_ROWS = 4;
const SPARE_COLUMNS = 1;
const WIDEST = 120;

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: 11,
  color: null,
  fill: null,
  horizontal: null,
  vertical: "center",
  wrap: true,
  numberFormat: "General",
};

/** The look of a sheet whose file says nothing about looks: widths by content, wrapped text. */
export function plainLook(sheet: SheetSnapshot): SheetLook {
  const columnWidths = new Map<number, number>();
  for (const cells of sheet.rows.slice(0, 200)) {
    cells?.forEach((value, column) => {
      const width = Math.min(40, formatCell(value, "General").length * 2 + 2);
      columnWidths.set(column, Math.max(columnWidths.get(column) ?? 8, width));
    });
  }
  return {
    columnWidths,
    defaultWidth: 8.43,
    rowHeights: new Map(),
    defaultHeight: 15,
    styles: [PLAIN],
    styleRows: [],
    freeze: { rows: 0, columns: 0 },
  };
}

function widthOf(look: SheetLook, column: number): number {
  return Math.min(look.columnWidths.get(column) ?? look.defaultWidth, WIDEST);
}

function styleAt({ styles, styleRows }: SheetLook, row: number, column: number): CellLook {
  return styles[styleRows[row]?.[column] ?? 0] ?? PLAIN;
}

/** Rows whose merged cells take their height from elsewhere, by `cellKey`. */
function mergedStarts(merges: readonly CellRange[]): ReadonlyMap<number, CellRange> {
  return new Map(merges.map((range) => [cellKey(range.top, range.left), range]));
}

function areaWidth(look: SheetLook, range: CellRange | undefined, column: number): number {
  let width = 0;
  const last = range?.right ?? column;
  for (let at = column; at <= last; at += 1) width += widthOf(look, at);
  return width;
}

/** Points that a row's wrapped text needs; merged cells over several rows do not count. */
function neededHeight(source: GridSource, row: number, starts: ReadonlyMap<number, CellRange>): number {
  const { sheet, look } = source;
  let height = look.defaultHeight;
  sheet.rows[row]?.forEach((value, column) => {
    if (typeof value !== "string") return;
    const style = styleAt(look, row, column);
    const range = starts.get(cellKey(row, column));
    if (!style.wrap || (range !== undefined && range.bottom > range.top)) return;
    const width = (areaWidth(look, range, column) * 11) / style.size;
    const lines = wrappedLines(value, Math.max(2, width - 1));
    height = Math.max(height, lines * style.size * LINE_HEIGHT + PADDING);
  });
  return Math.min(height, TALLEST);
}

function columnCountOf({ rows, merges }: SheetSnapshot): number {
  let count = 0;
  for (const row of rows) count = Math.max(count, row?.length ?? 0);
  for (const { right } of merges) count = Math.max(count, right + 1);
  return count;
}

/** The frame of a sheet's grid. Linear in its cells. */
export function makeGridFrame(source: GridSource): GridFrame {
  const { sheet, look } = source;
  const lastMerged = sheet.merges.reduce((last, { bottom }) => Math.max(last, bottom + 1), 0);
  const rowCount = Math.max(sheet.rows.length, lastMerged) + SPARE_ROWS;
  const columnCount = columnCountOf(sheet) + SPARE_COLUMNS;
  const starts = mergedStarts(sheet.merges);
  const rowHeights = new Float32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const points = look.rowHeights.get(row) ?? neededHeight(source, row, starts);
    rowHeights[row] = sheet.hiddenRows.has(row) ? 0 : Math.round(points * PIXELS_PER_POINT);
  }
  const columnWidths = new Float32Array(columnCount);
  for (let column = 0; column < columnCount; column += 1) {
    const isHidden = sheet.hiddenColumns.has(column);
    columnWidths[column] = isHidden ? 0 : Math.round(widthOf(look, column) * DIGIT + MARGIN);
  }
  const { styles, freeze } = look;
  return {
    sheet: sheet.name,
    rowCount,
    columnCount,
    rowHeights,
    columnWidths,
    merges: sheet.merges,
    styles,
    freeze,
  };
}

function gridCell({ sheet, look }: GridSource, row: number, column: number): GridCell | null {
  const value: CellValue = cellAt(sheet, row, column);
  const style = look.styleRows[row]?.[column] ?? 0;
  if (value === null && style === 0) return null;
  const text = formatCell(value, styleAt(look, row, column).numberFormat);
  const isNumber = typeof value === "number" || isCellDate(value);
  return { column, text, style, isNumber, isFormula: sheet.formulas.has(cellKey(row, column)) };
}

/** The cells of some rows, both bounds included. */
export function makeGridRows(source: GridSource, first: number, last: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (let row = first; row <= last; row += 1) {
    const count = Math.max(source.sheet.rows[row]?.length ?? 0, source.look.styleRows[row]?.length ?? 0);
    const cells: GridCell[] = [];
    for (let column = 0; column < count; column += 1) {
      const cell = gridCell(source, row, column);
      if (cell !== null) cells.push(cell);
    }
    rows.push({ row, cells });
  }
  return rows;
}
