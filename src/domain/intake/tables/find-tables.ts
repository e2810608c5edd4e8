import type { CellRange } from "../../model/cell.ts";
import type { FileContext } from "../table-context.ts";
import type { HeaderSpot } from "../headers/header-spot.ts";
import { isLabelRow } from "../headers/read-labels.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells } from "../sheet-grid.ts";

/** One table of a sheet before its columns are understood. */
export interface TableSpan {
  readonly header: HeaderSpot;
  /** First row of the title and label block above the header; the header's own top where there is none. */
  readonly leadTop: number;
  /** Last filled row that belongs to the table. */
  readonly last: number;
  /** Columns at its right edge that Probity added in an earlier run. */
  readonly ownColumns: CellRange | null;
}

const TITLE =
  /(?:表|清单|台账|台帐|目录|一览|登记|汇总|计划|方案|名册|册|图|库|档案|标准|记录)(?:\(.*\))?$|附件\d*/;
const SIGNATURE = /签字|签名|签章|制表人|填表人|审核人/;

/** Whether a row's only text reads like a table's title. */
export function isTitleText(norm: string): boolean {
  return norm.length <= 80 && TITLE.test(norm.replace(/[\d一二三四五六七八九十年度月]+$/, ""));
}

function cellsIn(grid: SheetGrid, row: number, spot: HeaderSpot): RowCell[] {
  return filledCells(grid, row).filter((cell) => cell.right >= spot.left && cell.left <= spot.right);
}

function isLeadRow(cells: readonly RowCell[], context: FileContext): "title" | "label" | "no" {
  if (cells.length === 0) return "no";
  const norm = context.norm(cells[0]?.text ?? "");
  if (cells.some((cell) => SIGNATURE.test(context.norm(cell.text)))) return "no";
  if (isLabelRow(cells)) return "label";
  return cells.length === 1 && isTitleText(norm) ? "title" : "no";
}

/**
 * Whether a blank row and a line of its own stand above a row: 时间 | 内容 | 责任科室 there open another table than the one
 * above, though few of the names are sure.
 */
export function opensAnew(grid: SheetGrid, row: number): boolean {
  if (row < 3 || filledCells(grid, row - 2).length > 0) return false;
  const title = filledCells(grid, row - 1);
  return title.length === 1 && title[0]?.fromAbove === false && filledCells(grid, row - 3).length > 1;
}

/** Rows between a title and the header below it that may hold anything (a line on the kind of law, a unit of account). */
const FREE_LINES = 3;

/** The first row of the titles and labels above a header, not above `floor`; the header's own top where there are none. */
function titledTop(grid: SheetGrid, spot: HeaderSpot, floor: number, context: FileContext): number {
  let top = spot.top;
  let free = 0;
  let titled = false;
  for (let row = spot.top - 1; row >= floor; row--) {
    const cells = cellsIn(grid, row, spot);
    const kind = isLeadRow(cells, context);
    if (kind === "no") {
      if (titled || cells.length > 1 || (free += 1) > FREE_LINES) break;
      continue;
    }
    if (titled && kind === "label") break;
    top = row;
    titled = kind === "title";
  }
  return top;
}

/** The first row of the block above a header, not above `floor`: titles and labels, or a line that opens a new table. */
function leadTopOf(grid: SheetGrid, spot: HeaderSpot, floor: number, context: FileContext): number {
  const top = titledTop(grid, spot, floor, context);
  return top === spot.top && floor < top && opensAnew(grid, top) ? top - 1 : top;
}

function headerKey(grid: SheetGrid, spot: HeaderSpot, context: FileContext): string {
  const texts: string[] = [];
  for (let row = spot.top; row <= spot.bottom; row++) {
    for (const cell of cellsIn(grid, row, spot)) texts.push(`${cell.left}:${context.norm(cell.text)}`);
  }
  return texts.join("|");
}

function overlaps(one: HeaderSpot, other: HeaderSpot): boolean {
  return one.left <= other.right && other.left <= one.right;
}

/**
 * A header that repeats the one above without title or labels between belongs to the same table (a page break or a
 * section); otherwise a new table begins.
 */
function isRepeat(
  grid: SheetGrid,
  spots: readonly [HeaderSpot, HeaderSpot],
  leadTop: number,
  context: FileContext,
): boolean {
  const [above, below] = spots;
  return leadTop === below.top && headerKey(grid, above, context) === headerKey(grid, below, context);
}

interface Start {
  readonly header: HeaderSpot;
  readonly leadTop: number;
}

function lastStart(starts: readonly Start[], header: HeaderSpot): Start | undefined {
  for (let place = starts.length - 1; place >= 0; place--) {
    const start = starts[place];
    if (start !== undefined && overlaps(start.header, header)) return start;
  }
  return undefined;
}

function lastFilled(grid: SheetGrid, spot: HeaderSpot, limit: number): number {
  for (let row = limit; row > spot.bottom; row--) if (cellsIn(grid, row, spot).length > 0) return row;
  return spot.bottom;
}

function spanOf(grid: SheetGrid, starts: readonly Start[], place: number): TableSpan[] {
  const start = starts[place];
  if (start === undefined) return [];
  let end = grid.height;
  for (let next = place + 1; next < starts.length && end === grid.height; next++) {
    const one = starts[next];
    if (one !== undefined && overlaps(one.header, start.header)) end = one.leadTop;
  }
  const last = lastFilled(grid, start.header, end - 1);
  const own = start.header.ownFrom;
  const ownColumns =
    own === null ? null : { top: start.header.top, left: own[0], bottom: last, right: own[1] };
  return [{ header: start.header, leadTop: start.leadTop, last, ownColumns }];
}

/** The tables of a sheet whose headers stand at these places, from top to bottom and left to right. */
export function spanTables(
  grid: SheetGrid,
  headers: readonly HeaderSpot[],
  context: FileContext,
): TableSpan[] {
  const starts: Start[] = [];
  for (const header of headers) {
    const above = lastStart(starts, header);
    const leadTop = leadTopOf(grid, header, above === undefined ? 0 : above.header.bottom + 1, context);
    if (above !== undefined && isRepeat(grid, [above.header, header], leadTop, context)) continue;
    starts.push({ header, leadTop: above === undefined ? 0 : leadTop });
  }
  return starts.flatMap((_, place) => spanOf(grid, starts, place));
}
