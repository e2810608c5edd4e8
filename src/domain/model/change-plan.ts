import type { CellRange, CellValue } from "./cell.ts";
import type {
  CellFormat,
  ConditionalFormat,
  ReportCell,
  ReportSheet,
  StyleName,
  Validation,
} from "./report-model.ts";

/** A cell and the value that it must still hold when the plan is applied. */
export interface ExpectedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** One source cell that gets another value because the clerk accepted it in a preview. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Columns that Probity adds at the right edge of a table and owns: it rewrites these and no others. */
export interface OwnColumns {
  readonly sheet: string;
  /** First column; where Probity's columns of an earlier run stand, they are replaced there. */
  readonly firstColumn: number;
  /** How many columns of an earlier run stand there; surplus ones are cleared. */
  readonly replaces: number;
  /** Row of the group header 系统测算(供参考) and last header row. */
  readonly headerRows: readonly [number, number];
  readonly group: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  /** Cells by sheet row; rows that are not there stay blank. */
  readonly rows: ReadonlyMap<number, readonly ReportCell[]>;
  readonly styles: readonly StyleName[];
  /** Look of the rows above the last header row; the group's words run over the columns beside them. */
  readonly groupStyle: StyleName;
  readonly headerStyle: StyleName;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
}

/** A cell of a sheet of Probity's own that is rewritten in place, so that the clerk's sorting, columns and rows stay. */
export interface OwnCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: ReportCell;
  /** Null keeps the cell's format. */
  readonly style: StyleName | null;
}

/** A rule on source cells that colours without changing them, and that can be taken back exactly. */
export interface Highlight {
  readonly sheet: string;
  readonly format: ConditionalFormat;
}

/** Everything that one action will write; nothing else is touched. */
export interface ChangePlan {
  /** Words of the action's button (一键评级 …). */
  readonly action: string;
  /** Cells that must be as they were read, per sheet. */
  readonly expected: ReadonlyMap<string, readonly ExpectedCell[]>;
  readonly fixes: readonly CellFix[];
  readonly ownColumns: readonly OwnColumns[];
  /** Cells of existing own sheets; on any other sheet they are refused. */
  readonly ownCells: readonly OwnCell[];
  readonly highlights: readonly Highlight[];
  /** New sheets, or own sheets of the same name replaced. */
  readonly ownSheets: readonly ReportSheet[];
  /** Sheets of this name that exist and are not Probity's are never replaced; these are. */
  readonly replaces: readonly string[];
  readonly styles: Readonly<Record<StyleName, CellFormat>>;
  /** The clerk agreed to go on where the way back is too large to be kept in the workbook. */
  readonly allowWithoutRestore?: boolean;
}

/** A cell that 恢复原表 left alone because it was changed after Probity wrote it. */
export interface UntouchedCell {
  readonly sheet: string;
  readonly range: CellRange;
  readonly written: CellValue;
  readonly found: CellValue;
}
