import {
  type CalendarDate,
  cellKey,
  type CellDate,
  type CellError,
  type CellValue,
  dateFromSerial,
  MAX_COLUMNS,
  MAX_ROWS,
  parseIsoDate,
} from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import { checkCount, countGaps, countTableRow, type CellCount } from "./cell-count.ts";
import { readCount, readReferenceColumn, readReferenceRow } from "./cell-reference.ts";
import { checkText, checkTime, CLOCK_EVERY, type FileLimits } from "./limits.ts";
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
  /** One for all sheets of the workbook. */
  readonly count: CellCount;
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
  /** Rows that hold a value. */
  filled: number;
  /** Formulas met so far. */
  formulas: number;
}

/**
 * Reads all rows from the opened `sheetData` on; leaves the scanner on its CLOSE.
 * @throws WorkbookError `damaged-sheet`, `too-many-cells`, `too-large`, `text-too-long`
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
    filled: 0,
    formulas: 0,
  };
  const outside = scanner.depth - 1;
  let untilClock = CLOCK_EVERY;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event !== OPEN) continue;
    const before = context.count.cells;
    if (scanner.nameIs("row")) readRow(cursor);
    else throw damaged(cursor, scanner.name());
    countTableRow(context.count, before);
    checkCount(context.count, context.limits, context.sheet);
    untilClock -= 1;
    if (untilClock > 0) continue;
    checkTime(context.limits);
    untilClock = CLOCK_EVERY;
  }
  countGaps(context.count, result.rows.length - cursor.filled, context);
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
  const { scanner } = cursor;
  const slot = scanner.findAttribute("r");
  cursor.row =
    slot < 0
      ? cursor.row + 1
      : readCount(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot)) - 1;
  if (cursor.row < 0 || cursor.row >= MAX_ROWS) throw damaged(cursor, "row");
  if (scanner.isOn("hidden")) hideRow(cursor);
  cursor.column = -1;
}

function hideRow({ context, result, row }: Cursor): void {
  result.hiddenRows.add(row);
  context.count.blanks += 1;
}

function readCell(cursor: Cursor): void {
  const { scanner } = cursor;
  place(cursor);
  if (scanner.isEmpty) return;
  const typeSlot = scanner.findAttribute("t");
  const type = typeSlot < 0 ? "n" : scanner.attribute("t");
  const isDate = type === "n" && cursor.context.dateStyles[styleOf(scanner)] === true;
  const { formulas } = cursor;
  const value = readContent(cursor, type ?? "n", isDate);
  if (value !== null && value !== "") store(cursor, value);
  else cursor.context.count.cells += cursor.formulas - formulas;
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
    if (cursor.column >= MAX_COLUMNS) throw damaged(cursor, "address");
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
    else if (scanner.nameIs("is")) value = checkedText(cursor, readStringItem(scanner));
    else if (scanner.nameIs("f")) {
      cursor.result.formulas.add(cellKey(cursor.row, cursor.column));
      cursor.formulas += 1;
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
      return checkedText(cursor, unescapeCellText(text));
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return errorOf(cursor.shared, text);
    case "d":
      return parseIsoDate(text.slice(0, 10)) === null
        ? checkedText(cursor, text)
        : isoDate(cursor.shared, text.slice(0, 10));
    default:
      return numberOf(cursor, text, isDate);
  }
}

function checkedText({ context, row }: Cursor, text: string): string {
  checkText(text, context.limits, { sheet: context.sheet, row: row + 1 });
  return text;
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
  if (!Number.isFinite(number)) return checkedText(cursor, text);
  if (!isDate) return number;
  const day = dateFromSerial(number, cursor.context.date1904);
  return day === null ? number : dateOf(cursor.shared, day);
}

function store(cursor: Cursor, value: CellValue): void {
  const { rows } = cursor.result;
  const { count } = cursor.context;
  let row = rows[cursor.row];
  if (row === undefined) {
    row = [];
    rows[cursor.row] = row;
    cursor.filled += 1;
  }
  count.cells += 1;
  if (typeof value === "string") count.characters += value.length;
  if (row.length < cursor.column) count.blanks += cursor.column - row.length;
  while (row.length < cursor.column) row.push(null);
  row[cursor.column] = value;
}
