import { fileError } from "./file-error.ts";

/** Start of a substream and its end (MS-XLS 2.4.21, 2.4.103; older versions number the start otherwise). */
const STARTS = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x000a;

/** Links, their tips, notes, drawn objects and pictures: nothing of them is read, and a damaged one names millions of cells. */
const UNREAD = new Set([0x01b8, 0x0800, 0x001c, 0x005d, 0x007f, 0x00ec, 0x00eb, 0x01b6]);

/** Numbers, texts, truth values and formulas of one cell each (MS-XLS 2.4), and in older versions. */
const CELLS = new Set([
  0x0203, 0x0003, 0x0002, 0x0204, 0x0004, 0x00d6, 0x00fd, 0x0205, 0x0005, 0x027e, 0x007e, 0x0006, 0x0206,
  0x0406,
]);

/** Several numbers side by side: six bytes for each, and six that name their place. */
const NUMBERS = 0x00bd;
const NUMBER_BYTES = 6;

/** Goes on with the record before. */
const CONTINUE = 0x003c;

/** Type that readers pass over (DCON, data consolidation). */
const PASSED_OVER = 0x0050;

const HEAD = 4;

/**
 * The records of an old workbook with those that nobody reads made ones that are passed over; every other byte stays
 * in its place, because sheets are named by their places.
 * @param mostCells cells with a value that all sheets together may hold
 * @throws WorkbookError `damaged` where the records do not fill the stream, `too-large` where they hold more cells
 */
export function readableRecords(stream: Uint8Array, mostCells: number): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  let isUnread = false;
  let cells = 0;
  for (const { at, type } of recordsOf(view)) {
    cells += cellsIn(view, at, type);
    if (cells > mostCells) throw fileError("too-large", { cells: mostCells });
    isUnread = UNREAD.has(type) || (isUnread && type === CONTINUE);
    if (isUnread) view.setUint16(at, PASSED_OVER, true);
  }
  return copy;
}

/** How many cells with a value a record holds. */
function cellsIn(view: DataView, at: number, type: number): number {
  if (type === NUMBERS) return Math.max(0, Math.floor(view.getUint16(at + 2, true) / NUMBER_BYTES) - 1);
  return CELLS.has(type) ? 1 : 0;
}

interface RecordPlace {
  readonly at: number;
  readonly type: number;
}

/** The records of all substreams; what stands behind the last one is the rest of its sector. */
function* recordsOf(view: DataView): Generator<RecordPlace> {
  let depth = 0;
  let at = 0;
  while (at + HEAD <= view.byteLength) {
    const type = view.getUint16(at, true);
    if (depth === 0 && !STARTS.has(type)) break;
    const next = at + HEAD + view.getUint16(at + 2, true);
    if (next > view.byteLength) throw incomplete();
    yield { at, type };
    if (STARTS.has(type)) depth += 1;
    if (type === END) depth -= 1;
    at = next;
  }
  if (at === 0 || depth > 0) throw incomplete();
}

function incomplete(): Error {
  return fileError("damaged", { part: "", why: "record" });
}
