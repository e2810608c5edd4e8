import { HostError } from "./host-error.ts";

/** Excel's bounds of a sheet, https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells, all bounds included and counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One number for each cell of a sheet. */
export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** Row of a cell's number. */
export function rowOf(key: number): number {
  return Math.floor(key / COLUMNS);
}

/** Column of a cell's number. */
export function columnOf(key: number): number {
  return key % COLUMNS;
}

/** Rows of an area. */
export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

/** Columns of an area. */
export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** Whether the area is whole rows. */
export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === COLUMNS - 1;
}

/** Whether the area is whole columns. */
export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === ROWS - 1;
}

/** Whether the area contains a cell. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** What two areas have in common, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** What remains of `a` without `b`, as rectangles. */
export function subtract(a: Area, b: Area): readonly Area[] {
  const common = intersect(a, b);
  if (common === null) return [a];
  const pieces: Area[] = [
    { ...a, bottom: common.top - 1 },
    { ...a, top: common.bottom + 1 },
    { ...common, left: a.left, right: common.left - 1 },
    { ...common, left: common.right + 1, right: a.right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** The smallest area around both. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Whether two areas are the same cells. */
export function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Letters of a column: 0 is `A`. */
export function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function columnOfLetters(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}

/** The area as an address without a sheet: `B7:D9`, `3:5`, `A:C`. */
export function addressOf(area: Area): string {
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${lettersOf(area.left)}:${lettersOf(area.right)}`;
  const first = `${lettersOf(area.left)}${area.top + 1}`;
  const last = `${lettersOf(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as an address writes it: in quotes where it needs them. */
export function quoteName(name: string): string {
  return /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function cornerOf(text: string): Corner | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i.exec(text);
  if (match === null || text === "") return null;
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? null : columnOfLetters(letters.toUpperCase()),
    row: digits === undefined ? null : Number(digits) - 1,
  };
}

function isInside(area: Area): boolean {
  return area.top >= 0 && area.left >= 0 && area.bottom < ROWS && area.right < COLUMNS;
}

/** Both corners name a row or none does, and the same for columns; a single corner names both. */
function isPair(first: Corner, last: Corner, isSingle: boolean): boolean {
  const agrees =
    (first.row === null) === (last.row === null) && (first.column === null) === (last.column === null);
  return agrees && !(isSingle && (first.row === null || first.column === null));
}

function between(first: Corner, last: Corner): Area {
  const rows = [first.row ?? 0, last.row ?? ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** The area of an address without its sheet. @throws HostError `InvalidArgument` where it names no cells */
export function parseArea(address: string): Area {
  const bare = address.slice(address.lastIndexOf("!") + 1);
  const [one = "", other = one] = bare.split(":");
  const first = cornerOf(one);
  const last = cornerOf(other);
  if (first === null || last === null || !isPair(first, last, !bare.includes(":"))) {
    throw new HostError("InvalidArgument", `no address: ${address}`);
  }
  const area = between(first, last);
  if (!isInside(area)) throw new HostError("InvalidArgument", `outside the sheet: ${address}`);
  return area;
}

/** Most characters of an address that Excel takes or gives. */
export const MAX_ADDRESS = 8_192;

/** Areas of a list such as `A1:B2,C5`. @throws HostError `InvalidArgument` */
export function parseAreas(list: string): readonly Area[] {
  if (list.length > MAX_ADDRESS)
    throw new HostError("InvalidArgument", "address is longer than 8,192 characters");
  return list.split(",").map((part) => parseArea(part.trim()));
}
