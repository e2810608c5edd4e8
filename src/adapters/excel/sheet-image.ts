import type { CellRange } from "../../domain/index.ts";
import { formatAddress, formatRange, parseRange } from "../../domain/index.ts";
import { loadPlace, placeOf } from "./read-bounds.ts";
import type { Question, Step } from "./requests.ts";
import type { SheetImageData } from "./restore-point.ts";

/** Page layout that an own sheet has. */
const LAYOUT = [
  "paperSize",
  "orientation",
  "zoom",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
  "centerHorizontally",
] as const;

/** Page layout by property, as Excel gives and takes it. */
type Layout = Pick<Excel.PageLayout, (typeof LAYOUT)[number]>;

/** An own sheet that is asked for before it is replaced. */
export interface AskedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Rows in use, a piece for each question about them. */
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>[];
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly frozen: Excel.Range;
  readonly filter: Excel.Range;
  readonly titleRows: Excel.Range;
  readonly footer: Excel.HeaderFooter;
}

function loadAddress(range: Excel.Range): Excel.Range {
  range.load("address");
  return range;
}

/** Rows of one question or step, and the bytes of one row in it. */
const ROWS = 20_000;
const ROW_BYTES = 60;

/** Asks for everything about a sheet but its cells and rows; nothing comes back where there is no such sheet. */
export function askSheet(context: Excel.RequestContext, name: string): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("tabColor,showGridlines");
  sheet.charts.load("items/id");
  sheet.horizontalPageBreaks.load("items/rowIndex");
  // eslint-disable-next-line office-addins/no-empty-load -- the names stand in LAYOUT
  sheet.pageLayout.load(LAYOUT.join(","));
  // eslint-disable-next-line office-addins/call-sync-before-read -- nothing is read, only asked for
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  footer.load(["leftFooter", "centerFooter", "rightFooter"]);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(false));
  return {
    name,
    sheet,
    used,
    rows: [],
    columns: used.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    frozen: loadAddress(sheet.freezePanes.getLocationOrNullObject()),
    filter: loadAddress(sheet.autoFilter.getRangeOrNullObject()),
    titleRows: loadAddress(sheet.pageLayout.getPrintTitleRowsOrNullObject()),
    footer,
  };
}

/** Asks for the heights of the rows of a sheet that is there; what is in use on it must be known. */
export function rowQuestions(asked: AskedSheet): readonly Question[] {
  const used = asked.sheet.isNullObject ? null : usedOf(asked);
  if (used === null) return [];
  return piecesOf(used).map((piece, index) => ({
    bytes: (piece.bottom - piece.top + 1) * ROW_BYTES,
    ask: () => {
      const range = asked.sheet.getRange(formatRange(piece));
      asked.rows[index] = range.getRowProperties({ format: { rowHeight: true } });
    },
  }));
}

/** A rectangle cut into pieces of rows. */
function piecesOf(range: CellRange): readonly CellRange[] {
  const count = Math.ceil((range.bottom - range.top + 1) / ROWS);
  return Array.from({ length: count }, (_, index) => {
    const top = range.top + index * ROWS;
    return { ...range, top, bottom: Math.min(range.bottom, top + ROWS - 1) };
  });
}

function addressOf(range: Excel.Range): string | null {
  return range.isNullObject ? null : range.address.slice(range.address.lastIndexOf("!") + 1);
}

function layoutOf(pageLayout: Excel.PageLayout): string {
  const layout: Record<string, unknown> = {};
  for (const name of LAYOUT) layout[name] = pageLayout[name];
  return JSON.stringify(layout);
}

/** Cells in use on the sheet; null where there are none. */
export function usedOf({ used }: AskedSheet): CellRange | null {
  return used.isNullObject ? null : placeOf(used);
}

/** The sheet as it stands. @param backup hidden sheet that will keep its cells */
export function takeSheet(asked: AskedSheet, backup: string, charts: string): SheetImageData {
  const used = usedOf(asked);
  const { sheet, footer } = asked;
  return {
    name: asked.name,
    backup: used === null ? null : backup,
    used: used === null ? null : formatRange(used),
    rowHeights:
      used === null
        ? []
        : asked.rows.flatMap(({ value }) => value.map(({ format }) => format?.rowHeight ?? 0)),
    columnWidths: used === null ? [] : asked.columns.value.map(({ format }) => format?.columnWidth ?? 0),
    hiddenColumns:
      used === null
        ? []
        : asked.columns.value.flatMap(({ columnHidden }, at) => (columnHidden === true ? [at] : [])),
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    frozen: addressOf(asked.frozen),
    filter: addressOf(asked.filter),
    titleRows: addressOf(asked.titleRows),
    breaks: sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
    layout: layoutOf(sheet.pageLayout),
    footer: JSON.stringify([footer.leftFooter, footer.centerFooter, footer.rightFooter]),
    charts,
  };
}

