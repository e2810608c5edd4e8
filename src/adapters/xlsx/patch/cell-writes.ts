import {
  cellKey,
  type CellValue,
  isCellDate,
  isCellError,
  plainValue,
  serialFromDate,
} from "../../../domain/index.ts";
import { readCount, readReferenceColumn } from "../package/cell-reference.ts";
import { END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { type CellWriting, cellXml } from "../sheet-xml/row-xml.ts";
import { cellText, escapeXml } from "../sheet-xml/xml-text.ts";
import type { SheetStyle } from "../sheet-xml/sheet-styles.ts";
import { DEFAULT_FONT_SIZE } from "../sheet-xml/style-table.ts";
import { type PlannedCell, type PlannedSheet, writtenValue } from "./plan-sheets.ts";
import type { CellWrite, CellWrites } from "./sheet-cells.ts";

/** What cells are written with: the writer of own cells, and the style that shows a number as a day or as a number. */
export interface CellWriters {
  readonly writing: CellWriting;
  readonly styleFor: (style: number, showsDay: boolean) => number;
}

/** The cells of a planned sheet, ready to be patched in. */
export function cellWrites(planned: PlannedSheet["cells"], writers: CellWriters): CellWrites {
  const writes = new Map<number, readonly CellWrite[]>();
  for (const [row, cells] of planned) {
    const ofRow = [...cells.values()].map((cell) => cellWrite(cell, writers));
    writes.set(
      row,
      ofRow.sort((first, second) => first.column - second.column),
    );
  }
  return writes;
}

function cellWrite(cell: PlannedCell, writers: CellWriters): CellWrite {
  const { column } = cell;
  switch (cell.kind) {
    case "clear":
      return { column, xml: () => null };
    case "own":
      return { column, xml: (reference, style) => ownXml(reference, style, cell, writers) };
    case "fix":
      return { column, xml: (reference, style) => fixXml(reference, style, cell.value, writers) };
  }
}

/** An own cell in its own look, or in the look of the cell that stands there. */
function ownXml(
  reference: string,
  style: number,
  { cell, style: name }: Extract<PlannedCell, { readonly kind: "own" }>,
  writers: CellWriters,
): string {
  if (name !== null) return cellXml(reference, cell, name, writers.writing);
  const value = plainValue(cell);
  const isNumber = typeof value === "number" || (typeof value === "object" && value !== null);
  const look = isNumber ? writers.styleFor(style, typeof value !== "number") : style;
  const styles = (): SheetStyle => ({ indexOf: () => look, wrap: false, size: DEFAULT_FONT_SIZE });
  return cellXml(reference, cell, undefined, { ...writers.writing, styles });
}

/** A value in the look that its cell has. Text is always text. */
function fixXml(reference: string, style: number, value: CellValue, writers: CellWriters): string {
  const isNumber = isCellDate(value) || typeof value === "number";
  const look = isNumber ? writers.styleFor(style, isCellDate(value)) : style;
  const start = `<c r="${reference}"${look === 0 ? "" : ` s="${look}"`}`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "string") {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(value))}</t></is></c>`;
  }
  return `${start}${plainXml(value, writers.writing.date1904)}</c>`;
}

function plainXml(value: Exclude<CellValue, null | string>, date1904: boolean): string {
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v>`;
  if (isCellError(value)) return ` t="e"><v>${escapeXml(value.code)}</v>`;
  return `><v>${isCellDate(value) ? serialFromDate(value.day, date1904) : value}</v>`;
}

function keepsLook(cell: PlannedCell): boolean {
  return cell.kind === "fix" || (cell.kind === "own" && cell.style === null);
}

/** The styles of the cells that get a day and do not show days, or get a number and do. */
export function stylesToTurn(
  bytes: Uint8Array,
  part: string,
  planned: PlannedSheet["cells"],
  dateStyles: readonly boolean[],
): ReadonlySet<number> {
  const styles = new Set<number>();
  const numbers = new Map<number, boolean>();
  for (const [row, cells] of planned) {
    for (const cell of cells.values()) {
      const value = keepsLook(cell) ? writtenValue(cell) : null;
      const showsDay = isCellDate(value);
      if (showsDay || typeof value === "number") numbers.set(cellKey(row, cell.column), showsDay);
    }
  }
  if (numbers.size === 0) return styles;
  if ([...numbers.values()].some((showsDay) => showsDay !== (dateStyles[0] === true))) styles.add(0);
  eachCell(new XmlScanner(bytes, part), (row, column, style) => {
    const showsDay = numbers.get(cellKey(row, column));
    if (showsDay !== undefined && showsDay !== (dateStyles[style] === true)) styles.add(style);
  });
  return styles;
}

function eachCell(scanner: XmlScanner, visit: (row: number, column: number, style: number) => void): void {
  let row = -1;
  let column = -1;
  const valueOf = (slot: number): number =>
    readCount(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot));
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    const slot = scanner.findAttribute("r");
    if (scanner.nameIs("row")) {
      row = slot < 0 ? row + 1 : valueOf(slot) - 1;
      column = -1;
    } else if (scanner.nameIs("c")) {
      column =
        slot < 0
          ? column + 1
          : readReferenceColumn(scanner.bytes, scanner.valueStart(slot), scanner.valueEnd(slot));
      visit(row, column, Math.max(0, valueOf(scanner.findAttribute("s"))));
    }
  }
}
