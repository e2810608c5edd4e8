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
import { KeptTogether } from "./kept-rows.ts";
import { printKeeping } from "./page-breaks.ts";
import { isOnePage, PAPER_ROW } from "./page-fit.ts";
import { RowOnDemand, rowsOf, type RowMaker } from "./row-on-demand.ts";
import { headerRows, sheetHeader, span, type SheetHeader, type TableColumn } from "./table-header.ts";

/** Where a table stands; rows count from 0, and `last` is above `first` where there are no rows. */
export interface TablePlace {
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** A table to be composed. */
export interface TableSpec {
  readonly columns: readonly TableColumn[];
  /** Words over the rows, below the header. */
  readonly heading?: string;
  /** The rows go on below those of the table above, whose columns they share, without a header of their own. */
  readonly goesOn?: boolean;
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
  /** A paper shows every text whole, however high its rows become; a list does not. */
  readonly isPaper?: boolean;
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
const CHART_ROWS = { fewest: 8, most: 16 } as const;

const TITLE_HEIGHT = 36;
const LINE_HEIGHT = 20;

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
  readonly #kept = new KeptTogether();
  #signed: readonly [string, string] | null = null;
  #header: SheetHeader | null = null;

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
    this.#kept.heading(this.nextRow);
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
    this.#kept.row(this.nextRow);
    this.#rows.push({ cells, styles, height });
  }

  /** Merges cells of the grid. */
  merge(range: CellRange): void {
    this.#merges.push(range);
  }

  /** A table with its header; returns where it stands. */
  table(spec: TableSpec): TablePlace {
    const top = this.nextRow;
    if (spec.goesOn !== true) this.#addHeader(spec.columns);
    const header = this.#header?.rows[1] ?? top;
    if (spec.heading !== undefined) this.section(spec.heading);
    const first = this.nextRow;
    const place = { header, first, last: first + spec.count - 1 };
    this.#addRows(spec, spec.rows(place));
    this.#kept.table({ top, first, last: place.last, total: this.#addEnd(spec, place) });
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
    const bottom = top - 1 + Math.min(CHART_ROWS.most, Math.max(CHART_ROWS.fewest, bars + CHART_FRAME_ROWS));
    while (this.nextRow <= bottom) this.#rows.push({ cells: [], styles: "note", height: LINE_HEIGHT });
    this.#kept.block(top, bottom);
    this.gap();
    return { top, left: 0, bottom, right: this.#spec.columns - 1 };
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

  /**
   * The composed sheet, once. With a chart above the table nothing stays in view, because it would fill the screen, nor
   * where tables have headers of their own; of these the last is repeated on pages, for it alone is never above others'.
   */
  finish(): ReportSheet {
    const { name, tab, footer, fit, isPaper } = this.#spec;
    const columnWidths = fitWidths(this.#widths.widths());
    const sheet: ReportSheet = {
      name,
      tab,
      columnWidths,
      rows: this.#rows,
      ...(isPaper === true ? { tallestRow: PAPER_ROW } : {}),
      merges: this.#merges,
      freeze: this.#freeze(),
      filter: this.#filter,
      conditionalFormats: this.#formats,
      validations: this.#validations,
      charts: this.#charts,
      print: {
        paper: columnWidths.reduce((sum, width) => sum + width, 0) > A4_WIDTH ? "A3" : "A4",
        orientation: "landscape",
        repeatRows: this.#header?.rows ?? null,
        fit: fit ?? "one-wide",
        footer,
      },
      gridlines: false,
    };
    const signed = this.#signed === null ? sheet : this.#withSignature(sheet, this.#signed);
    return { ...signed, print: printKeeping(signed, this.#kept) };
  }

  #freeze(): ReportSheet["freeze"] {
    const header = this.#header;
    if (header?.isCommon !== true || this.#charts.length > 0) return null;
    return { rows: header.rows[1] + 1, columns: this.#spec.freezeColumns ?? 0 };
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

  #addHeader(columns: readonly TableColumn[]): void {
    const { rows, merges } = headerRows(columns, this.nextRow);
    this.#header = sheetHeader(this.#header, columns, [this.nextRow, this.nextRow + rows.length - 1]);
    this.#merges.push(...merges);
    this.#rows.push(...rows);
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

  /** What stands in the place of rows, or below them; returns the row of the total. */
  #addEnd(spec: TableSpec, place: TablePlace): number | null {
    if (spec.count === 0) this.#emptyTable(spec);
    else if (spec.total !== undefined) {
      this.#total(spec, spec.total(place));
      return place.last + 1;
    }
    return null;
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
