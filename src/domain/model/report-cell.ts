import type { CalendarDateCell, ReportCell, ReportRow, RichCell, StyleName } from "./report-model.ts";

/** What a report cell holds when its style, formula and link are set aside. */
export type PlainValue = RichCell["value"];

/** Whether the cell is a date alone. */
export function isDateCell(cell: ReportCell): cell is CalendarDateCell {
  return typeof cell === "object" && cell !== null && "day" in cell;
}

/** Whether the cell has more than a value. */
export function isRichCell(cell: ReportCell | undefined): cell is RichCell {
  return typeof cell === "object" && cell !== null && "value" in cell;
}

/** The value that a cell shows. */
export function plainValue(cell: ReportCell | undefined): PlainValue {
  if (cell === undefined) return null;
  return isRichCell(cell) ? cell.value : cell;
}

/** Name of the style of a row's column, the last one going on; undefined where the row has none. */
export function columnStyle(styles: ReportRow["styles"], column: number): StyleName | undefined {
  if (typeof styles === "string") return styles;
  return styles[Math.min(column, styles.length - 1)];
}
