import type { Area } from "../area.ts";
import {
  addressOf,
  around,
  COLUMNS,
  columnCount,
  columnOf,
  contains,
  intersect,
  isEntireColumn,
  isEntireRow,
  keyOf,
  MAX_ADDRESS,
  parseArea,
  quoteName,
  rowCount,
  rowOf,
  ROWS,
} from "../area.ts";
import type { HostCell, HostSheet } from "../book.ts";
import { BLANK, changeCell, usedArea } from "../book.ts";
import { PLAIN } from "../format.ts";
import type { Argument, HostType } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";
import type { Json } from "../json.ts";
import { asNumber, asObject, asText } from "../json.ts";
import { isSpecial, matrixOf, putContent, putNumberFormats, runsOf, setLink } from "./cell-content.ts";
import {
  getCellProperties,
  getLineProperties,
  setCellProperties,
  setLineProperties,
} from "./cell-properties.ts";
import type { Place } from "./place.ts";
import {
  areaOf,
  assertNoCut,
  assertUnlocked,
  isCovered,
  keptKeys,
  placeOf,
  shownText,
  sizeOf,
  uniform,
} from "./place.ts";
import {
  clearRules,
  clearValidations,
  conditionalFormatsType,
  conditionalFormatType,
  DataValidation,
} from "./rules.ts";
import { RangeFormat } from "./range-format.ts";

const given = (value: Argument, normal: number): number => (typeof value === "number" ? value : normal);
const plain = (value: Argument): Json => (value === undefined || value instanceof HostObject ? null : value);

/** Address of areas with their sheet, as `RangeAreas.address` gives it. */
function addressList(sheetName: string, areas: readonly Area[]): string {
  return areas.map((area) => `${sheetName}!${addressOf(area)}`).join(",");
}

/** The range of a place. */
export function rangeOf(place: Place): HostObject {
  return HostObject.of(Range, place);
}

/** Ranges over an area, refused where it leaves the sheet. */
export function rangeAt(place: Place, area: Area): HostObject {
  const isInside = area.top >= 0 && area.left >= 0 && area.bottom < ROWS && area.right < COLUMNS;
  if (!isInside || area.bottom < area.top || area.right < area.left)
    throw new HostError("InvalidArgument", "outside the sheet");
  return rangeOf({ ...place, areas: [area] });
}

const areasOf = (place: Place, areas: readonly Area[]): HostObject | null =>
  areas.length === 0 ? null : HostObject.of(RangeAreas, { ...place, areas });

function fullAddress(place: Place): string {
  return `${quoteName(place.sheet.name)}!${addressOf(areaOf(place))}`;
}

const NO_CONTENT = { value: null, isError: false, formula: null, isQuoted: false, link: null };

/** What each kind of clearing does to a cell. */
const CLEARED: Readonly<Record<string, Partial<HostCell>>> = {
  All: { ...NO_CONTENT, format: PLAIN },
  Contents: NO_CONTENT,
  Formats: { format: PLAIN },
  Hyperlinks: { link: null },
};

/** `clear`: contents, formats or all, with rules and validations where formats go. */
function clear(place: Place, what: Argument): void {
  const applyTo = typeof what === "string" ? what : "All";
  const change = CLEARED[applyTo];
  if (change === undefined) throw new HostError("InvalidArgument", `clear ${applyTo}`);
  assertUnlocked(place, applyTo !== "Contents");
  for (const area of place.areas) {
    for (const key of keptKeys(place.sheet, area)) changeCell(place.sheet, key, change);
  }
  if (change.format === undefined) return;
  clearRules(place);
  if (applyTo !== "All") return;
  clearValidations(place.sheet, place.areas);
  const isLeft = (merged: Area): boolean => !place.areas.some((area) => intersect(merged, area) !== null);
  place.sheet.merges = place.sheet.merges.filter(isLeft);
}

function mergeOne(place: Place, area: Area): void {
  assertNoCut(place.sheet, area);
  if (place.sheet.tables.some((table) => intersect(table.area, area) !== null)) {
    throw new HostError("InvalidOperation", "an Excel table cannot hold merged cells");
  }
  place.sheet.merges = place.sheet.merges.filter((merged) => intersect(merged, area) === null);
  if (sizeOf(area) > 1) place.sheet.merges = [...place.sheet.merges, area];
  for (const key of keptKeys(place.sheet, area)) {
    if (isCovered(place.sheet, rowOf(key), columnOf(key))) {
      changeCell(place.sheet, key, {
        value: null,
        isError: false,
        formula: null,
        isQuoted: false,
        link: null,
      });
    }
  }
}

function merge(place: Place, across: Argument): void {
  assertUnlocked(place, true);
  const area = areaOf(place);
  if (across !== true) {
    mergeOne(place, area);
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) mergeOne(place, { ...area, top: row, bottom: row });
}

