import { type CellValue, isCellDate, isCellError, serialFromDate } from "../../../domain/index.ts";
import { readCount, readReferenceColumn } from "../package/cell-reference.ts";
import { END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { type CellWriting, cellXml } from "../sheet-xml/row-xml.ts";
import { cellText, escapeXml } from "../sheet-xml/xml-text.ts";
import type { PlannedCell, PlannedSheet } from "./plan-sheets.ts";
import type { CellWrite, CellWrites } from "./sheet-cells.ts";

/** What cells are written with: the writer of own cells, and the copy of a style that shows a date. */
export interface CellWriters {
  readonly writing: CellWriting;
  readonly dateStyleOf: (style: number) => number;
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
      return { column, xml: (reference) => cellXml(reference, cell.cell, cell.style, writers.writing) };
    case "fix":
      return { column, xml: (reference, style) => fixXml(reference, style, cell.value, writers) };
  }
}

/** A value in the look that its cell has. Text is always text. */
function fixXml(reference: string, style: number, value: CellValue, writers: CellWriters): string {
  const look = isCellDate(value) ? writers.dateStyleOf(style) : style;
  const start = `<c r="${reference}"${look === 0 ? "" : ` s="${look}"`}`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "string") {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(value))}</t></is></c>`;
  }
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${start} t="e"><v>${escapeXml(value.code)}</v></c>`;
  const number = isCellDate(value) ? serialFromDate(value.day, writers.writing.date1904) : value;
  return `${start}><v>${number}</v></c>`;
}

/** The styles of the cells that get a date and do not show dates yet. */
export function stylesToDate(
  bytes: Uint8Array,
  part: string,
  planned: PlannedSheet["cells"],
  dateStyles: readonly boolean[],
): ReadonlySet<number> {
  const styles = new Set<number>();
  const gets = (row: number, column: number): boolean => {
    const cell = planned.get(row)?.get(column);
    return cell?.kind === "fix" && isCellDate(cell.value);
  };
  const anyDate = [...planned].some(([row, cells]) => [...cells.keys()].some((column) => gets(row, column)));
  if (!anyDate) return styles;
  if (dateStyles[0] !== true) styles.add(0);
  eachCell(new XmlScanner(bytes, part), (row, column, style) => {
    if (gets(row, column) && dateStyles[style] !== true) styles.add(style);
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
