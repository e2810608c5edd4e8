/** How a cell looks in the file; colours are `RRGGBB`, null where the file leaves them to the program. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Points. */
  readonly size: number;
  readonly color: string | null;
  readonly fill: string | null;
  /** Null: text left, numbers right, as Excel does by itself. */
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Number format code; `General` where there is none. */
  readonly numberFormat: string;
}

/** The look of one sheet, for showing it without changing it. */
export interface SheetLook {
  /** Widths in characters by column; a column that is not there has the default width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
  /** Heights in points by row; a row that is not there has a height that fits its text. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Points. */
  readonly defaultHeight: number;
  /** Looks by the number that {@link styleRows} name; the first one is that of an untouched cell. */
  readonly styles: readonly CellLook[];
  /** Place in `styles` by row and column; what is not there is an untouched cell. */
  readonly styleRows: readonly (readonly number[] | undefined)[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}
