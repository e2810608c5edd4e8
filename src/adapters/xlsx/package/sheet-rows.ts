import {
  type CalendarDate,
  cellKey,
  type CellDate,
  type CellError,
  type CellValue,
  dateFromSerial,
  MAX_ROWS,
  parseIsoDate,
} from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import { readCount, readReferenceColumn, readReferenceRow } from "./cell-reference.ts";
import { checkTime, CLOCK_EVERY, type FileLimits } from "./limits.ts";
import { readStringItem } from "./shared-strings.ts";
import { unescapeCellText } from "./xml-decode.ts";
import { CLOSE, END, OPEN, type XmlScanner } from "./xml-scanner.ts";

/** What a sheet's cells need of the rest of the workbook. */
export interface SheetContext {
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  readonly limits: FileLimits;
}

/** The cells of a sheet as its part holds them. */
export interface SheetRows {
  readonly rows: CellValue[][];
  readonly formulas: Set<number>;
  readonly hiddenRows: Set<number>;
}

/** Excel's dates and errors come again and again: each is made once. */
interface Shared {
  readonly dates: Map<number, CellDate>;
  readonly errors: Map<string, CellError>;
}

interface Cursor {
  readonly scanner: XmlScanner;
  readonly context: SheetContext;
  readonly result: SheetRows;
  readonly shared: Shared;
  row: number;
  column: number;
  cells: number;
}

/**
 * Reads all rows from the opened `sheetData` on; leaves the scanner on its CLOSE.
 * @throws WorkbookError `damaged-sheet`, `too-many-cells`
 */
export function readSheetRows(scanner: XmlScanner, context: SheetContext): SheetRows {
  const result: SheetRows = { rows: [], formulas: new Set(), hiddenRows: new Set() };
  if (scanner.isEmpty) return result;
  const shared: Shared = { dates: new Map(), errors: new Map() };
  const cursor: Cursor = {
    scanner,
    context,
    result,
    shared,
    row: -1,
    column: -1,
    cells: 0,
  };
  const outside = scanner.depth - 1;
  let untilClock = CLOCK_EVERY;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event !== OPEN) continue;
    if (scanner.nameIs("row")) readRow(cursor);
    else throw damaged(cursor, scanner.name());
    untilClock -= 1;
    if (untilClock > 0) continue;
    checkTime(context.limits);
    untilClock = CLOCK_EVERY;
  }
  return result;
}

function damaged(cursor: Cursor, why: string): Error {
  const { scanner, context } = cursor;
  return fileError("damaged-sheet", { sheet: context.sheet, part: scanner.part, row: cursor.row + 1, why });
}

function readRow(cursor: Cursor): void {
  const { scanner } = cursor;
  startRow(cursor);
  if (scanner.isEmpty) return;
  const outside = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) return;
    if (event !== OPEN) continue;
    if (scanner.nameIs("c")) readCell(cursor);
    else passExtension(cursor);
  }
}

/** Passes over what later versions may add; anything else might be a cell whose name is damaged. */
function passExtension(cursor: Cursor): void {
  const { scanner } = cursor;
  if (!scanner.nameIs("extLst")) throw damaged(cursor, scanner.name());
  scanner.skipElement();
}

function startRow(cursor: Cursor): void {
  const { scanner, result } = cursor;
  const slot = scanner.findAttribute("r");
  cursor.row =
    slot < 0
      ? cursor.row + 1
      : readCount(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot)) - 1;
  if (cursor.row < 0 || cursor.row >= MAX_ROWS) throw damaged(cursor, "row");
  if (scanner.isOn("hidden")) result.hiddenRows.add(cursor.row);
  cursor.column = -1;
}

function readCell(cursor: Cursor): void {
  const { scanner } = cursor;
  place(cursor);
  if (scanner.isEmpty) return;
  const typeSlot = scanner.findAttribute("t");
  const type = typeSlot < 0 ? "n" : scanner.attribute("t");
  const isDate = type === "n" && cursor.context.dateStyles[styleOf(scanner)] === true;
  const value = readContent(cursor, type ?? "n", isDate);
  if (value !== null && value !== "") store(cursor, value);
}

