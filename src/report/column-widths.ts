import type { ReportCell } from "../domain/index.ts";
import { textWidth } from "../domain/index.ts";
import type { TableColumn } from "./table-header.ts";

const NARROWEST = 6;
const WIDEST = 60;
const USUAL_MAX = 24;

/** Room at both sides of a cell's text. */
const MARGIN = 2;

/** Rows that are measured; a list's look settles long before. */
export const MEASURED_ROWS = 500;

/** Widths of a date such as 2026年12月31日 and of a number. */
const DATE_WIDTH = 14;
const NUMBER_WIDTH = 6;

/** Characters that fill a landscape page at full size; narrower tables are widened towards it. */
const PAGE_WIDTH = 118;
const MOST_STRETCH = 1.7;

function longestLine(text: string): number {
  return text.includes("\n") ? Math.max(...text.split("\n").map(textWidth)) : textWidth(text);
}

function cellWidth(cell: ReportCell | undefined): number {
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === "object") return "value" in cell ? cellWidth(cell.value) : DATE_WIDTH;
  return typeof cell === "string" ? longestLine(cell) : NUMBER_WIDTH;
}

/** A header may break in two lines; its width is that of the longer one. */
function headerWidth(header: string): number {
  const width = longestLine(header);
  return width > 8 ? Math.ceil(width / 4) * 2 : width;
}

/** Collects the widths that the tables of a sheet ask for. */
export class ColumnWidths {
  readonly #widths: number[];

  constructor(columns: number) {
    this.#widths = Array.from({ length: columns }, () => NARROWEST);
  }

  /** Widens columns to what a table's header and first rows need, each within its own bounds. */
  measure(columns: readonly TableColumn[], rows: readonly (readonly ReportCell[])[]): void {
    columns.forEach((column, index) => {
      const widest = Math.min(column.max ?? USUAL_MAX, WIDEST);
      let width = headerWidth(column.header) + MARGIN;
      // Most columns of text are as wide as they may be after a few rows.
      for (let row = 0; row < Math.min(rows.length, MEASURED_ROWS) && width < widest; row += 1) {
        width = Math.max(width, cellWidth(rows[row]?.[index]) + MARGIN);
      }
      const bounded = Math.min(width, widest);
      this.#widths[index] = Math.max(this.#widths[index] ?? NARROWEST, bounded, column.min ?? NARROWEST);
    });
  }

  /** Whether every text of a row stands on one line in its column. */
  hold(cells: readonly ReportCell[]): boolean {
    return cells.every((cell, index) => cellWidth(cell) < (this.#widths[index] ?? NARROWEST));
  }

  /** Widths so far, in characters. */
  widths(): readonly number[] {
    return this.#widths;
  }
}

/** Widens a table that is narrower than the page, so that it does not cling to the left. */
export function fitWidths(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total >= PAGE_WIDTH || total === 0) return widths;
  const stretch = Math.min(MOST_STRETCH, PAGE_WIDTH / total);
  return widths.map((width) => Math.min(WIDEST, Math.round(width * stretch)));
}
