import type { CalendarDate } from "./calendar-date.ts";
import type { CellRange } from "./cell.ts";

/** Look of a cell; colours are `RRGGBB`. */
export interface CellFormat {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly border?: "none" | "thin" | "hair";
  readonly borderColor?: string;
  readonly numberFormat?: string;
  /** Cells that the clerk may fill in on a protected sheet. */
  readonly unlocked?: boolean;
}

/** Name of a format in the model's style sheet. */
export type StyleName = string;

/** Where a link leads: a cell of the same workbook, or of a source file beside it. */
export interface ReportLink {
  readonly file?: string;
  readonly sheet: string;
  /** A1 address. */
  readonly address: string;
}

/** A cell with more than a value: its own style, a live formula with the computed value, or a link. */
export interface RichCell {
  readonly value: string | number | boolean | CalendarDateCell | null;
  readonly style?: StyleName;
  /** Without the leading `=`, in English function names and A1 references. */
  readonly formula?: string;
  readonly link?: ReportLink;
}

/** A date to be written as a true date. */
export interface CalendarDateCell {
  readonly day: CalendarDate;
}

/** A cell of a report. Text is always written as text, never as a formula. */
export type ReportCell = string | number | boolean | null | CalendarDateCell | RichCell;

/** One row; `styles` give the style of each column (the last one goes on), or one for all. */
export interface ReportRow {
  /** May be made anew each time they are read, where a host asked for rows on demand. */
  readonly cells: readonly ReportCell[];
  /** Number of cells where it is known without making them. */
  readonly width?: number;
  readonly styles: StyleName | readonly StyleName[];
  /** Points; null leaves it to be computed from wrapped text. */
  readonly height: number | null;
}

/** A rule that colours cells of its own range by their own row. */
export type ConditionalRule =
  | { readonly kind: "formula"; readonly formula: string; readonly style: StyleName }
  | { readonly kind: "text"; readonly equals: string; readonly style: StyleName }
  | { readonly kind: "color-scale"; readonly from: string; readonly to: string }
  | { readonly kind: "data-bar"; readonly color: string };

export interface ConditionalFormat {
  readonly range: CellRange;
  readonly rule: ConditionalRule;
}

/** A dropdown list, or bounds for numbers or dates, with the words shown when a value is refused. */
export interface Validation {
  readonly range: CellRange;
  readonly allow:
    | { readonly kind: "list"; readonly items: readonly string[] }
    | { readonly kind: "integer"; readonly min: number; readonly max: number }
    | { readonly kind: "date" };
  readonly message: string;
}

/** A native chart over cells of the same sheet. */
export interface ReportChart {
  readonly kind: "bar" | "stacked-bar" | "column" | "stacked-column" | "pie";
  readonly title: string;
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange; readonly color: string }[];
  /** Cells that it covers. */
  readonly area: CellRange;
}

/** Paper and what is repeated on it. */
export interface PrintSetup {
  readonly paper: "A4" | "A3";
  readonly orientation: "landscape" | "portrait";
  /** First and last row that are repeated on each page. */
  readonly repeatRows: readonly [number, number] | null;
  /** `one-page` fits the sheet on one page, `one-wide` on one page's width. */
  readonly fit: "one-page" | "one-wide";
  /** Rows that begin a new page, ascending; a page that is full ends without one. */
  readonly breaks?: readonly number[];
  /** With `&P` and `&N` for page number and count. */
  readonly footer: string;
}

/** One sheet of a report, as a grid. */
export interface ReportSheet {
  readonly name: string;
  /** Tab colour `RRGGBB`, or null. */
  readonly tab: string | null;
  /** Widths in characters; 0 hides the column. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly ReportRow[];
  /** Points that no computed height of a row exceeds; 120 where left out. */
  readonly tallestRow?: number;
  readonly merges: readonly CellRange[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: CellRange | null;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly charts: readonly ReportChart[];
  readonly print: PrintSetup;
  readonly gridlines: boolean;
}

/** A workbook as data: the same model goes to a file and to Excel. */
export interface ReportModel {
  /** Proposed file name with its ending. */
  readonly fileName: string;
  readonly title: string;
  readonly styles: Readonly<Record<StyleName, CellFormat>>;
  readonly sheets: readonly ReportSheet[];
}
