import { rowHeights } from "../../src/domain/index.ts";
import type { ReportSheet } from "../../src/domain/index.ts";
import { styleSheet } from "../../src/report/style-sheet.ts";

/** Printable points of a landscape page: A4 and A3 less 1.8 cm at the sides and 2 cm above and below. */
const PAGES = { A4: { width: 739.7, height: 481.5 }, A3: { width: 1088.3, height: 728.2 } } as const;

/**
 * Points of a character of a column: 宋体 11 has 9 pixels at 120 dpi, 11 at 144, 8 at 96 (Excel's screens), and what
 * stands in for it where it is not installed has 7 points.
 */
export const CHARACTERS = [5.4, 5.5, 6, 7] as const;

const heightsOf = (sheet: ReportSheet) =>
  rowHeights(sheet, (name) => {
    const { wrap = false, size = 11 } = styleSheet[name ?? ""] ?? {};
    return { wrap, size };
  });

/** Points that a sheet's rows are high together. */
export function heightOf(sheet: ReportSheet): number {
  const heights = heightsOf(sheet);
  return sheet.rows.reduce((sum, _, row) => sum + heights(row), 0);
}

/** The page, from 0, on which each row of a sheet is printed, as a program fills pages of so wide characters. */
export function pagesOf(sheet: ReportSheet, character: number): readonly number[] {
  const { rows, print, columnWidths } = sheet;
  const height = heightsOf(sheet);
  if (print.fit === "one-page") return rows.map(() => 0);
  const { width, height: full } = PAGES[print.paper];
  const table = columnWidths.reduce((sum, of) => (of === 0 ? sum : sum + (of + 0.71) * character), 0);
  const room = full / Math.min(1, width / table);
  const [from, to] = print.repeatRows ?? [0, -1];
  const breaks = new Set(print.breaks ?? []);
  let [page, used] = [0, 0];
  return rows.map((_, row) => {
    const own = height(row);
    if (row > 0 && (breaks.has(row) || used + own > room)) {
      page += 1;
      used = 0;
      for (let title = from; title <= to && row > to; title += 1) used += height(title);
    }
    used += own;
    return page;
  });
}
