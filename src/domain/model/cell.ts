import type { CalendarDate } from "./calendar-date.ts";

/** A cell that holds a date: a number with a date format, read by the workbook's own date system. */
export interface CellDate {
  readonly kind: "date";
  readonly day: CalendarDate;
}

/** A cell that holds one of Excel's errors, such as `#REF!`. */
export interface CellError {
  readonly kind: "error";
  readonly code: string;
}

/** What a cell holds; null is blank. A formula cell shows its stored value. */
export type CellValue = null | string | number | boolean | CellDate | CellError;

/** A place on a sheet, both counted from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all bounds included and counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's bounds of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for each place on a sheet, for sets and maps of cells. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Whether the value is a date. */
export function isCellDate(value: CellValue): value is CellDate {
  return typeof value === "object" && value !== null && value.kind === "date";
}

/** Whether the value is one of Excel's errors. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null && value.kind === "error";
}

const COLUMN_NAMES: string[] = [];

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  return (COLUMN_NAMES[column] ??= spellColumn(column));
}

function spellColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`; −1 where the text is no column name. */
export function columnIndex(name: string): number {
  if (!/^[A-Z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B7`. */
export function formatAddress(address: CellAddress): string {
  return `${columnName(address.column)}${address.row + 1}`;
}

/** `B7:D9`, or `B7` for a single cell. */
export function formatRange(range: CellRange): string {
  const start = formatAddress({ row: range.top, column: range.left });
  const end = formatAddress({ row: range.bottom, column: range.right });
  return start === end ? start : `${start}:${end}`;
}

/** The place that `B7` (also `$B$7`) names, or null. */
export function parseAddress(text: string): CellAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match === null) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS ? null : { row, column };
}

/** The rectangle that `B7:D9` or `B7` names, or null. */
export function parseRange(text: string): CellRange | null {
  const [first = "", second = first] = text.split(":");
  const start = parseAddress(first);
  const end = parseAddress(second);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