function moved(area: Area, down: number, right: number): Area {
  return {
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + right,
    right: area.right + right,
  };
}

function copyRules(from: Place, to: Place, target: Area): void {
  clearRules({ ...to, areas: [target] });
  clearValidations(to.sheet, [target]);
  const source = areaOf(from);
  const [down, right] = [target.top - source.top, target.left - source.left];
  const parts = (areas: readonly Area[]): readonly Area[] =>
    areas.flatMap((area) => intersect(area, source) ?? []).map((area) => moved(area, down, right));
  for (const rule of [...from.sheet.rules]) {
    const areas = parts(rule.areas);
    if (areas.length === 0) continue;
    to.sheet.rules = [
      ...to.sheet.rules,
      { ...rule, id: `${rule.id}c`, areas, settings: new Map(rule.settings) },
    ];
  }
  for (const validation of [...from.sheet.validations]) {
    const areas = parts(validation.areas);
    if (areas.length > 0) to.sheet.validations = [...to.sheet.validations, { ...validation, areas }];
  }
}

function copiedCell(cell: HostCell, before: HostCell, kind: string): HostCell {
  if (kind === "Formats") return { ...before, format: cell.format };
  if (kind === "Values") return { ...before, value: cell.value, isError: cell.isError, formula: null };
  return kind === "Formulas" ? { ...cell, format: before.format } : cell;
}

interface Copying {
  readonly from: Place;
  readonly to: Place;
  readonly area: Area;
  readonly target: Area;
}

/** Copies cells; formulas that would have to be rewritten are refused. */
function copyCells({ from, to, area, target }: Copying, how: string): void {
  const copied = new Map(keptKeys(from.sheet, area).map((key) => [key, from.sheet.cells.get(key) ?? BLANK]));
  const [down, right] = [target.top - area.top, target.left - area.left];
  if (how === "All") for (const key of keptKeys(to.sheet, target)) to.sheet.cells.delete(key);
  for (const [key, cell] of copied) {
    if (down + right !== 0 && cell.formula !== null) {
      throw new HostError("NotImplemented", "copied formulas stay in place here");
    }
    const at = keyOf(rowOf(key) + down, columnOf(key) + right);
    to.sheet.cells.set(at, copiedCell(cell, to.sheet.cells.get(at) ?? BLANK, how));
  }
}

function copyMerges({ from, to, area, target }: Copying): void {
  const copied = from.sheet.merges.filter((merged) => intersect(merged, area) !== null);
  to.sheet.merges = [
    ...to.sheet.merges.filter((merged) => intersect(merged, target) === null),
    ...copied.map((merged) => moved(merged, target.top - area.top, target.left - area.left)),
  ];
}

/** `copyFrom` between areas of one size. */
function copyFrom(to: Place, source: Argument, kind: Argument): void {
  assertUnlocked(to, true);
  const from = typeof source === "string" ? { ...to, areas: [parseArea(source)] } : placeOf(source);
  const area = areaOf(from);
  const start = areaOf(to);
  const target = moved(area, start.top - area.top, start.left - area.left);
  const how = typeof kind === "string" ? kind : "All";
  assertNoCut(to.sheet, target);
  copyCells({ from, to, area, target }, how);
  if (how !== "All") return;
  copyMerges({ from, to, area, target });
  copyRules(from, to, target);
}

function usedWithin(place: Place, valuesOnly: Argument): HostObject | null {
  const used = usedArea(place.sheet, valuesOnly === true);
  const area = areaOf(place);
  if (used === null) return null;
  const common = intersect(used, area);
  if (common === null) return null;
  const keys = keptKeys(place.sheet, common).filter((key) => {
    const cell = place.sheet.cells.get(key) ?? BLANK;
    return valuesOnly !== true || cell.value !== null;
  });
  const bounds = keys.reduce<Area | null>((box, key) => {
    const one = { top: rowOf(key), bottom: rowOf(key), left: columnOf(key), right: columnOf(key) };
    return box === null ? one : around(box, one);
  }, null);
  return bounds === null ? null : rangeAt(place, bounds);
}

function mergedAreas(place: Place): HostObject | null {
  const area = areaOf(place);
  return areasOf(
    place,
    place.sheet.merges.filter((merged) => contains(area, merged.top, merged.left)),
  );
}

function specialCells(place: Place, args: readonly Argument[]): HostObject | null {
  const [type, valueType] = args;
  const area = areaOf(place);
  // A single cell stands for the whole sheet, as in Excel's own Go To Special.
  const searched = sizeOf(area) === 1 ? (usedArea(place.sheet, false) ?? area) : area;
  return areasOf(
    place,
    runsOf(place, searched, (cell) => isSpecial(cell, asText(type), plain(valueType))),
  );
}

