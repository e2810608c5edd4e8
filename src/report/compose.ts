import type {
  CellRange,
  ConditionalFormat,
  ReportCell,
  ReportChart,
  ReportRow,
  ReportSheet,
  StyleName,
  Validation,
} from "../domain/index.ts";
import { ColumnWidths, fitWidths, MEASURED_ROWS } from "./column-widths.ts";
import { isOnePage } from "./page-fit.ts";
import { headerRows, type TableColumn } from "./table-header.ts";

/** Where a table stands; rows count from 0, and `last` is above `first` where there are no rows. */
export interface TablePlace {
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** Makes the cells of a table's row, counted from 0; equal cells each time. */
export type RowMaker = (index: number) => readonly ReportCell[];

/** A table to be composed. */
export interface TableSpec {
  readonly columns: readonly TableColumn[];
  /** The rows, or what makes them one by one, once their place is known. */
  readonly rows: (place: TablePlace) => readonly (readonly ReportCell[])[] | RowMaker;
  readonly count: number;
  readonly total?: (place: TablePlace) => readonly ReportCell[];
  /** What stands in the place of rows where there are none. */
  readonly empty: string;
  readonly filter?: boolean;
  /** Points, for rows whose texts stand on one line; the others, and all where left out, go by their text. */
  readonly rowHeight?: number;
}

/** What a sheet is, beside its blocks. */
export interface SheetSpec {
  readonly name: string;
  readonly tab: string | null;
  /** Columns that titles, notes and tables span. */
  readonly columns: number;
  readonly footer: string;
  readonly fit?: "one-page" | "one-wide";
  /** Columns that stay in view beside the rows. */
  readonly freezeColumns?: number;
  /** Rows of long tables are made each time they are read; see `ReportOptions.rowsOnDemand`. */
  readonly rowsOnDemand?: boolean;
}

/** Widest sheet in characters that an A4 page takes at a size that can be read; wider ones are printed on A3. */
const A4_WIDTH = 190;

/** Rows of a chart: title and legend take some, each bar one. */
const CHART_FRAME_ROWS = 4;
const FEWEST_CHART_ROWS = 8;
const MOST_CHART_ROWS = 16;

const TITLE_HEIGHT = 36;
const LINE_HEIGHT = 20;

/** A row whose cells are made each time they are read, so that a long table is never whole in memory. */
class RowOnDemand implements ReportRow {
  readonly styles: readonly StyleName[];
  readonly height = null;
  readonly width: number;
  readonly #index: number;
  readonly #make: RowMaker;

  constructor(index: number, make: RowMaker, styles: readonly StyleName[]) {
    this.styles = styles;
    this.width = styles.length;
    this.#index = index;
    this.#make = make;
  }

