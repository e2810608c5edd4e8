import type { CellAddress } from "../model/cell.ts";
import type { SheetKind } from "../model/vocabulary.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import type { TableLayout } from "./tables/table-layout.ts";

/** A table with its kind, before its rows are read. */
export interface PlannedTable {
  /** Real place of each cell, where the table was written anew because its names stand left of their values. */
  readonly at?: (row: number, column: number) => CellAddress;
  readonly layout: TableLayout & { readonly fingerprint: string };
  readonly kind: SheetKind;
}

/** A sheet whose tables are found and understood, before rows are read. */
export interface PlannedSheet {
  readonly grid: SheetGrid;
  readonly tables: readonly PlannedTable[];
  readonly own: boolean;
}
