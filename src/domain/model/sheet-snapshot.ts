import type { CellRange, CellValue } from "./cell.ts";

/** Whether a sheet is shown; a very hidden sheet cannot be shown from Excel's menus. */
export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/** One sheet, read once and never changed. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Cells cannot be written without the password. */
  readonly isProtected: boolean;
  /** Cells by row and column from 0; a row or cell that is not there is blank. */
  readonly rows: readonly (readonly CellValue[] | undefined)[];
  readonly merges: readonly CellRange[];
  /** Rows and columns that are hidden, by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that hold a formula, by `cellKey`. */
  readonly formulas: ReadonlySet<number>;
  /** Excel tables (ListObjects). */
  readonly excelTables: readonly CellRange[];
  readonly autoFilter: CellRange | null;
}

/** One workbook, read once and never changed. */
export interface WorkbookSnapshot {
  /** The file's name, or the path that tells it from others of the run. */
  readonly file: string;
  /** Name of the folder that the file lies in, where known; offices often name it after the unit. */
  readonly folder: string | null;
  readonly sheets: readonly SheetSnapshot[];
  /** Bears a digital signature, so it is never changed in place. */
  readonly isSigned: boolean;
  /** Sheets can be neither added nor removed. */
  readonly isStructureProtected: boolean;
  /** Sheets that Probity made in an earlier run (ledgers, reports); they are no source of risks. None where left out. */
  readonly ownSheets?: readonly string[];
  /** Small texts that Probity keeps in the workbook, by key. None where left out. */
  readonly keptTexts?: Readonly<Record<string, string>>;
}

/** The value of a cell; null where the sheet has none. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.rows[row]?.[column] ?? null;
}
