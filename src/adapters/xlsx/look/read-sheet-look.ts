import type { SheetLook } from "../../../app/sheet-look-port.ts";
import { MAX_COLUMNS } from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import { readCount, readReferenceColumn } from "../package/cell-reference.ts";
import { readPart, type XlsxPackage } from "../package/xlsx-package.ts";
import { END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { OFFICE_THEME } from "./colors.ts";
import { PLAIN_LOOK, readCellLooks } from "./read-cell-looks.ts";
import { readThemeColors } from "./theme-part.ts";

/** Excel's own sizes where a sheet names none: characters and points. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

interface Reading {
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly styleRows: number[][];
  defaultWidth: number;
  defaultHeight: number;
  freeze: { readonly rows: number; readonly columns: number };
  row: number;
  column: number;
  /** Columns and places of cells that are still to be had before the sheet is refused. */
  placesLeft: number;
}

/** @throws WorkbookError `too-large` once a sheet has named more places than a table has */
function spendPlaces(scanner: XmlScanner, reading: Reading, places: number): void {
  reading.placesLeft -= places;
  if (reading.placesLeft < 0) throw fileError("too-large", { part: scanner.part });
}

function sizeOf(scanner: XmlScanner, name: string): number | null {
  const size = Number(scanner.attribute(name) ?? Number.NaN);
  return Number.isFinite(size) && size >= 0 ? size : null;
}

function readColumns(scanner: XmlScanner, reading: Reading): void {
  const width = sizeOf(scanner, "width");
  if (width === null) return;
  const first = Math.max(1, Number(scanner.attribute("min") ?? 1));
  const last = Math.min(Number(scanner.attribute("max") ?? first), MAX_COLUMNS);
  if (last >= first) spendPlaces(scanner, reading, last - first + 1);
  for (let column = first; column <= last; column += 1) reading.columnWidths.set(column - 1, width);
}

function readRow(scanner: XmlScanner, reading: Reading): void {
  const slot = scanner.findAttribute("r");
  reading.row =
    slot < 0
      ? reading.row + 1
      : readCount(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot)) - 1;
  reading.column = -1;
  const height = scanner.findAttribute("ht") < 0 ? null : sizeOf(scanner, "ht");
  if (height !== null) reading.rowHeights.set(reading.row, height);
}

function readCell(scanner: XmlScanner, reading: Reading): void {
  const place = scanner.findAttribute("r");
  reading.column =
    place < 0
      ? reading.column + 1
      : readReferenceColumn(scanner.bytes, scanner.valueStart(place), scanner.valueEnd(place));
  const slot = scanner.findAttribute("s");
  const style = slot < 0 ? 0 : readCount(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot));
  if (style <= 0 || reading.column < 0 || reading.row < 0) return;
  const row = (reading.styleRows[reading.row] ??= []);
  spendPlaces(scanner, reading, Math.max(1, reading.column + 1 - row.length));
  while (row.length < reading.column) row.push(0);
  row[reading.column] = style;
}

function readPane(scanner: XmlScanner, reading: Reading): void {
  const state = scanner.attribute("state");
  if (state !== "frozen" && state !== "frozenSplit") return;
  reading.freeze = { rows: sizeOf(scanner, "ySplit") ?? 0, columns: sizeOf(scanner, "xSplit") ?? 0 };
}

function readElement(scanner: XmlScanner, reading: Reading): void {
  if (scanner.nameIs("c")) readCell(scanner, reading);
  else if (scanner.nameIs("row")) readRow(scanner, reading);
  else if (scanner.nameIs("col")) readColumns(scanner, reading);
  else if (scanner.nameIs("pane")) readPane(scanner, reading);
  else if (scanner.nameIs("sheetFormatPr")) {
    reading.defaultWidth = sizeOf(scanner, "defaultColWidth") ?? DEFAULT_WIDTH;
    reading.defaultHeight = sizeOf(scanner, "defaultRowHeight") ?? DEFAULT_HEIGHT;
  } else if (scanner.nameIs("extLst")) scanner.skipElement();
}

async function looksOf(file: XlsxPackage): Promise<SheetLook["styles"]> {
  const { limits, relationships, zip } = file;
  const pathOf = (kind: string): string | null =>
    relationships.find((link) => link.kind === kind && !link.isExternal)?.target ?? null;
  const themePath = pathOf("theme");
  const stylesPath = pathOf("styles");
  if (stylesPath === null) return [PLAIN_LOOK];
  const theme =
    themePath === null ? OFFICE_THEME : readThemeColors(await readPart(zip, themePath), themePath);
  return readCellLooks(await readPart(zip, stylesPath), stylesPath, { theme, limits });
}

/**
 * Reads how a sheet looks: widths, heights and the formats of its cells. Linear in its cells; on demand only.
 * @returns null where the workbook has no such sheet
 * @throws WorkbookError `damaged`, `too-large`
 */
export async function readSheetLook(file: XlsxPackage, name: string): Promise<SheetLook | null> {
  const sheet = file.sheets.find((one) => one.name === name);
  if (sheet === undefined) return null;
  const scanner = new XmlScanner(await readPart(file.zip, sheet.part), sheet.part);
  const reading: Reading = {
    columnWidths: new Map(),
    rowHeights: new Map(),
    styleRows: [],
    defaultWidth: DEFAULT_WIDTH,
    defaultHeight: DEFAULT_HEIGHT,
    freeze: { rows: 0, columns: 0 },
    row: -1,
    column: -1,
    placesLeft: file.limits.totalCells + file.limits.blankPlaces,
  };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === OPEN) readElement(scanner, reading);
  }
  const { columnWidths, defaultWidth, rowHeights, defaultHeight, styleRows, freeze } = reading;
  const styles = await looksOf(file);
  return { columnWidths, defaultWidth, rowHeights, defaultHeight, styles, styleRows, freeze };
}
