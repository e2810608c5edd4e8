import { CLOSE, END, OPEN, type XmlScanner } from "../package/xml-scanner.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import type { Splice } from "./splice.ts";
import { textOf } from "./splice.ts";
import { insertionPoint, qualify, type XmlLayout } from "./xml-layout.ts";

/** One element of a sheet's column list; columns count from 1 as in the file. */
interface ColumnElement {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** A sheet's column list as it stands. */
export type ColumnElements = readonly ColumnElement[];

/** Reads the elements of the opened `cols`; leaves the scanner on its CLOSE. */
export function readColumnElements(scanner: XmlScanner): ColumnElements {
  const found: ColumnElement[] = [];
  if (scanner.isEmpty) return found;
  const outside = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event !== OPEN) continue;
    const start = scanner.tagStart;
    const first = Number(scanner.attribute("min"));
    const last = Number(scanner.attribute("max"));
    scanner.skipElement();
    found.push({ start, end: scanner.tagEnd, first, last });
  }
  return found;
}

/** What Excel adds to a width in characters for the edges of a cell. */
const WIDTH_EDGE = 0.71;

function columnXml(column: number, width: number): string {
  return `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
}

/** Splices that give columns (counted from 0) their widths; all other columns keep what they have. */
export function patchColumnWidths(
  layout: XmlLayout,
  elements: ColumnElements,
  widths: ReadonlyMap<number, number>,
): readonly Splice[] {
  if (widths.size === 0) return [];
  const own = [...widths].map(([column, width]) => ({
    first: column + 1,
    xml: qualify(layout, columnXml(column + 1, width + WIDTH_EDGE)),
  }));
  const list = layout.children.find(({ name }) => name === "cols");
  const kept = elements.flatMap((element) => withoutColumns(layout, element, widths));
  const body = [...kept, ...own]
    .sort((one, other) => one.first - other.first)
    .map(({ xml }) => xml)
    .join("");
  if (list === undefined || list.isEmpty) {
    const at = list?.start ?? insertionPoint(layout, SHEET_ORDER, "cols");
    const remove = list === undefined ? 0 : list.end - list.start;
    return [{ at, remove, insert: qualify(layout, `<cols>${body}</cols>`) }];
  }
  return [{ at: list.tagEnd, remove: list.contentEnd - list.tagEnd, insert: body }];
}

interface ColumnPiece {
  readonly first: number;
  readonly xml: string;
}

/** What is left of an element when some columns get an element of their own. */
function withoutColumns(
  layout: XmlLayout,
  element: ColumnElement,
  widths: ReadonlyMap<number, number>,
): readonly ColumnPiece[] {
  const text = textOf(layout.bytes, element.start, element.end);
  const pieces: ColumnPiece[] = [];
  const inside = [...widths.keys()]
    .map((column) => column + 1)
    .filter((column) => column >= element.first && column <= element.last)
    .sort((one, other) => one - other);
  if (inside.length === 0) return [{ first: element.first, xml: text }];
  let first = element.first;
  for (const column of [...inside, element.last + 1]) {
    if (column > first) pieces.push({ first, xml: withBounds(text, first, column - 1) });
    first = column + 1;
  }
  return pieces;
}

/** The element with other bounds and everything else as it was. */
function withBounds(text: string, first: number, last: number): string {
  return text
    .replace(/(\smin\s*=\s*["'])[^"']*/, (_, start: string) => `${start}${first}`)
    .replace(/(\smax\s*=\s*["'])[^"']*/, (_, start: string) => `${start}${last}`);
}
