import type { CellAddress } from "../model/cell.ts";
import { isCellDate, isCellError } from "../model/cell.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";

/** Rows from the top in which the 等级评定标准 is looked for. */
export const SEARCHED_ROWS = 80;
const SEARCHED_COLUMNS = 12;

/** A cell's text without blanks around it; blank for days and errors. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellAt(sheet, row, column);
  if (value === null || isCellDate(value) || isCellError(value)) return "";
  return String(value).trim();
}

/** A number where the cell holds one, else its text, which no scheme accepts as a number. */
export function numberAt(sheet: SheetSnapshot, row: number, column: number): number | string {
  const text = textAt(sheet, row, column).normalize("NFKC");
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Cell of the first label in the sheet's upper left corner that says this. */
export function findLabel(sheet: SheetSnapshot, label: string): CellAddress | null {
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    for (let column = 0; column < SEARCHED_COLUMNS; column += 1) {
      if (textAt(sheet, row, column) === label) return { row, column };
    }
  }
  return null;
}

/** Ends the line to be signed (审核人：), which stands right below the table once the row between them is filled in. */
const LABEL_END = /[:：]$/u;

/** Rows of a table below its header up to the first blank one. */
export function rowsUnder(sheet: SheetSnapshot, header: CellAddress): number[] {
  const rows: number[] = [];
  for (let row = header.row + 1; ; row += 1) {
    const text = textAt(sheet, row, header.column);
    if (text === "" || LABEL_END.test(text)) return rows;
    rows.push(row);
  }
}
