import type { CellValue, SheetSnapshot } from "../../domain/index.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../domain/index.ts";
import { fileError } from "./file-error.ts";
import { hasUtf16Mark } from "./file-kind.ts";
import { type CellCount, countGaps, countRow, startCount } from "./package/cell-count.ts";
import { checkText, checkTime, CLOCK_EVERY, type FileLimits } from "./package/limits.ts";

const SEPARATORS = ["\t", ",", ";", "，"];

/** Lines that are looked at to find what parts the columns. */
const SAMPLE_LINES = 20;

/**
 * The text of a .csv or .tsv in any encoding that offices use: UTF-8, UTF-16 with its mark, else GB18030.
 * @throws WorkbookError `unknown-encoding`
 */
export function decodeText(bytes: Uint8Array): string {
  const encodings = hasUtf16Mark(bytes)
    ? [bytes[0] === 0xff ? "utf-16le" : "utf-16be"]
    : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding);
    if (text !== null) return text;
  }
  throw fileError("unknown-encoding", { part: "", encoding: encodings.join("/") });
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are not of this encoding are tried with the next.
    return null;
  }
}

/** What parts the columns: the sign that is found in most of the first lines; null where none holds any. */
export function findSeparator(text: string): string | null {
  const lines = text.split(/\r?\n/, SAMPLE_LINES).filter((line) => line.trim() !== "");
  let best: string | null = null;
  let most = 0;
  for (const separator of SEPARATORS) {
    const used = lines.filter((line) => line.includes(separator)).length;
    if (used > most) {
      best = separator;
      most = used;
    }
  }
  return best;
}

/** The sheet that a separated text becomes, and what it may cost. */
export interface SeparatedSheet {
  readonly name: string;
  readonly limits: FileLimits;
}

/**
 * A separated text as a sheet; the separator is one sign. Texts stay as they are; only plain numbers become numbers.
 * @throws WorkbookError `too-large` beyond a sheet's bounds, `damaged` where a quoted text has no end,
 *   `too-many-cells`, `text-too-long`, `too-slow` beyond the limits
 */
export function readSeparatedText(text: string, separator: string, sheet: SeparatedSheet): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: "visible",
    isProtected: false,
    rows: splitRows(text, separator, sheet),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formulas: new Set(),
    excelTables: [],
    autoFilter: null,
  };
}

function splitRows(text: string, separator: string, sheet: SeparatedSheet): (CellValue[] | undefined)[] {
  const rows: (CellValue[] | undefined)[] = [];
  const count = startCount();
  let row: CellValue[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    row.push(field.value);
    if (row.length > MAX_COLUMNS || rows.length >= MAX_ROWS)
      throw fileError("too-large", { part: "", bytes: text.length });
    at = field.end;
    if (text[at] === separator) at += 1;
    else {
      rows.push(finished(row, rows.length + 1, { sheet, count }));
      row = [];
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
  }
  if (row.length > 0) rows.push(finished(row, rows.length + 1, { sheet, count }));
  return rows;
}

/** A row that has ended, held against the limits; nothing where all its cells are empty. */
function finished(
  row: CellValue[],
  number: number,
  { sheet: { name, limits }, count }: { readonly sheet: SeparatedSheet; readonly count: CellCount },
): CellValue[] | undefined {
  if (number % CLOCK_EVERY === 0) checkTime(limits);
  const place = { sheet: name, limits };
  if (row.every((value) => value === null)) {
    countGaps(count, 1, place);
    return undefined;
  }
  for (const value of row) {
    if (typeof value === "string" && value.length > limits.textLength)
      checkText(value, limits, { sheet: name, row: number });
  }
  countRow(count, row, place);
  return row;
}

interface FieldText {
  readonly value: CellValue;
  /** Where a separator or a line end stands, or the text ends. */
  readonly end: number;
}

/** A text in quotes, with what stands behind the closing one up to the field's end, as Excel reads it. */
function readQuoted(text: string, start: number, separator: string): FieldText {
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw fileError("damaged", { part: "", why: "quote" });
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = fieldEnd(text, quote + 1, separator);
      value += text.slice(quote + 1, end);
      return { value: value === "" ? null : value, end };
    }
    value += '"';
    at = quote + 2;
  }
}

function readPlain(text: string, start: number, separator: string): FieldText {
  const end = fieldEnd(text, start, separator);
  return { value: plainValue(text.slice(start, end)), end };
}

function fieldEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

function plainValue(text: string): CellValue {
  const bare = text.trim();
  if (bare === "") return null;
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(bare) ? Number(bare) : text;
}
