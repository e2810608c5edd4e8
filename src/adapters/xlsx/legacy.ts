import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import {
  cellKey,
  type CellRange,
  type CellValue,
  dateFromSerial,
  isDateFormat,
  parseAddress,
  parseRange,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookSnapshot,
} from "../../domain/index.ts";
import { WorkbookError } from "../../app/workbook-port.ts";
import { checkCompoundFile } from "./compound-file.ts";
import { fileError } from "./file-error.ts";
import { readableRecords } from "./legacy-records.ts";
import { type CellCount, checkCount, countGaps, startCount } from "./package/cell-count.ts";
import { checkText, checkTime } from "./package/limits.ts";
import type { FileLimits } from "./package/limits.ts";
import type { WorkbookName } from "./read-workbook.ts";
import { decodeText, findSeparator, readSeparatedText } from "./separated-text.ts";

/** A compound file may be this large: its reader holds all of it in memory several times over. */
const COMPOUND_BYTES = 64 * 1024 * 1024;

/** From this size on a compound file cannot be a workbook without a single cell. */
const NEVER_BLANK_FROM = 64 * 1024;

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "very-hidden"];

/**
 * Reads a .csv or .tsv.
 * @throws WorkbookError `too-many-cells`, `too-large`, `too-slow`, `text-too-long`; `not-a-workbook` where nothing parts it into columns and it is not named .csv, .tsv or .txt
 */
export function readTextFile(bytes: Uint8Array, name: WorkbookName, limits: FileLimits): WorkbookSnapshot {
  const text = decodeText(bytes);
  if (text.trim() === "") throw fileError("empty-file");
  const isNamedSo = /\.(csv|tsv|txt)$/i.test(name.file);
  const separator = findSeparator(text);
  if (!isNamedSo && separator !== "\t") throw fileError("not-a-workbook");
  const sheet = readSeparatedText(text, separator ?? ",", { name: sheetNameOf(name.file), limits });
  return { ...name, sheets: [sheet], isSigned: false, isStructureProtected: false };
}

function sheetNameOf(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const bare = base.replace(/\.[^.]*$/, "");
  return bare === "" ? base : bare;
}

/**
 * Reads an old workbook (.xls, .et).
 * @throws WorkbookError `encrypted`, `truncated`, `damaged`, `too-large`, `too-slow`; a broken file is never read as an empty one
 */
export async function readCompoundFile(
  bytes: Uint8Array,
  name: WorkbookName,
  limits: FileLimits,
): Promise<WorkbookSnapshot> {
  if (bytes.length > COMPOUND_BYTES) throw fileError("too-large", { bytes: bytes.length });
  checkCompoundFile(bytes);
  const book = await parse(bytes, limits);
  const count = startCount();
  const sheets = book.SheetNames.flatMap((sheet, index) => {
    const found = book.Sheets[sheet];
    if (found === undefined) throw fileError("damaged-sheet", { sheet, part: "", row: 0, why: "missing" });
    return isGrid(found) ? [snapshotOf(book, found, index, { limits, count })] : [];
  });
  const isBlank = sheets.every((sheet) => sheet.rows.length === 0);
  if (sheets.length === 0 || (isBlank && bytes.length >= NEVER_BLANK_FROM)) {
    throw fileError("damaged", { part: "", why: "empty" });
  }
  return { ...name, sheets, isSigned: false, isStructureProtected: false };
}

/** A worksheet, not a chart or macro sheet. */
function isGrid(sheet: WorkSheet): boolean {
  const type: unknown = sheet["!type"];
  return type === undefined || type === "sheet";
}

/** What is used of the library's reader of compound files, which it declares without a type. */
interface CompoundReader {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => unknown;
  readonly find: (file: unknown, path: string) => unknown;
}

function isCompoundReader(value: unknown): value is CompoundReader {
  return typeof value === "object" && value !== null && "read" in value && "find" in value;
}

/** The stream of an old workbook's records. */
function recordsOf(bytes: Uint8Array, reader: unknown, mostCells: number): Uint8Array {
  if (!isCompoundReader(reader)) throw new TypeError("the reader of compound files is not there");
  const file = reader.read(bytes, { type: "array" });
  const entry = reader.find(file, "/Workbook") ?? reader.find(file, "/Book");
  const content = typeof entry === "object" && entry !== null && "content" in entry ? entry.content : null;
  if (!Array.isArray(content) && !(content instanceof Uint8Array)) {
    throw fileError("damaged", { part: "", why: "stream" });
  }
  return readableRecords(Uint8Array.from(content), mostCells);
}

