import type { Watch } from "../../app/workbook-port.ts";
import type { CellRange, CellValue, OwnRecord, SheetSnapshot, WorkbookSnapshot } from "../../domain/index.ts";
import { cellKey, dateFromSerial, isBackupName } from "../../domain/index.ts";
import { askRecord, takeRecord } from "./own-parts.ts";
import {
  askBounds,
  assertReadable,
  listSheets,
  loadPlace,
  loadSheets,
  placeOf,
  readBounds,
} from "./read-bounds.ts";
import { readDateCells } from "./read-dates.ts";
import type { RawValue, SheetValues } from "./read-values.ts";
import { readValues, report } from "./read-values.ts";

/** Serial of 1 January 2000 in a workbook that counts days from 1900. */
const SERIAL_2000 = 36_526;

/** Asks Excel's DATE for a known day: the answer tells the workbook's date system, which no property does. */
export function askDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load("value");
  return day;
}

/** Whether the workbook counts days from 1904. */
export function is1904(day: Excel.FunctionResult<number>): boolean {
  return day.value !== SERIAL_2000;
}

function keysOf(ranges: readonly CellRange[]): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) keys.add(cellKey(row, column));
    }
  }
  return keys;
}

interface CellReader {
  readonly used: CellRange;
  readonly errors: ReadonlySet<number>;
  readonly dates: ReadonlyMap<number, ReadonlySet<number>>;
  readonly date1904: boolean;
}

function cellValue(value: RawValue, row: number, column: number, reader: CellReader): CellValue {
  if (value === "") return null;
  const { used, errors, dates, date1904 } = reader;
  if (typeof value === "number") {
    if (dates.get(column)?.has(row) !== true) return value;
    const day = dateFromSerial(value, date1904);
    return day === null ? value : { kind: "date", day };
  }
  const isError = typeof value === "string" && errors.has(cellKey(used.top + row, used.left + column));
  return isError ? { kind: "error", code: value } : value;
}

/** The row up to its last value, from column A on; undefined where it is blank. */
function placedRow(values: readonly CellValue[], left: number): readonly CellValue[] | undefined {
  let count = values.length;
  while (count > 0 && values[count - 1] === null) count -= 1;
  if (count === 0) return undefined;
  const blank = Array.from({ length: left }, () => null);
  return [...blank, ...values.slice(0, count)];
}

function rowsOf({ rows }: SheetValues, reader: CellReader): readonly (readonly CellValue[] | undefined)[] {
  const { top, left } = reader.used;
  const placed: (readonly CellValue[] | undefined)[] = Array.from({ length: top }, () => undefined);
  rows.forEach((row, index) => {
    const values = row.map((value, column) => cellValue(value, index, column, reader));
    placed.push(placedRow(values, left));
  });
  return placed;
}

interface SheetFacts {
  readonly excelTables: readonly CellRange[];
  readonly dates: ReadonlyMap<number, ReadonlySet<number>>;
  readonly date1904: boolean;
}

function snapshotOf(sheet: SheetValues, { excelTables, dates, date1904 }: SheetFacts): SheetSnapshot {
  const { bounds, hiddenRows, hiddenColumns } = sheet;
  const { name, visibility, isProtected, merges, autoFilter, used } = bounds;
  const reader = { used: used ?? NONE, errors: keysOf(bounds.errors), dates, date1904 };
  return {
    name,
    visibility,
    isProtected,
    rows: rowsOf(sheet, reader),
    merges,
    hiddenRows,
    hiddenColumns,
    formulas: keysOf(bounds.formulas),
    excelTables,
    autoFilter,
  };
}

const NONE: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** The workbook, and what Probity keeps in it. */
export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly record: OwnRecord;
  /** Ids of the sheets that hold cells. */
  readonly sheetIds: readonly string[];
}

/**
 * Reads the whole workbook: four requests, three where the sheets are known, and one more for each 3.5 MB of values.
 * @param knownSheets ids or names of sheets that are known to hold cells
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  watch: Watch,
  knownSheets: readonly string[],
): Promise<ReadWorkbook> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  const day = askDateSystem(context);
  const asked = askRecord(context);
  const worksheets = loadSheets(context);
  const known = new Map(knownSheets.map((id) => [id, askBounds(context, id)]));
  report(watch, { step: "read", sheet: null, done: 0, total: 1 });
  await context.sync();
  const record = takeRecord(asked);
  const listed = listSheets(worksheets).filter(({ name }) => !isBackupName(name));
  const found = await readBounds(context, listed, known);
  for (const { bounds } of found) assertReadable(bounds);
  let tables: readonly (readonly Excel.Range[])[] = [];
  const askAlong = (): void => {
    tables = found.map((sheet) => sheet.tables.map((table) => loadPlace(table.getRange())));
  };
  const values = await readValues(
    context,
    found.map(({ bounds }) => bounds),
    { watch, askAlong },
  );
  const dates = await readDateCells(context, values);
  const date1904 = is1904(day);
  const sheets = values.map((sheet, index) =>
    snapshotOf(sheet, {
      excelTables: (tables[index] ?? []).map(placeOf),
      dates: dates.get(sheet) ?? new Map<number, ReadonlySet<number>>(),
      date1904,
    }),
  );
  const own = new Set(record.marks.sheets);
  const snapshot: WorkbookSnapshot = {
    file: workbook.name,
    folder: null,
    sheets,
    isSigned: false,
    isStructureProtected: workbook.protection.protected,
    ownSheets: sheets.map(({ name }) => name).filter((name) => own.has(name)),
  };
  const sheetIds = found.filter(({ bounds }) => bounds.used !== null).map(({ bounds }) => bounds.id);
  return { snapshot, record, sheetIds };
}
