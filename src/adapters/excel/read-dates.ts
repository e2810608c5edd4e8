import type { CellRange } from "../../domain/index.ts";
import { dateFromSerial, isDateFormat, remember } from "../../domain/index.ts";
import type { SheetValues } from "./read-values.ts";
import { inOrder, sendEach } from "./send-each.ts";
import type { Request } from "./send-each.ts";

/** Number formats of the numbers of one column, from a row on. */
interface NumberColumn {
  readonly sheet: SheetValues;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether cells are dates, by column of the used range. */
export type DateCells = ReadonlyMap<SheetValues, ReadonlyMap<number, ReadonlySet<number>>>;

/** Formats of one request; each is some twenty characters. */
const FORMATS_PER_REQUEST = 100_000;

/** Columns that hold numbers which could be days, from their first to their last number. */
function numberColumns(sheet: SheetValues): readonly NumberColumn[] {
  const bounds = new Map<number, { top: number; bottom: number }>();
  sheet.rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (typeof value !== "number" || dateFromSerial(value) === null) return;
      const known = bounds.get(column);
      if (known === undefined) bounds.set(column, { top: index, bottom: index });
      else known.bottom = index;
    });
  });
  return [...bounds].map(([column, { top, bottom }]) => ({ sheet, column, top, bottom }));
}

function split(columns: readonly NumberColumn[]): readonly (readonly NumberColumn[])[] {
  const requests: NumberColumn[][] = [];
  let request: NumberColumn[] = [];
  let count = 0;
  for (const column of columns) {
    for (let top = column.top; top <= column.bottom; top += FORMATS_PER_REQUEST) {
      const bottom = Math.min(column.bottom, top + FORMATS_PER_REQUEST - 1);
      if (count > 0 && count + bottom - top + 1 > FORMATS_PER_REQUEST) {
        requests.push(request);
        request = [];
        count = 0;
      }
      request.push({ ...column, top, bottom });
      count += bottom - top + 1;
    }
  }
  return request.length === 0 ? requests : [...requests, request];
}

function rangeOf({ column, top, bottom }: NumberColumn, used: CellRange): CellRange {
  return {
    top: used.top + top,
    bottom: used.top + bottom,
    left: used.left + column,
    right: used.left + column,
  };
}

interface AskedColumn {
  readonly column: NumberColumn;
  readonly range: Excel.Range;
}

function askFormats(context: Excel.RequestContext, column: NumberColumn): AskedColumn {
  const { bounds } = column.sheet;
  const place = rangeOf(column, bounds.used ?? { top: 0, left: 0, bottom: 0, right: 0 });
  const range = context.workbook.worksheets
    .getItem(bounds.id)
    .getRangeByIndexes(place.top, place.left, place.bottom - place.top + 1, 1);
  range.load("numberFormat");
  return { column, range };
}

/** Which numbers are shown as days; only columns with numbers are asked, by their number formats. */
export async function readDateCells(
  context: Excel.RequestContext,
  sheets: readonly SheetValues[],
): Promise<DateCells> {
  const found = new Map<SheetValues, Map<number, Set<number>>>(sheets.map((sheet) => [sheet, new Map()]));
  const requestFor = (request: readonly NumberColumn[]): Request<readonly AskedColumn[]> => ({
    ask: () => request.map((column) => askFormats(context, column)),
    take: (asked) => {
      for (const { column, range } of asked) noteDates(found.get(column.sheet), column, range.numberFormat);
    },
  });
  await sendEach(context, inOrder(split(sheets.flatMap(numberColumns)), requestFor));
  return found;
}

function noteDates(
  ofSheet: Map<number, Set<number>> | undefined,
  { column, top }: NumberColumn,
  formats: readonly (readonly unknown[])[],
): void {
  const isDay = remember((format: unknown) => typeof format === "string" && isDateFormat(format));
  const rows = ofSheet?.get(column) ?? new Set<number>();
  formats.forEach(([format], offset) => {
    if (isDay(format)) rows.add(top + offset);
  });
  ofSheet?.set(column, rows);
}
