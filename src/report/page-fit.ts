import { NORMAL_SIZE, rowHeights } from "../domain/index.ts";
import type { PrintSetup, ReportSheet, RowHeights, StyleName } from "../domain/index.ts";
import { styleSheet } from "./style-sheet.ts";

/** Printable points of a landscape page, its margins taken off. */
const PRINTABLE: Readonly<Record<PrintSetup["paper"], { readonly width: number; readonly height: number }>> =
  { A4: { width: 739, height: 481 }, A3: { width: 1088, height: 728 } };

/** Share of a page that rows may take and surely leave room below, whatever fonts a machine has. */
const SURE = 0.8;

/** Points that a row of a paper may be high: a page still holds it with the header above. */
export const PAPER_ROW = 380;

/** Rows that no page holds. */
const TOO_MANY = 60;

/** Share of a page that is counted on; screens round each row's height to points of their own. */
const FILLED = 0.95;

/**
 * Fewest points that a character of a column is wide: 5.4 to 6 in 宋体 11 by the screen's resolution, 7 in what stands
 * in for it. The wider the columns, the smaller a page is printed and the more rows it holds.
 */
const CHARACTER = 5.5;

/** Characters that a column has at its edges. */
const EDGE = 0.71;

function lookOf(name: StyleName | undefined): { readonly wrap: boolean; readonly size: number } {
  const { wrap = false, size = NORMAL_SIZE } = (name === undefined ? undefined : styleSheet[name]) ?? {};
  return { wrap, size };
}

/** Heights in points of a sheet's rows in the styles of every paper. */
export function paperHeights(sheet: ReportSheet): RowHeights {
  return rowHeights(sheet, lookOf);
}

/** Points that rows are high together, the first and the last with them. */
export function heightOfRows(heightOf: RowHeights, first: number, last: number): number {
  let height = 0;
  for (let row = first; row <= last; row += 1) height += heightOf(row);
  return height;
}

/** Points of rows in full size that a page of a sheet's paper takes. */
export function fullHeight({ print }: ReportSheet): number {
  return PRINTABLE[print.paper].height;
}

/** Points of rows that a page of a sheet surely holds, which is printed as wide as the page at most. */
export function pageHeight({ columnWidths, print }: ReportSheet): number {
  const { width, height } = PRINTABLE[print.paper];
  const shown = columnWidths.reduce((sum, of) => (of === 0 ? sum : sum + (of + EDGE) * CHARACTER), 0);
  return height * FILLED * Math.max(1, shown / width);
}

/** Whether one printed page surely holds the whole sheet and a line more. */
export function isOnePage(sheet: ReportSheet): boolean {
  const { rows, print } = sheet;
  if (print.fit === "one-page") return true;
  if (rows.length > TOO_MANY) return false;
  return heightOfRows(paperHeights(sheet), 0, rows.length - 1) <= PRINTABLE[print.paper].height * SURE;
}