function orFail(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

function isHidden(place: Place, isRow: boolean): boolean | null {
  const area = areaOf(place);
  const hidden = isRow ? place.sheet.hiddenRows : place.sheet.hiddenColumns;
  const [first, last] = isRow ? [area.top, area.bottom] : [area.left, area.right];
  let count = 0;
  for (let index = first; index <= last; index += 1) if (hidden.has(index)) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

const valueOf = (cell: HostCell): Json => cell.value ?? "";
const typeOf = (cell: HostCell): Json => {
  if (cell.value === null) return "Empty";
  if (cell.isError) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeOfScalar(cell.value)];
};
function typeOfScalar(value: string | number | boolean): "string" | "number" | "boolean" {
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "number" : "boolean";
}

function textsOf(place: Place): Json {
  const area = areaOf(place);
  return Array.from({ length: rowCount(area) }, (_r, row) =>
    Array.from({ length: columnCount(area) }, (_c, column) =>
      shownText(place.sheet, area.top + row, area.left + column),
    ),
  );
}

function setStyle(place: Place, value: Json): void {
  assertUnlocked(place, true);
  if (value !== "Normal") throw new HostError("ItemNotFound", `style ${JSON.stringify(value)}`);
  for (const area of place.areas) {
    for (const key of keptKeys(place.sheet, area)) changeCell(place.sheet, key, { format: PLAIN });
  }
}

function linkOf(place: Place): Json {
  const isSame = uniform(place, (cell) => JSON.stringify(cell.link)) !== null;
  const { top, left } = areaOf(place);
  const link = place.sheet.cells.get(keyOf(top, left))?.link ?? null;
  return isSame && link !== null ? { ...link } : null;
}

const sheetOf: { make: ((place: Place) => HostObject) | null } = { make: null };

/** Says how the sheet of a range is made; sheets and ranges know each other. */
export function setSheetMaker(make: (place: Place) => HostObject): void {
  sheetOf.make = make;
}

const Range: HostType<Place> = {
  name: "Range",
  isReferenced: true,
  get: {
    address: fullAddress,
    rowIndex: (place) => areaOf(place).top,
    columnIndex: (place) => areaOf(place).left,
    rowCount: (place) => rowCount(areaOf(place)),
    columnCount: (place) => columnCount(areaOf(place)),
    cellCount: (place) => {
      const size = sizeOf(areaOf(place));
      return size > 2_147_483_647 ? -1 : size;
    },
    isEntireRow: (place) => isEntireRow(areaOf(place)),
    isEntireColumn: (place) => isEntireColumn(areaOf(place)),
    values: (place) => matrixOf(place, valueOf),
    formulas: (place) => matrixOf(place, (cell) => cell.formula ?? valueOf(cell)),
    numberFormat: (place) => matrixOf(place, (cell) => cell.format.numberFormat),
    valueTypes: (place) => matrixOf(place, typeOf),
    text: textsOf,
    hidden: (place) =>
      isHidden(place, true) === true || isHidden(place, false) === true ? true : isHidden(place, true),
    rowHidden: (place) => isHidden(place, true),
    columnHidden: (place) => isHidden(place, false),
    hyperlink: linkOf,
    style: (place) => uniform(place, () => "Normal"),
  },
  set: {
    values: putContent,
    formulas: putContent,
    numberFormat: putNumberFormats,
    style: setStyle,
    hyperlink: (place, value) => {
      assertUnlocked(place, true);
      const area = areaOf(place);
      setLink(place, keyOf(area.top, area.left), asObject(value));
    },
    rowHidden: (place, value) => {
      setLineProperties(
        place,
        true,
        Array.from({ length: rowCount(areaOf(place)) }, () => ({ rowHidden: value })),
      );
    },
    columnHidden: (place, value) => {
      setLineProperties(
        place,
        false,
        Array.from({ length: columnCount(areaOf(place)) }, () => ({ columnHidden: value })),
      );
    },
  },
  child: {
    format: (place) => HostObject.of(RangeFormat, place),
    conditionalFormats: (place) => HostObject.of(ConditionalFormatCollection, place),
    dataValidation: (place) => HostObject.of(DataValidation, place),
    worksheet: (place) => sheetOf.make?.(place) ?? null,
  },
  call: {
    getCell: (place, [row, column]) => {
      const { top, left } = areaOf(place);
      const at = { row: top + given(row, 0), column: left + given(column, 0) };
      return rangeAt(place, { top: at.row, bottom: at.row, left: at.column, right: at.column });
    },
    getRow: (place, [row]) => {
      const area = areaOf(place);
      const index = area.top + asNumber(plain(row));
      return rangeAt(place, { ...area, top: index, bottom: index });
    },
    getColumn: (place, [column]) => {
      const area = areaOf(place);
      const index = area.left + asNumber(plain(column));
      return rangeAt(place, { ...area, left: index, right: index });
    },
    getOffsetRange: (place, [rows, columns]) =>
      rangeAt(place, moved(areaOf(place), given(rows, 0), given(columns, 0))),
    getResizedRange: (place, [rows, columns]) => {
      const area = areaOf(place);
      return rangeAt(place, {
        ...area,
        bottom: area.bottom + given(rows, 0),
        right: area.right + given(columns, 0),
      });
    },
    getEntireRow: (place) => rangeAt(place, { ...areaOf(place), left: 0, right: COLUMNS - 1 }),
    getEntireColumn: (place) => rangeAt(place, { ...areaOf(place), top: 0, bottom: ROWS - 1 }),
    getBoundingRect: (place, [other]) => rangeAt(place, around(areaOf(place), areaOf(placeOf(other)))),
    // The client library's own check before it writes a large matrix in slices.
    _ValidateArraySize: (place, [rows, columns]) => {
      const area = areaOf(place);
      if (rows !== rowCount(area) || columns !== columnCount(area))
        throw new HostError("InvalidArgument", "size");
    },
    getUsedRangeOrNullObject: (place, [valuesOnly]) => usedWithin(place, valuesOnly),
    getUsedRange: (place, [valuesOnly]) =>
      usedWithin(place, valuesOnly) ?? rangeAt(place, { top: 0, left: 0, bottom: 0, right: 0 }),
    getIntersectionOrNullObject: (place, [other]) => {
      const common = intersect(areaOf(place), areaOf(placeOf(other)));
      return common === null ? null : rangeAt(place, common);
    },
    getMergedAreasOrNullObject: mergedAreas,
    getSpecialCells: (place, args) => orFail(specialCells(place, args)),
    getSpecialCellsOrNullObject: specialCells,
    getCellProperties: (place, [options]) => getCellProperties(place, plain(options)),
    setCellProperties: (place, [data]) => {
      setCellProperties(place, plain(data));
    },
    getRowProperties: (place, [options]) => getLineProperties(place, true, plain(options)),
    getColumnProperties: (place, [options]) => getLineProperties(place, false, plain(options)),
    setRowProperties: (place, [data]) => {
      setLineProperties(place, true, plain(data));
    },
    setColumnProperties: (place, [data]) => {
      setLineProperties(place, false, plain(data));
    },
    clear: (place, [what]) => {
      clear(place, what);
    },
    merge: (place, [across]) => {
      merge(place, across);
    },
    unmerge: (place) => {
      assertUnlocked(place, true);
      place.sheet.merges = place.sheet.merges.filter((merged) => intersect(merged, areaOf(place)) === null);
    },
    copyFrom: (place, [source, kind]) => {
      copyFrom(place, source, kind);
    },
    select: (place) => {
      assertVisible(place.sheet);
      place.world.book.activeSheet = place.sheet.id;
      place.world.book.selected = areaOf(place);
    },
  },
};

/** Refuses to show a sheet that is hidden. */
export function assertVisible(sheet: HostSheet): void {
  if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "the sheet is hidden");
}

