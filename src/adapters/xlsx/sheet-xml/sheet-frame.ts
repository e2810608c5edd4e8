import type { CellRange, PrintSetup, ReportSheet } from "../../../domain/index.ts";
import { columnName, formatAddress, formatRange } from "../../../domain/index.ts";
import { escapeXml } from "./xml-text.ts";

/** What Excel adds to a width in characters for the edges of a cell. */
const WIDTH_EDGE = 0.71;
const MAX_WIDTH = 255;

/** Inches: 1.8 cm at the sides, 2 cm above and below, 0.8 cm for the footer. */
const MARGINS =
  '<pageMargins left="0.71" right="0.71" top="0.79" bottom="0.79" header="0.31" footer="0.31"/>';

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const corner = formatAddress({ row: rows, column: columns });
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const right = columns === 0 ? "Left" : "Right";
  const pane = rows === 0 ? "topRight" : `bottom${right}`;
  return `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** Everything before the rows: tab, fit to page, extent, view and column widths. */
export function sheetHeadXml(sheet: ReportSheet, isSelected: boolean): string {
  const tab = sheet.tab === null ? "" : `<tabColor rgb="FF${escapeXml(sheet.tab)}"/>`;
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.width ?? row.cells.length), 1);
  const extent = formatRange({
    top: 0,
    left: 0,
    bottom: Math.max(0, sheet.rows.length - 1),
    right: columns - 1,
  });
  const { freeze } = sheet;
  const pane = freeze === null || (freeze.rows === 0 && freeze.columns === 0) ? "" : paneXml(freeze);
  const gridlines = sheet.gridlines ? "" : ' showGridLines="0"';
  const selected = isSelected ? ' tabSelected="1"' : "";
  return `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${extent}"/><sheetViews><sheetView${gridlines}${selected} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet.columnWidths)}`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    if (width === 0)
      return `<col min="${index + 1}" max="${index + 1}" width="0" hidden="1" customWidth="1"/>`;
    const wide = Math.min(MAX_WIDTH, Math.round((width + WIDTH_EDGE) * 100) / 100);
    return `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function overlaps(first: CellRange, second: CellRange): boolean {
  return (
    first.top <= second.bottom &&
    second.top <= first.bottom &&
    first.left <= second.right &&
    second.left <= first.right
  );
}

/** Merged areas of at least two cells that do not overlap one before them, as Excel demands. */
export function writableMerges(merges: readonly CellRange[]): readonly CellRange[] {
  const kept: CellRange[] = [];
  let open: CellRange[] = [];
  const byTop = [...merges].sort((first, second) => first.top - second.top);
  for (const range of byTop) {
    open = open.filter((other) => other.bottom >= range.top);
    const isSingle = range.top === range.bottom && range.left === range.right;
    if (isSingle || open.some((other) => overlaps(other, range))) continue;
    open.push(range);
    kept.push(range);
  }
  return kept;
}

/** The merged areas of a sheet, or an empty text. */
export function mergesXml(merges: readonly CellRange[]): string {
  const kept = writableMerges(merges);
  if (kept.length === 0) return "";
  const cells = kept.map((range) => `<mergeCell ref="${formatRange(range)}"/>`).join("");
  return `<mergeCells count="${kept.length}">${cells}</mergeCells>`;
}

/** A break names the row above it, counted from 1, which is the row below it counted from 0. */
function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const rows = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${rows}</rowBreaks>`;
}

/** Paper, margins, fit, footer and page breaks. */
export function printXml(print: PrintSetup): string {
  const paper = print.paper === "A3" ? 8 : 9;
  const height = print.fit === "one-page" ? 1 : 0;
  const centred = /^&[LCR]/.test(print.footer) ? print.footer : `&C${print.footer}`;
  const footer =
    print.footer === ""
      ? ""
      : `<headerFooter><oddFooter>${escapeXml(centred.slice(0, 255))}</oddFooter></headerFooter>`;
  return `<printOptions horizontalCentered="1"/>${MARGINS}<pageSetup paperSize="${paper}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="${height}"/>${footer}${breaksXml(print.breaks ?? [])}`;
}

/** Absolute reference of whole rows, both counted from 0: `$1:$3`. */
export function rowsReference(rows: readonly [number, number]): string {
  return `$${rows[0] + 1}:$${rows[1] + 1}`;
}

/** Absolute reference of a range: `$A$3:$F$90`. */
export function absoluteReference(range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${corner(range.top, range.left)}:${corner(range.bottom, range.right)}`;
}