function styleOf(scanner: XmlScanner): number {
  const slot = scanner.findAttribute("s");
  return slot < 0 ? 0 : readCount(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot));
}

/** Finds the cell's column, and its row where that differs from the row element's. */
function place(cursor: Cursor): void {
  const { scanner } = cursor;
  const slot = scanner.findAttribute("r");
  if (slot < 0) {
    cursor.column += 1;
    return;
  }
  const start = scanner.valueStart(slot);
  const end = scanner.valueEnd(slot);
  cursor.column = readReferenceColumn(scanner.bytes, start, end);
  const row = readReferenceRow(scanner.bytes, start, end);
  if (cursor.column < 0 || row !== cursor.row) throw damaged(cursor, "address");
}

function readContent(cursor: Cursor, type: string, isDate: boolean): CellValue {
  const { scanner } = cursor;
  const outside = scanner.depth - 1;
  let value: CellValue = null;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event !== OPEN) continue;
    if (scanner.nameIs("v")) value = readValue(cursor, type, isDate);
    else if (scanner.nameIs("is")) value = readStringItem(scanner);
    else if (scanner.nameIs("f")) {
      cursor.result.formulas.add(cellKey(cursor.row, cursor.column));
      scanner.skipElement();
    } else passExtension(cursor);
  }
  return value;
}

function readValue(cursor: Cursor, type: string, isDate: boolean): CellValue {
  const text = cursor.scanner.elementText();
  switch (type) {
    case "s":
      return sharedString(cursor, text);
    case "str":
    case "inlineStr":
      return unescapeCellText(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return errorOf(cursor.shared, text);
    case "d":
      return parseIsoDate(text.slice(0, 10)) === null ? text : isoDate(cursor.shared, text.slice(0, 10));
    default:
      return numberOf(cursor, text, isDate);
  }
}

function sharedString(cursor: Cursor, text: string): CellValue {
  const found = cursor.context.strings[Number(text)];
  if (found === undefined || text.trim() === "") throw damaged(cursor, "shared string");
  return found;
}

function errorOf(shared: Shared, code: string): CellError {
  const known = shared.errors.get(code);
  if (known !== undefined) return known;
  const made: CellError = { kind: "error", code };
  shared.errors.set(code, made);
  return made;
}

function isoDate(shared: Shared, text: string): CellValue {
  const day = parseIsoDate(text);
  return day === null ? text : dateOf(shared, day);
}

function dateOf(shared: Shared, day: CalendarDate): CellDate {
  const known = shared.dates.get(day);
  if (known !== undefined) return known;
  const made: CellDate = { kind: "date", day };
  shared.dates.set(day, made);
  return made;
}

/** A number, a date where the cell's format says so; what is no number although it should be stays as text. */
function numberOf(cursor: Cursor, text: string, isDate: boolean): CellValue {
  const number = Number(text);
  if (text.trim() === "") return null;
  if (!Number.isFinite(number)) return text;
  if (!isDate) return number;
  const day = dateFromSerial(number, cursor.context.date1904);
  return day === null ? number : dateOf(cursor.shared, day);
}

function store(cursor: Cursor, value: CellValue): void {
  const { rows } = cursor.result;
  let row = rows[cursor.row];
  if (row === undefined) {
    row = [];
    rows[cursor.row] = row;
  }
  cursor.cells += Math.max(1, cursor.column + 1 - row.length);
  if (cursor.cells > cursor.context.limits.sheetCells) {
    throw fileError("too-many-cells", {
      sheet: cursor.context.sheet,
      cells: cursor.context.limits.sheetCells,
    });
  }
  while (row.length < cursor.column) row.push(null);
  row[cursor.column] = value;
}
