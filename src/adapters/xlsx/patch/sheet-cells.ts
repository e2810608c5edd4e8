import { columnName, MAX_COLUMNS } from "../../../domain/index.ts";
import { readCount, readReferenceColumn } from "../package/cell-reference.ts";
import { fileError } from "../file-error.ts";
import { CLOSE, END, OPEN, type XmlScanner } from "../package/xml-scanner.ts";
import type { Splice } from "./splice.ts";
import { qualify, type XmlNames } from "./xml-layout.ts";

/** A cell to be written: given the style of the cell that stands there (0 where none does), its XML; null clears it. */
export interface CellWrite {
  readonly column: number;
  readonly xml: (reference: string, style: number) => string | null;
}

/** Cells to be written, by row; within a row by ascending column. */
export type CellWrites = ReadonlyMap<number, readonly CellWrite[]>;

interface Patching {
  readonly scanner: XmlScanner;
  readonly writes: CellWrites;
  readonly pendingRows: number[];
  readonly names: XmlNames;
  readonly splices: Splice[];
  row: number;
}

/**
 * Splices that write cells into a sheet's rows, from the opened `sheetData` on; leaves the scanner on its CLOSE.
 * Cells and rows that are not named stay as they are; rows that are not there are made in their place.
 * @throws WorkbookError `damaged-sheet` where cells without an address would be moved
 */
export function patchCells(scanner: XmlScanner, names: XmlNames, writes: CellWrites): readonly Splice[] {
  const pendingRows = [...writes.keys()].sort((first, second) => second - first);
  const patching: Patching = { scanner, writes, pendingRows, names, splices: [], row: -1 };
  if (scanner.isEmpty) {
    const start = scanner.tagEnd - 2;
    const rows = newRows(patching, Infinity);
    if (rows === "") return [];
    return [{ at: start, remove: 2, insert: `>${rows}</${names.prefix}sheetData>` }];
  }
  const outside = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event === OPEN) patchRow(patching);
  }
  insertAt(patching, scanner.tagStart, newRows(patching, Infinity));
  return patching.splices;
}

function insertAt(patching: Patching, at: number, insert: string): void {
  if (insert !== "") patching.splices.push({ at, remove: 0, insert });
}

/** The rows that are to be made before this one. */
function newRows(patching: Patching, before: number): string {
  let xml = "";
  for (;;) {
    const row = patching.pendingRows.at(-1);
    if (row === undefined || row >= before) return xml;
    patching.pendingRows.pop();
    const cells = newCells(patching.writes.get(row) ?? [], row);
    if (cells !== "") xml += qualify(patching.names, `<row r="${row + 1}">${cells}</row>`);
  }
}

function newCells(writes: readonly CellWrite[], row: number): string {
  return writes.map(({ column, xml }) => xml(`${columnName(column)}${row + 1}`, 0) ?? "").join("");
}

function patchRow(patching: Patching): void {
  const { scanner, pendingRows, names } = patching;
  const slot = scanner.findAttribute("r");
  const isImplied = slot < 0;
  patching.row = isImplied
    ? patching.row + 1
    : readCount(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot)) - 1;
  const rows = newRows(patching, patching.row);
  if (rows !== "" && isImplied) throw moved(patching);
  insertAt(patching, scanner.tagStart, rows);
  if (pendingRows.at(-1) !== patching.row) {
    scanner.skipElement();
    return;
  }
  pendingRows.pop();
  const writes = patching.writes.get(patching.row) ?? [];
  if (scanner.isEmpty) {
    const cells = qualified(patching, newCells(writes, patching.row));
    if (cells !== "") {
      const at = scanner.tagEnd - 2;
      patching.splices.push({ at, remove: 2, insert: `>${cells}</${names.prefix}row>` });
    }
    return;
  }
  patchRowCells(patching, writes);
}

/** Cells joined in one text, each with its namespace where the part has a prefix. */
function qualified(patching: Patching, cells: string): string {
  if (patching.names.prefix === "") return cells;
  return cells.replace(/<c(?=[ />])/g, (start) => `${start} xmlns="${patching.names.namespace}"`);
}

function moved(patching: Patching): Error {
  const { scanner, row } = patching;
  return fileError("damaged-sheet", { sheet: "", part: scanner.part, row: row + 1, why: "address" });
}

function patchRowCells(patching: Patching, writes: readonly CellWrite[]): void {
  const { scanner } = patching;
  const outside = scanner.depth - 1;
  const place = { column: -1, next: 0 };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event !== OPEN) continue;
    if (scanner.nameIs("c")) patchCell(patching, writes, place);
    else scanner.skipElement();
  }
  insertCells(patching, scanner.tagStart, writes.slice(place.next));
}

/** Writes the cells that come before the opened one, and the opened one itself where it is to be written. */
function patchCell(
  patching: Patching,
  writes: readonly CellWrite[],
  place: { column: number; next: number },
): void {
  const { scanner } = patching;
  const isImplied = scanner.findAttribute("r") < 0;
  place.column = isImplied ? place.column + 1 : columnOf(scanner);
  const until = firstFrom(writes, place.next, place.column);
  insertCells(patching, scanner.tagStart, writes.slice(place.next, until));
  if (isImplied && until > place.next) throw moved(patching);
  place.next = until;
  const write = writes[until];
  if (write?.column !== place.column) {
    scanner.skipElement();
    return;
  }
  replaceCell(patching, write);
  place.next += 1;
}

function columnOf(scanner: XmlScanner): number {
  const slot = scanner.findAttribute("r");
  return readReferenceColumn(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot));
}

function firstFrom(writes: readonly CellWrite[], from: number, column: number): number {
  let index = from;
  while ((writes[index]?.column ?? MAX_COLUMNS) < column) index += 1;
  return index;
}

function insertCells(patching: Patching, at: number, writes: readonly CellWrite[]): void {
  if (writes.length > 0) insertAt(patching, at, qualified(patching, newCells(writes, patching.row)));
}

function replaceCell(patching: Patching, write: CellWrite): void {
  const { scanner, row } = patching;
  const start = scanner.tagStart;
  const style = Number(scanner.attribute("s") ?? 0);
  scanner.skipElement();
  const xml = write.xml(`${columnName(write.column)}${row + 1}`, style) ?? "";
  patching.splices.push({ at: start, remove: scanner.tagEnd - start, insert: qualified(patching, xml) });
}
