import type { CellRange } from "./cell.ts";
import type { PlainValue } from "./report-cell.ts";
import { columnStyle, isRichCell, plainValue } from "./report-cell.ts";
import type { ReportCell, ReportRow, ReportSheet, StyleName } from "./report-model.ts";
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

/** Points that a computed height does not exceed on a list, so that one long cell does not fill a screen. */
const MAX_COMPUTED_HEIGHT = 120;

/** Points that Excel allows. */
const MAX_HEIGHT = 409;

/**
 * Height of a line in font sizes. 宋体 and 仿宋 take 1.3 in Excel; 思源 and Noto, which stand in for them where they are
 * not installed, take 1.43 to 1.45 by their own metrics (ascent 1.16 or 1.15, descent 0.29).
 */
const LINE_HEIGHT = 1.45;

/** Points above and below the lines of a cell; LibreOffice keeps 2. */
const PADDING = 3;

/** Width in characters of a column that the model gives no width. */
export const DEFAULT_WIDTH = 9;

/** Computes the height in points of a row of the sheet, which may be given where its cells are at hand already. */
export type RowHeights = (rowIndex: number, row?: ReportRow) => number;

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

/** Counts the lines of a text wrapped at a width in digits. */
type LineCount = (text: string, width: number, column: number) => number;

/** A column often holds the same text as in the row above: its lines are counted once. */
function createLineCount(): LineCount {
  const texts: string[] = [];
  const widths: number[] = [];
  const lines: number[] = [];
  return (text, width, column) => {
    if (texts[column] === text && widths[column] === width) return lines[column] ?? 1;
    texts[column] = text;
    widths[column] = width;
    return (lines[column] = wrappedLines(text, width));
  };
}

/** A column of a row with the look that the row gives it. */
interface Column {
  readonly width: number;
  readonly look: RowLook;
  /** Whole digits of the look's font that stand side by side in it. */
  readonly digits: number;
}

/** Gives the columns of a row with so many cells. */
type RowColumns = (styles: ReportRow["styles"], cells: number) => readonly Column[];

/** The rows of a table share their list of style names, which is looked up once. */
function createRowColumns(sheet: ReportSheet, lookup: LookOf): RowColumns {
  let names: ReportRow["styles"] | null = null;
  let columns: Column[] = [];
  return (styles, cells) => {
    if (styles !== names) columns = [];
    names = styles;
    while (columns.length < cells) {
      const width = columnWidth(sheet, columns.length);
      const look = lookup(columnStyle(styles, columns.length));
      columns.push({ width, look, digits: digitsIn(width, look) });
    }
    return columns;
  };
}

type Areas = ReadonlyMap<number, ReadonlyMap<number, Area>>;

/** What the heights of a sheet's rows are worked out with. */
interface Measuring {
  readonly sheet: ReportSheet;
  readonly lookup: LookOf;
  readonly columnsOf: RowColumns;
  readonly linesOf: LineCount;
  readonly areas: Areas;
}

/** Points that a text needs, or a value that stands on one line. */
function heightOf(lines: number, { size }: RowLook): number {
  return lines * (size * LINE_HEIGHT) + PADDING;
}

/** Whole digits of a font of this size that stand side by side in so many characters of a column. */
function digitsIn(width: number, { size }: RowLook): number {
  return Math.max(2, Math.floor((width * NORMAL_SIZE) / size));
}

function lookOf(cell: ReportCell | undefined, { look }: Column, { lookup }: Measuring): RowLook {
  const own = isRichCell(cell) ? cell.style : undefined;
  return own === undefined ? look : lookup(own);
}

/** Whole digits of this look that stand side by side in a column, or in an area that begins there. */
function digitsFor(look: RowLook, column: Column, area: Area | undefined): number {
  const isUsual = area === undefined && look === column.look;
  return isUsual ? column.digits : digitsIn(area?.width ?? column.width, look);
}

/** Whether a cell is seen, and in one row. */
function standsAlone({ width }: Column, area: Area | undefined): boolean {
  return area === undefined ? width > 0 : area.width > 0 && area.rows === 1;
}

function isWrapped(value: PlainValue, { wrap }: RowLook): value is string {
  return wrap && typeof value === "string";
}

/** What the cells of a row need that stand in this row alone. */
function rowHeight({ cells, styles }: ReportRow, index: number, measuring: Measuring): number {
  const { areas, linesOf } = measuring;
  const merged = areas.get(index);
  const columns = measuring.columnsOf(styles, cells.length);
  let height = 0;
  for (let place = 0; place < cells.length; place += 1) {
    const column = columns[place];
    const area = merged?.get(place);
    if (column === undefined || !standsAlone(column, area)) continue;
    const cell = cells[place];
    const look = lookOf(cell, column, measuring);
    const value = plainValue(cell);
    const lines = isWrapped(value, look) ? linesOf(value, digitsFor(look, column, area), place) : 1;
    height = Math.max(height, heightOf(lines, look));
  }
  return height;
}

/** What texts merged over several rows need of each of these rows, by row. */
function sharedHeights(measuring: Measuring): ReadonlyMap<number, number> {
  const { sheet, areas, linesOf } = measuring;
  const shared = new Map<number, number>();
  for (const [top, ofRow] of areas) {
    const tall = [...ofRow].filter(([, { rows }]) => rows > 1);
    const row = tall.length === 0 ? undefined : sheet.rows[top];
    if (row === undefined) continue;
    const { cells, styles } = row;
    const columns = measuring.columnsOf(styles, cells.length);
    for (const [left, area] of tall) {
      const column = columns[left];
      if (column === undefined) continue;
      const look = lookOf(cells[left], column, measuring);
      const value = plainValue(cells[left]);
      const lines = isWrapped(value, look) ? linesOf(value, digitsFor(look, column, area), left) : 1;
      const whole = heightOf(lines, look);
      for (let index = top; index < top + area.rows; index += 1) {
        shared.set(index, Math.max(shared.get(index) ?? 0, whole / area.rows));
      }
    }
  }
  return shared;
}

/**
 * Heights in points for the rows of a sheet: as given, else computed from wrapped text (Chinese counts two) and the
 * widths of columns and merged areas, at most 120 or what the sheet says; one decimal.
 */
export function rowHeights(sheet: ReportSheet, lookup: LookOf): RowHeights {
  const measuring: Measuring = {
    sheet,
    lookup,
    columnsOf: createRowColumns(sheet, lookup),
    linesOf: createLineCount(),
    areas: mergedAreas(sheet),
  };
  const shared = sharedHeights(measuring);
  const tallest = sheet.tallestRow ?? MAX_COMPUTED_HEIGHT;
  const needed = (row: ReportRow | undefined, index: number): number => {
    const own = row === undefined ? 0 : rowHeight(row, index, measuring);
    return Math.min(Math.max(own, shared.get(index) ?? 0), tallest);
  };
  return (index, row = sheet.rows[index]) =>
    Math.round(Math.min(row?.height ?? needed(row, index), MAX_HEIGHT) * 10) / 10;
}
