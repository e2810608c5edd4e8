import type { Area } from "../area.ts";
import { columnCount, contains, intersect, keyOf, rowCount } from "../area.ts";
import type { HostBook, HostCell, HostSheet } from "../book.ts";
import { BLANK, cellOf } from "../book.ts";
import type { Format } from "../format.ts";
import { PLAIN } from "../format.ts";
import type { Argument } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";

/** How much was read and written; the host counts it. */
export interface Traffic {
  cellsRead: number;
  cellsWritten: number;
}

/** Where objects of the model live. */
export interface World {
  readonly book: HostBook;
  readonly traffic: Traffic;
}

/** Cells of a sheet: one area for a range, several for `RangeAreas`. */
export interface Place {
  readonly kind: "place";
  readonly world: World;
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

/** Above this Excel gives null for values without an error (OFFICE §2). */
const MAX_CELLS = 5_000_000;

/** The only area of a range. */
export function areaOf(place: Place): Area {
  const [area] = place.areas;
  if (area === undefined) throw new HostError("InvalidReference");
  return area;
}

/** Cells of an area. */
export function sizeOf(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** Whether values of an area can be given at all. */
export function isReadable(area: Area): boolean {
  return sizeOf(area) <= MAX_CELLS;
}

function isPlace(target: unknown): target is Place {
  return typeof target === "object" && target !== null && "kind" in target && target.kind === "place";
}

/** The cells that an argument names. @throws HostError `InvalidArgument` */
export function placeOf(argument: Argument): Place {
  if (argument instanceof HostObject && isPlace(argument.target)) return argument.target;
  throw new HostError("InvalidArgument", "not a range");
}

/** Visits each cell of an area, blank ones too. */
export function eachCell(area: Area, visit: (row: number, column: number, key: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column, keyOf(row, column));
  }
}

/** Keys of the kept cells of an area; blank plain cells have none. */
export function keptKeys(sheet: HostSheet, area: Area): readonly number[] {
  const keys: number[] = [];
  if (sizeOf(area) <= sheet.cells.size) {
    eachCell(area, (_row, _column, key) => {
      if (sheet.cells.has(key)) keys.push(key);
    });
    return keys;
  }
  for (const key of sheet.cells.keys()) {
    if (contains(area, Math.floor(key / 16_384), key % 16_384)) keys.push(key);
  }
  return keys;
}

/** The value of a property where all cells agree, else null. */
export function uniform<Value>(place: Place, valueOf: (cell: HostCell) => Value): Value | null {
  let found: Value | undefined;
  for (const area of place.areas) {
    const keys = keptKeys(place.sheet, area);
    const values = keys.map((key) => valueOf(place.sheet.cells.get(key) ?? BLANK));
    if (keys.length < sizeOf(area)) values.push(valueOf(BLANK));
    for (const value of values) {
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  }
  return found ?? null;
}

/** The look of a cell. */
export function lookOf(sheet: HostSheet, row: number, column: number): Format {
  return sheet.cells.get(keyOf(row, column))?.format ?? PLAIN;
}

/**
 * Refuses what a protected sheet refuses: writing to locked cells, and all formatting
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#data-protection).
 */
export function assertUnlocked(place: Place, isFormatting: boolean): void {
  if (!place.sheet.isProtected) return;
  const isLocked = uniform(place, (cell) => cell.format["protection.locked"]) !== false;
  if (isFormatting || isLocked) throw new HostError("AccessDenied", `${place.sheet.name} is protected`);
}

/** Whether a cell lies inside a merged area without being its first cell. */
export function isCovered(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => contains(area, row, column) && (area.top !== row || area.left !== column),
  );
}

/** Refuses an area that cuts through a merged one. */
export function assertNoCut(sheet: HostSheet, area: Area): void {
  for (const merged of sheet.merges) {
    const common = intersect(merged, area);
    if (common !== null && sizeOf(common) !== sizeOf(merged)) throw new HostError("MergedRangeConflict");
  }
}

/** Text that a cell shows; only what tests need of number formats. */
export function shownText(sheet: HostSheet, row: number, column: number): string {
  const { value } = cellOf(sheet, row, column);
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