async function parse(bytes: Uint8Array, { compoundCells }: FileLimits): Promise<WorkBook> {
  const library = await import("@e965/xlsx");
  try {
    return library.read(recordsOf(bytes, library.CFB, compoundCells), {
      type: "array",
      dense: false,
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw fileError(isLocked ? "encrypted" : "damaged", isLocked ? {} : { part: "", why: "content" }, error);
  }
}

/** What a workbook may cost and what its sheets have come to. */
interface Cost {
  readonly limits: FileLimits;
  readonly count: CellCount;
}

function snapshotOf(book: WorkBook, sheet: WorkSheet, index: number, cost: Cost): SheetSnapshot {
  checkTime(cost.limits);
  const name = book.SheetNames[index] ?? "";
  return {
    name,
    visibility: visibilityOf(book, index),
    isProtected: sheet["!protect"] !== undefined,
    ...gridOf(sheet, { ...cost, sheet: name }, is1904(book)),
    merges: (sheet["!merges"] ?? []).map(rangeOf),
    hiddenRows: hiddenPlaces(sheet["!rows"]),
    hiddenColumns: hiddenPlaces(sheet["!cols"]),
    excelTables: [],
    autoFilter: parseRange(sheet["!autofilter"]?.ref ?? ""),
  };
}

function visibilityOf(book: WorkBook, index: number): SheetVisibility {
  return VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
}

function is1904(book: WorkBook): boolean {
  return book.Workbook?.WBProps?.date1904 === true;
}

function gridOf(
  sheet: WorkSheet,
  place: Cost & { readonly sheet: string },
  date1904: boolean,
): Pick<SheetSnapshot, "rows" | "formulas"> {
  const { count, limits } = place;
  const rows: CellValue[][] = [];
  const formulas = new Set<number>();
  for (const [address, cell] of cellsOf(sheet)) {
    const at = parseAddress(address);
    if (at === null) continue;
    const value = valueOf(cell, date1904);
    if (isFormula(cell)) formulas.add(cellKey(at.row, at.column));
    else if (value === null) continue;
    count.cells += 1;
    checkCount(count, limits, place.sheet);
    if (value !== null) put(rows, at, value, place);
  }
  countGaps(count, rows.length - Object.keys(rows).length, place);
  return { rows, formulas };
}

function put(
  rows: CellValue[][],
  at: { readonly row: number; readonly column: number },
  value: CellValue,
  { count, limits, sheet }: Cost & { readonly sheet: string },
): void {
  if (typeof value === "string") {
    checkText(value, limits, { sheet, row: at.row + 1 });
    count.characters += value.length;
  }
  const row = (rows[at.row] ??= []);
  count.blanks += Math.max(0, at.column - row.length);
  checkCount(count, limits, sheet);
  while (row.length < at.column) row.push(null);
  row[at.column] = value;
}

function isFormula(cell: CellObject): boolean {
  return cell.f !== undefined || cell.F !== undefined;
}

function* cellsOf(sheet: WorkSheet): Generator<[string, CellObject]> {
  for (const address of Object.keys(sheet)) {
    if (address.startsWith("!")) continue;
    const cell: unknown = sheet[address];
    if (isCell(cell)) yield [address, cell];
  }
}

function isCell(value: unknown): value is CellObject {
  return typeof value === "object" && value !== null && "t" in value;
}

function rangeOf(range: { s: { r: number; c: number }; e: { r: number; c: number } }): CellRange {
  return { top: range.s.r, left: range.s.c, bottom: range.e.r, right: range.e.c };
}

function hiddenPlaces(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  (lines ?? []).forEach((line, index) => {
    if (line?.hidden === true) hidden.add(index);
  });
  return hidden;
}

function valueOf(cell: CellObject, date1904: boolean): CellValue {
  const { v: value } = cell;
  if (cell.t === "e") return { kind: "error", code: cell.w ?? "#VALUE!" };
  if (value instanceof Date || value === undefined) return null;
  if (typeof value === "number") return numberOrDate(value, cell.z, date1904);
  return value === "" ? null : value;
}

function numberOrDate(value: number, format: unknown, date1904: boolean): CellValue {
  if (typeof format !== "string" || !isDateFormat(format)) return value;
  const day = dateFromSerial(value, date1904);
  return day === null ? value : { kind: "date", day };
}
