import type { Progress, Watch } from "../../app/workbook-port.ts";
import { WorkbookError } from "../../app/workbook-port.ts";
import type { CellRange } from "../../domain/index.ts";
import { MAX_BYTES } from "./excel-door.ts";
import { excelCodeOf } from "./excel-error.ts";
import type { SheetBounds } from "./read-bounds.ts";
import { sendEach } from "./send-each.ts";
import type { Request } from "./send-each.ts";

/** What a cell gives: text, number or boolean; blank is the empty text. */
export type RawValue = string | number | boolean;

/** Values of a sheet by row and column of its used range, and what is hidden there. */
export interface SheetValues {
  readonly bounds: SheetBounds;
  readonly rows: RawValue[][];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** Cells of the first request, before it is known how long the texts are. */
const FIRST_CELLS = 25_000;

/** Rows of a sheet that are read in one request. */
interface Slice {
  readonly sheet: SheetValues;
  readonly range: CellRange;
}

interface AskedSlice extends Slice {
  readonly values: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

const width = ({ left, right }: CellRange): number => right - left + 1;

/** Takes the next rows of the sheets, up to so many cells. */
function nextSlices(pending: { sheet: SheetValues; next: number }[], cells: number): readonly Slice[] {
  const slices: Slice[] = [];
  let left = cells;
  while (left > 0) {
    const [first] = pending;
    const used = first?.sheet.bounds.used ?? null;
    if (first === undefined || used === null) break;
    const rows = Math.max(1, Math.floor(left / width(used)));
    const bottom = Math.min(used.bottom, first.next + rows - 1);
    slices.push({ sheet: first.sheet, range: { ...used, top: first.next, bottom } });
    left -= (bottom - first.next + 1) * width(used);
    first.next = bottom + 1;
    if (first.next > used.bottom) pending.shift();
  }
  return slices;
}

function ask(context: Excel.RequestContext, slice: Slice): AskedSlice {
  const { range, sheet } = slice;
  const values = context.workbook.worksheets
    .getItem(sheet.bounds.id)
    .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, width(range));
  values.load("values");
  const isFirst = range.top === sheet.bounds.used?.top;
  return {
    ...slice,
    values,
    rows: values.getRowProperties({ rowHidden: true }),
    columns: isFirst ? values.getColumnProperties({ columnHidden: true }) : null,
  };
}

function bytesOf(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    for (const value of row) bytes += typeof value === "string" ? value.length * 3 + 3 : 8;
  }
  return bytes;
}

/** Values of a loaded range; null where Excel gave none. */
function valuesOf({ values }: Excel.Range): RawValue[][] | null {
  return values;
}

/** Takes the answer over; gives its size in bytes. @throws WorkbookError `too-many-cells` where Excel gave nothing */
function take({ sheet, range, values, rows, columns }: AskedSlice): number {
  const given = valuesOf(values);
  if (given === null) throw new WorkbookError("too-many-cells", { sheet: sheet.bounds.name });
  for (const row of given) sheet.rows.push(row);
  rows.value.forEach((row, offset) => {
    if (row.rowHidden === true) sheet.hiddenRows.add(range.top + offset);
  });
  columns?.value.forEach((column, offset) => {
    if (column.columnHidden === true) sheet.hiddenColumns.add(range.left + offset);
  });
  return bytesOf(given);
}

const isTooLarge = (error: unknown): boolean => excelCodeOf(error) === "ResponsePayloadSizeLimitExceeded";

/** Tells how far an action is, and stops it where the clerk asked for that. @throws WorkbookError `cancelled` */
export function report(watch: Watch, progress: Progress): void {
  if (watch.signal?.aborted === true) throw new WorkbookError("cancelled");
  watch.onProgress?.(progress);
}

/** What else is read along with the first values, and who is told how far it is. */
export interface ReadingOptions {
  readonly watch: Watch;
  /** Queues loads for the first request; called again where that request has to be made smaller. */
  readonly askAlong: () => void;
}

/** Reads all values and hidden rows and columns, in as few requests as the size of the answers allows. */
export async function readValues(
  context: Excel.RequestContext,
  bounds: readonly SheetBounds[],
  { watch, askAlong }: ReadingOptions,
): Promise<readonly SheetValues[]> {
  const sheets = bounds.map((one) => ({
    bounds: one,
    rows: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  }));
  const total = sheets.reduce((sum, sheet) => sum + rowsOf(sheet.bounds.used), 0);
  let pending = startOf(sheets);
  let cells = FIRST_CELLS;
  let isFirst = true;
  const request = (before: typeof pending): Request<readonly AskedSlice[]> => ({
    ask: () => {
      if (isFirst) askAlong();
      const asked = nextSlices(pending, cells).map((slice) => ask(context, slice));
      const done =
        total - pending.reduce((sum, one) => sum + (one.sheet.bounds.used?.bottom ?? 0) - one.next + 1, 0);
      report(watch, { step: "read", sheet: asked[0]?.sheet.bounds.name ?? null, done, total });
      return asked;
    },
    take: (asked) => {
      isFirst = false;
      const bytes = asked.reduce((sum, slice) => sum + take(slice), 0);
      const read = asked.reduce((sum, { range }) => sum + rowsOf(range) * width(range), 0);
      if (bytes > 0) cells = Math.max(1_000, Math.floor((MAX_BYTES / bytes) * read));
    },
    isSkipped: (error) => {
      if (!isTooLarge(error) || cells < 500) return false;
      cells = Math.floor(cells / 4);
      pending = before;
      return true;
    },
  });
  await sendEach(context, () =>
    pending.length > 0 || isFirst ? request(pending.map((one) => ({ ...one }))) : null,
  );
  return sheets;
}

function rowsOf(range: CellRange | null): number {
  return range === null ? 0 : range.bottom - range.top + 1;
}

function startOf(sheets: readonly SheetValues[]): { sheet: SheetValues; next: number }[] {
  return sheets.flatMap((sheet) =>
    sheet.bounds.used === null ? [] : [{ sheet, next: sheet.bounds.used.top }],
  );
}
