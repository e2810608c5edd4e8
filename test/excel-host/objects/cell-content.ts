import type { Area } from "../area.ts";
import {
  columnCount,
  columnOf,
  contains,
  isEntireColumn,
  isEntireRow,
  keyOf,
  rowCount,
  rowOf,
} from "../area.ts";
import type { HostCell, HostLink } from "../book.ts";
import { changeCell, cellOf } from "../book.ts";
import { withFormat } from "../format.ts";
import { HostError } from "../host-error.ts";
import type { Json, JsonObject } from "../json.ts";
import { isList, member } from "../json.ts";
import { typedInput } from "../typed-input.ts";
import type { Place } from "./place.ts";
import { areaOf, assertUnlocked, eachCell, isCovered, isReadable, lookOf } from "./place.ts";

/** A matrix of something about each cell; null for whole rows or columns and above 5,000,000 cells. */
export function matrixOf(place: Place, valueOf: (cell: HostCell) => Json): Json {
  const area = areaOf(place);
  if (!isReadable(area) || isEntireRow(area) || isEntireColumn(area)) return null;
  place.world.traffic.cellsRead += rowCount(area) * columnCount(area);
  return Array.from({ length: rowCount(area) }, (_r, row) =>
    Array.from({ length: columnCount(area) }, (_c, column) =>
      valueOf(cellOf(place.sheet, area.top + row, area.left + column)),
    ),
  );
}

/**
 * Calls back with the value for each cell: one value stands for all cells, null leaves a cell as it is, and a matrix
 * must have the size of the range
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values).
 */
function eachGiven(area: Area, value: Json, visit: (row: number, column: number, value: Json) => void): void {
  if (!isList(value)) {
    eachCell(area, (row, column) => {
      visit(row, column, value);
    });
    return;
  }
  if (value.length !== rowCount(area)) throw new HostError("InvalidArgument", "rows do not fit the range");
  value.forEach((line, row) => {
    if (!isList(line) || line.length !== columnCount(area)) {
      throw new HostError("InvalidArgument", "columns do not fit the range");
    }
    line.forEach((one, column) => {
      if (one !== null) visit(area.top + row, area.left + column, one);
    });
  });
}

function assertBounded(area: Area): void {
  if (isEntireRow(area) || isEntireColumn(area))
    throw new HostError("InvalidArgument", "whole rows or columns");
}

/** Puts values or formulas into a range as if typed. */
export function putContent(place: Place, value: Json): void {
  const area = areaOf(place);
  assertBounded(area);
  assertUnlocked(place, false);
  eachGiven(area, value, (row, column, one) => {
    place.world.traffic.cellsWritten += 1;
    if (isCovered(place.sheet, row, column)) return;
    const format = lookOf(place.sheet, row, column);
    const { numberFormat, ...content } = typedInput(one, format.numberFormat, place.world.book.date1904);
    const isChosen = numberFormat !== undefined && format.numberFormat === "General";
    changeCell(place.sheet, keyOf(row, column), {
      ...content,
      link: content.value === null ? null : cellOf(place.sheet, row, column).link,
      format: isChosen ? withFormat(format, { numberFormat }) : format,
    });
  });
}

/** Sets number formats. */
export function putNumberFormats(place: Place, value: Json): void {
  const area = areaOf(place);
  assertUnlocked(place, true);
  eachGiven(area, value, (row, column, one) => {
    if (typeof one !== "string" || one === "") throw new HostError("InvalidArgument", "number format");
    const format = withFormat(lookOf(place.sheet, row, column), { numberFormat: one });
    changeCell(place.sheet, keyOf(row, column), { format });
  });
}

/** Sets the link of a cell, with its text and the look of a link. */
export function setLink(place: Place, key: number, value: JsonObject): void {
  const texts: Record<string, string> = {};
  for (const name of ["address", "documentReference", "screenTip"]) {
    const text = member(value, name);
    if (typeof text === "string") texts[name] = text;
  }
  const link: HostLink = texts;
  if (link.address === undefined && link.documentReference === undefined)
    throw new HostError("InvalidArgument", "link");
  const shown = member(value, "textToDisplay");
  const look = lookOf(place.sheet, rowOf(key), columnOf(key));
  const format = withFormat(look, { "font.color": "#0563C1", "font.underline": "Single" });
  const content = typeof shown === "string" ? { value: shown, formula: null, isError: false } : {};
  changeCell(place.sheet, key, { ...content, link, format });
}

function kindOf({ value, isError }: HostCell): string {
  if (isError) return "Errors";
  if (typeof value === "number") return "Numbers";
  return typeof value === "boolean" ? "Logical" : "Text";
}

/** Whether the cell is one of those that a kind of special cells means. */
export function isSpecial(cell: HostCell, type: string, valueType: Json): boolean {
  if (type === "Blanks") return cell.value === null && cell.formula === null;
  if (type !== "Formulas" && type !== "Constants") throw new HostError("InvalidArgument", type);
  if (cell.value === null || (cell.formula !== null) !== (type === "Formulas")) return false;
  if (typeof valueType !== "string" || valueType === "All") return true;
  return valueType.includes(kindOf(cell));
}

/** Areas of the cells for which the test holds: runs down each column, side by side ones joined. */
export function runsOf(place: Place, area: Area, test: (cell: HostCell) => boolean): readonly Area[] {
  const runs: Area[] = [];
  const open = new Map<number, Area>();
  const keys = [...place.sheet.cells.keys()]
    .filter((key) => contains(area, rowOf(key), columnOf(key)))
    .sort((a, b) => a - b);
  for (const key of keys) {
    const [row, column] = [rowOf(key), columnOf(key)];
    const cell = place.sheet.cells.get(key);
    if (cell === undefined || !test(cell)) continue;
    const before = open.get(column);
    const run =
      before?.bottom === row - 1
        ? { ...before, bottom: row }
        : { top: row, bottom: row, left: column, right: column };
    if (before !== undefined && before.bottom !== row - 1) runs.push(before);
    open.set(column, run);
  }
  return [...runs, ...open.values()].sort((a, b) => (a.top === b.top ? a.left - b.left : a.top - b.top));
}
