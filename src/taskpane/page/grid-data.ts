import type { CellLook } from "../../app/sheet-look-port.ts";
import type { CellRange } from "../../domain/index.ts";

/** Everything of a sheet's grid but its cells. */
export interface GridFrame {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Heights of rows and widths of columns in pixels; 0 hides. */
  readonly rowHeights: Float32Array;
  readonly columnWidths: Float32Array;
  readonly merges: readonly CellRange[];
  readonly styles: readonly CellLook[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}

/** A cell as the grid shows it. */
export interface GridCell {
  readonly column: number;
  readonly text: string;
  /** Place in the frame's styles. */
  readonly style: number;
  /** Numbers and dates stand at the right by themselves. */
  readonly isNumber: boolean;
  readonly isFormula: boolean;
}

/** The cells of one row that hold something or have a look of their own. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}