const RangeCollection: HostType<Place> = {
  name: "RangeCollection",
  items: (place) => place.areas.map((area) => rangeAt(place, area)),
  call: {
    getCount: (place) => place.areas.length,
    getItemAt: (place, [index]) => {
      const area = place.areas[asNumber(plain(index))];
      if (area === undefined) throw new HostError("InvalidArgument", "index");
      return rangeAt(place, area);
    },
  },
};

/** `RangeAreas`: several areas of one sheet (ExcelApi 1.9). */
export const RangeAreas: HostType<Place> = {
  name: "RangeAreas",
  isReferenced: true,
  get: {
    // Excel cuts a longer address without a word.
    address: (place) => addressList(quoteName(place.sheet.name), place.areas).slice(0, MAX_ADDRESS),
    areaCount: (place) => place.areas.length,
    cellCount: (place) => place.areas.reduce((sum, area) => sum + sizeOf(area), 0),
    isEntireRow: (place) => place.areas.every(isEntireRow),
    isEntireColumn: (place) => place.areas.every(isEntireColumn),
    style: (place) => uniform(place, () => "Normal"),
  },
  set: { style: setStyle },
  child: {
    areas: (place) => HostObject.of(RangeCollection, place),
    format: (place) => HostObject.of(RangeFormat, place),
    conditionalFormats: (place) => HostObject.of(ConditionalFormatCollection, place),
    dataValidation: (place) => HostObject.of(DataValidation, place),
    worksheet: (place) => sheetOf.make?.(place) ?? null,
  },
  call: {
    clear: (place, [what]) => {
      clear(place, what);
    },
  },
};

const ConditionalFormatCollection = conditionalFormatsType(conditionalFormatType(rangeOf));