const isLayout = (data: unknown): data is Layout =>
  typeof data === "object" && data !== null && "zoom" in data;

function putLayout(sheet: Excel.Worksheet, image: SheetImageData): void {
  const layout: unknown = JSON.parse(image.layout);
  if (isLayout(layout)) for (const name of LAYOUT) sheet.pageLayout.set({ [name]: layout[name] });
  const footer: unknown = JSON.parse(image.footer);
  const sections: readonly unknown[] = Array.isArray(footer) ? footer : [];
  const [left, center, right] = sections;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = text(left);
  page.centerFooter = text(center);
  page.rightFooter = text(right);
  if (image.titleRows !== null) sheet.pageLayout.setPrintTitleRows(image.titleRows);
  putBreaks(sheet, image.breaks);
}

/** Queues beginning a page at each of these rows, counted from 0. */
export function putBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  for (const row of rows) sheet.horizontalPageBreaks.add(formatAddress({ row, column: 0 }));
}

/** Puts the heights of rows back; the cells must be there already, because Excel fits rows to them. */
export function heightSteps(sheet: Excel.Worksheet, image: SheetImageData): readonly Step[] {
  const used = image.used === null ? null : parseRange(image.used);
  if (used === null) return [];
  return piecesOf(used).map((piece) => ({
    bytes: (piece.bottom - piece.top + 1) * ROW_BYTES,
    sheet: image.name,
    write: () => {
      const heights = image.rowHeights.slice(piece.top - used.top, piece.bottom - used.top + 1);
      sheet
        .getRange(formatRange(piece))
        .setRowProperties(heights.map((rowHeight) => ({ format: { rowHeight } })));
    },
  }));
}

function putWidths(sheet: Excel.Worksheet, image: SheetImageData): void {
  if (image.used === null) return;
  const used = sheet.getRange(image.used);
  const hidden = new Set(image.hiddenColumns);
  used.setColumnProperties(
    image.columnWidths.map((columnWidth, at) =>
      hidden.has(at) ? { columnHidden: true } : { format: { columnWidth } },
    ),
  );
}

/** Queues emptying an own sheet of everything, so that it can be written anew; its charts must be loaded. */
export function emptySheet(sheet: Excel.Worksheet): void {
  for (const chart of sheet.charts.items) chart.delete();
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  all.format.useStandardHeight = true;
  all.columnHidden = false;
  all.format.useStandardWidth = true;
}

/** Queues keeping the cells of an own sheet on a hidden one. */
export function backUp(context: Excel.RequestContext, image: SheetImageData): void {
  if (image.backup === null || image.used === null) return;
  const { worksheets } = context.workbook;
  const backup = worksheets.add(image.backup);
  backup.visibility = "VeryHidden";
  backup.getRange(image.used).copyFrom(worksheets.getItem(image.name).getRange(image.used), "All");
}

/** Queues putting an own sheet back as it was, but for the heights of its rows; its charts must be loaded, charts are drawn by the caller. */
export function putSheetBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  image: SheetImageData,
): void {
  emptySheet(sheet);
  if (image.backup !== null && image.used !== null) {
    const backup = context.workbook.worksheets.getItem(image.backup);
    sheet.getRange(image.used).copyFrom(backup.getRange(image.used), "All");
  }
  putWidths(sheet, image);
  if (image.tabColor !== "") sheet.tabColor = image.tabColor;
  sheet.showGridlines = image.showGridlines;
  if (image.frozen !== null) sheet.freezePanes.freezeAt(image.frozen);
  if (image.filter !== null) sheet.autoFilter.apply(image.filter);
  putLayout(sheet, image);
}

/** Queues removing a hidden sheet of ours; a very hidden one cannot be deleted before it is shown as hidden. */
export function dropBackup(context: Excel.RequestContext, name: string): void {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.visibility = "Hidden";
  sheet.delete();
}