  get cells(): readonly ReportCell[] {
    return this.#make(this.#index);
  }
}

function rowsOf(make: RowMaker, count: number): readonly (readonly ReportCell[])[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Lays blocks out one below the other on a sheet's grid. */
export class SheetComposer {
  readonly #spec: SheetSpec;
  readonly #rows: ReportRow[] = [];
  readonly #merges: CellRange[] = [];
  readonly #formats: ConditionalFormat[] = [];
  readonly #validations: Validation[] = [];
  readonly #charts: ReportChart[] = [];
  readonly #widths: ColumnWidths;
  #filter: CellRange | null = null;
  #signed: readonly [string, string] | null = null;
  #firstTable: readonly [number, number] | null = null;

  constructor(spec: SheetSpec) {
    this.#spec = spec;
    this.#widths = new ColumnWidths(spec.columns);
  }

  /** Row at which the next block begins, from 0. */
  get nextRow(): number {
    return this.#rows.length;
  }

  /** The sheet's title, centred over everything. */
  title(text: string): void {
    this.#line(text, "title", TITLE_HEIGHT);
  }

  /** A line with one text at the left and one at the right. */
  subtitle(left: string, right: string): void {
    this.#pair(left, right, ["subtitle-left", "subtitle-right"]);
  }

  /** A heading within the sheet. */
  section(text: string): void {
    this.#line(text, "section", LINE_HEIGHT + 4);
  }

  /** Lines of running text over the whole width. */
  lines(texts: readonly string[], style: StyleName = "note"): void {
    for (const text of texts) this.#line(text, style, null);
  }

  /** An empty line. */
  gap(): void {
    this.#rows.push({ cells: [], styles: "note", height: 10 });
  }

  /** One row of cells with styles of their own. */
  row(
    cells: readonly ReportCell[],
    styles: StyleName | readonly StyleName[],
    height: number | null = null,
  ): void {
    this.#rows.push({ cells, styles, height });
  }

  /** Merges cells of the grid. */
  merge(range: CellRange): void {
    this.#merges.push(range);
  }

  /** A table with its header; returns where it stands. */
  table(spec: TableSpec): TablePlace {
    const header = headerRows(spec.columns, this.nextRow);
    this.#merges.push(...header.merges);
    this.#rows.push(...header.rows);
    const first = this.nextRow;
    const place = { header: first - 1, first, last: first + spec.count - 1 };
    this.#firstTable ??= [first - header.rows.length, first - 1];
    this.#addRows(spec, spec.rows(place));
    if (spec.count === 0) this.#emptyTable(spec);
    else if (spec.total !== undefined) this.#total(spec, spec.total(place));
    if (spec.filter === true && spec.count > 0) this.#keepFilter(place, spec.columns.length);
    return place;
  }

  /** A rule that colours cells of a composed table. */
  format(range: CellRange, rule: ConditionalFormat["rule"]): void {
    if (range.bottom >= range.top) this.#formats.push({ range, rule });
  }

  /** A check on what may be typed. */
  validate(validation: Validation): void {
    if (validation.range.bottom >= validation.range.top) this.#validations.push(validation);
  }

  /** Keeps room for a chart of so many bars over the whole width; returns its cells. */
  chartRoom(bars: number): CellRange {
    const top = this.nextRow;
    const rows = Math.min(MOST_CHART_ROWS, Math.max(FEWEST_CHART_ROWS, bars + CHART_FRAME_ROWS));
    for (let row = 0; row < rows; row += 1)
      this.#rows.push({ cells: [], styles: "note", height: LINE_HEIGHT });
    this.gap();
    return { top, left: 0, bottom: top + rows - 1, right: this.#spec.columns - 1 };
  }

  /** A chart in the room that was kept for it. */
  chart(chart: ReportChart): void {
    this.#charts.push(chart);
  }

  /** The line of 制表人, 审核人 and 日期, with room for a seal. */
  signature(left: string, right: string): void {
    this.gap();
    this.#pair(left, right, ["signature", "signature-right"]);
  }

  /**
   * The same line for a sheet of any length: below the table where one page holds it all, else in the footer of each
   * page, for below a long table it may come to stand alone on a last page.
   */
  sign(left: string, right: string): void {
    this.#signed = [left, right];
  }

  /** The composed sheet; with a chart above the table nothing stays in view, because it would fill the screen. */
  finish(): ReportSheet {
    const { name, tab, footer, fit, freezeColumns } = this.#spec;
    const header = this.#firstTable;
    const columnWidths = fitWidths(this.#widths.widths());
    const isFrozen = header !== null && this.#charts.length === 0;
    const sheet: ReportSheet = {
      name,
      tab,
      columnWidths,
      rows: this.#rows,
      merges: this.#merges,
      freeze: isFrozen ? { rows: header[1] + 1, columns: freezeColumns ?? 0 } : null,
      filter: this.#filter,
      conditionalFormats: this.#formats,
      validations: this.#validations,
      charts: this.#charts,
      print: {
        paper: columnWidths.reduce((sum, width) => sum + width, 0) > A4_WIDTH ? "A3" : "A4",
        orientation: "landscape",
        repeatRows: header,
        fit: fit ?? "one-wide",
        footer,
      },
      gridlines: false,
    };
    return this.#signed === null ? sheet : this.#withSignature(sheet, this.#signed);
  }

  #withSignature(sheet: ReportSheet, [left, right]: readonly [string, string]): ReportSheet {
    if (!isOnePage(sheet)) {
      const footer = `&L${left}&C${sheet.print.footer}&R${right}`;
      return { ...sheet, print: { ...sheet.print, footer } };
    }
    // Rows and merges are the composer's own lists, so that the sheet has what is added to them.
    this.signature(left, right);
    return sheet;
  }

  #line(text: string, style: StyleName, height: number | null): void {
    this.#merges.push(...span(this.nextRow, 0, this.#spec.columns - 1));
    this.#rows.push({ cells: [text], styles: style, height });
  }

  #pair(left: string, right: string, styles: readonly [StyleName, StyleName]): void {
    const half = Math.max(1, Math.ceil(this.#spec.columns / 2));
    this.#merges.push(
      ...span(this.nextRow, 0, half - 1),
      ...span(this.nextRow, half, this.#spec.columns - 1),
    );
    const blanks = Array.from({ length: half - 1 }, () => null);
    const cellStyles = [...Array.from({ length: half }, () => styles[0]), styles[1]];
    this.#rows.push({ cells: [left, ...blanks, right], styles: cellStyles, height: LINE_HEIGHT });
  }

  #addRows(spec: TableSpec, made: ReturnType<TableSpec["rows"]>): void {
    const styles = spec.columns.map(({ style }) => style);
    if (typeof made === "function" && this.#spec.rowsOnDemand === true) {
      this.#widths.measure(spec.columns, rowsOf(made, Math.min(spec.count, MEASURED_ROWS)));
      for (let index = 0; index < spec.count; index += 1)
        this.#rows.push(new RowOnDemand(index, made, styles));
      return;
    }
    const rows = typeof made === "function" ? rowsOf(made, spec.count) : made;
    this.#widths.measure(spec.columns, rows);
    for (const cells of rows) {
      const height = spec.rowHeight !== undefined && this.#widths.hold(cells) ? spec.rowHeight : null;
      this.#rows.push({ cells, styles, height });
    }
  }

  #total({ columns, rowHeight }: TableSpec, cells: readonly ReportCell[]): void {
    const styles = columns.map(({ style }) =>
      style === "number" || style === "percent" ? `total-${style}` : "total-label",
    );
    this.#rows.push({ cells, styles, height: rowHeight ?? null });
  }

  #emptyTable(spec: TableSpec): void {
    this.#merges.push(...span(this.nextRow, 0, spec.columns.length - 1));
    const blanks = Array.from({ length: spec.columns.length - 1 }, () => null);
    this.#rows.push({ cells: [spec.empty, ...blanks], styles: "text", height: LINE_HEIGHT + 4 });
  }

  #keepFilter(place: TablePlace, columns: number): void {
    this.#filter ??= { top: place.header, left: 0, bottom: place.last, right: columns - 1 };
  }
}

/** A merge over one row; none where it would be a single cell. */
function span(row: number, left: number, right: number): CellRange[] {
  return right > left ? [{ top: row, left, bottom: row, right }] : [];
}
