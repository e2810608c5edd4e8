import { columnCount, keyOf, rowCount } from "../area.ts";
import { changeCell, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../book.ts";
import type { Format, FormatKey } from "../format.ts";
import { lineOf, PLAIN, withFormat } from "../format.ts";
import { HostError } from "../host-error.ts";
import type { Json, JsonObject } from "../json.ts";
import { asObject, isList, isObject, member } from "../json.ts";
import { setLink } from "./cell-content.ts";
import type { Place } from "./place.ts";
import { areaOf, assertUnlocked, lookOf } from "./place.ts";
import { CELL_BORDERS, changedLine, changeOf, setSize } from "./range-format.ts";

const isKey = (key: string): key is FormatKey => Object.hasOwn(PLAIN, key);

function formatKey(path: string): FormatKey {
  if (!isKey(path)) throw new HostError("ApiNotFound", `CellPropertiesFormat.${path}`);
  return path;
}

function groupOf(format: Format, group: string, wanted: Json): Json {
  if (!isObject(wanted)) return null;
  const found: Record<string, Json> = {};
  for (const name of Object.keys(wanted)) {
    if (member(wanted, name) !== false) found[name] = format[formatKey(`${group}.${name}`)];
  }
  return found;
}

function bordersOf(format: Format, wanted: Json): Json {
  if (!isObject(wanted)) return null;
  const found: Record<string, Json> = {};
  for (const [name, edge] of Object.entries(CELL_BORDERS)) {
    const { style, weight, color } = lineOf(format[edge]);
    found[name] = { style, weight, color };
  }
  return found;
}

/** The look of a cell in the shape of `CellPropertiesFormat`, only what is asked for. */
function formatOf(format: Format, wanted: JsonObject): JsonObject {
  const found: Record<string, Json> = {};
  for (const name of Object.keys(wanted)) {
    const options = member(wanted, name);
    if (options === false || name === "rowHeight" || name === "columnWidth") continue;
    if (name === "borders") found[name] = bordersOf(format, options);
    else if (name === "fill" || name === "font") found[name] = groupOf(format, name, options);
    else if (name === "protection") {
      found[name] = {
        locked: format["protection.locked"],
        formulaHidden: format["protection.formulaHidden"],
      };
    } else found[name] = format[formatKey(name)];
  }
  return found;
}

function linkOf(place: Place, key: number): Json {
  const link = place.sheet.cells.get(key)?.link ?? null;
  return link === null ? null : { ...link };
}

/** `Range.getCellProperties`: the look of each cell (ExcelApi 1.9). */
export function getCellProperties(place: Place, options: Json): Json {
  const wanted = asObject(options);
  const format = member(wanted, "format");
  const area = areaOf(place);
  return Array.from({ length: rowCount(area) }, (_r, row) =>
    Array.from({ length: columnCount(area) }, (_c, column): Json => {
      const at = { row: area.top + row, column: area.left + column };
      const found: Record<string, Json> = {};
      if (isObject(format)) found["format"] = formatOf(lookOf(place.sheet, at.row, at.column), format);
      if (member(wanted, "hyperlink") === true) found["hyperlink"] = linkOf(place, keyOf(at.row, at.column));
      return found;
    }),
  );
}

function changeOfGroup(format: Format, group: string, value: JsonObject): Format {
  let changed = format;
  // The pattern comes last, because a colour makes it solid.
  const names = Object.keys(value).sort((a, b) => Number(a === "pattern") - Number(b === "pattern"));
  for (const name of names)
    changed = withFormat(changed, changeOf(formatKey(`${group}.${name}`), member(value, name)));
  return changed;
}

function changeOfBorders(format: Format, borders: JsonObject): Format {
  let changed = format;
  for (const side of Object.keys(borders)) {
    const edge = CELL_BORDERS[side];
    if (edge === undefined) throw new HostError("InvalidArgument", `borders.${side}`);
    const line = asObject(member(borders, side));
    for (const name of ["style", "weight", "color"]) {
      const value = member(line, name);
      const isOff = member(line, "style") === "None" && name !== "style";
      if (value !== null && !isOff)
        changed = withFormat(changed, { [edge]: changedLine(changed[edge], name, value) });
    }
  }
  return changed;
}

function changedFormat(format: Format, change: JsonObject): Format {
  let changed = format;
  for (const name of Object.keys(change)) {
    const value = member(change, name);
    if (value === null || name === "rowHeight" || name === "columnWidth") continue;
    if (name === "borders") changed = changeOfBorders(changed, asObject(value));
    else if (isObject(value)) changed = changeOfGroup(changed, name, value);
    else changed = withFormat(changed, changeOf(formatKey(name), value));
  }
  return changed;
}

/** `Range.setCellProperties`: a look for each cell (ExcelApi 1.9); the matrix must have the range's size. */
export function setCellProperties(place: Place, data: Json): void {
  assertUnlocked(place, true);
  const area = areaOf(place);
  if (!isList(data) || data.length !== rowCount(area)) throw new HostError("InvalidArgument", "rows");
  data.forEach((line, row) => {
    if (!isList(line) || line.length !== columnCount(area)) throw new HostError("InvalidArgument", "columns");
    line.forEach((cell, column) => {
      const change = asObject(cell);
      const at = { row: area.top + row, column: area.left + column };
      const key = keyOf(at.row, at.column);
      const link = member(change, "hyperlink");
      if (link !== null) setLink(place, key, asObject(link));
      const format = member(change, "format");
      if (!isObject(format)) return;
      changeCell(place.sheet, key, { format: changedFormat(lookOf(place.sheet, at.row, at.column), format) });
    });
  });
}

function sizeAsked(wanted: JsonObject, name: string): boolean {
  const format = member(wanted, "format");
  return isObject(format) && member(format, name) === true;
}

/** `Range.getRowProperties` or `Range.getColumnProperties`: height or width and whether it is hidden. */
export function getLineProperties(place: Place, isRow: boolean, options: Json): Json {
  const wanted = asObject(options);
  const area = areaOf(place);
  const first = isRow ? area.top : area.left;
  const count = isRow ? rowCount(area) : columnCount(area);
  const hidden = isRow ? place.sheet.hiddenRows : place.sheet.hiddenColumns;
  const sizes = isRow ? place.sheet.rowHeights : place.sheet.columnWidths;
  const [name, size, normal] = isRow
    ? (["rowHidden", "rowHeight", DEFAULT_ROW_HEIGHT] as const)
    : (["columnHidden", "columnWidth", DEFAULT_COLUMN_WIDTH] as const);
  return Array.from({ length: count }, (_, offset): Json => ({
    ...(member(wanted, name) === true ? { [name]: hidden.has(first + offset) } : {}),
    ...(sizeAsked(wanted, size) ? { format: { [size]: sizes.get(first + offset) ?? normal } } : {}),
  }));
}

/** `Range.setRowProperties` or `Range.setColumnProperties`: height or width and whether it is hidden. */
export function setLineProperties(place: Place, isRow: boolean, data: Json): void {
  assertUnlocked(place, true);
  const area = areaOf(place);
  const count = isRow ? rowCount(area) : columnCount(area);
  if (!isList(data) || data.length !== count) throw new HostError("InvalidArgument", "properties");
  data.forEach((value, offset) => {
    const change = asObject(value);
    const index = (isRow ? area.top : area.left) + offset;
    const line = isRow ? { ...area, top: index, bottom: index } : { ...area, left: index, right: index };
    const format = member(change, "format");
    const size = isObject(format) ? member(format, isRow ? "rowHeight" : "columnWidth") : null;
    if (size !== null) setSize({ ...place, areas: [line] }, isRow, size);
    const hidden = member(change, isRow ? "rowHidden" : "columnHidden");
    const hiddenLines = isRow ? place.sheet.hiddenRows : place.sheet.hiddenColumns;
    if (hidden === true) hiddenLines.add(index);
    if (hidden === false) hiddenLines.delete(index);
  });
}
