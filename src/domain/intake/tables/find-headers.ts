import { hasSteps, isScaleHeader, isScoreCardHeader, isShortTextRow } from "../headers/aside-headers.ts";
import type { ReadEvidence } from "../headers/header-names.ts";
import { holdsGrade, isHeaderRow, mayNameColumns, namesPlainly } from "../headers/header-names.ts";
import type { HeaderSpot } from "../headers/header-spot.ts";
import { LONGEST_HEADER } from "../headers/header-evidence.ts";
import { labelOf } from "../headers/read-labels.ts";
import { isAmongPairRows } from "../headers/pair-rows.ts";
import { opensAnew } from "./find-tables.ts";
import { hasDataUnder, splitAtGaps, splitRepeats } from "../headers/split-headers.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells, mergeOf, textAt } from "../sheet-grid.ts";
import { normaliseText } from "../text/normalise.ts";

/** A row with a long text or one that starts with a number is data; told before anything is looked up. */
function mayBeHeader(values: readonly unknown[]): boolean {
  let first = true;
  let texts = 0;
  for (const value of values) {
    if (value === null || value === undefined || value === "") continue;
    if (first && typeof value === "number") return false;
    first = false;
    if (typeof value !== "string") continue;
    if (value.length > LONGEST_HEADER) return false;
    texts += 1;
  }
  return texts > 0;
}

/** Lowest row that merged header cells reach. */
function mergedBottom(grid: SheetGrid, row: number, cells: readonly RowCell[]): number {
  let bottom = row;
  for (const cell of cells) bottom = Math.max(bottom, mergeOf(grid, row, cell.left)?.bottom ?? row);
  return Math.min(bottom, row + 2);
}

/** The columns that each name of a row may stand over: up to the next name. */
function extentsOf(cells: readonly RowCell[], right: number): [number, number][] {
  return cells.map((cell, place) => [
    cell.left,
    Math.max(cell.right, (cells[place + 1]?.left ?? right + 1) - 1),
  ]);
}

/** The names of single columns on the row below group names; empty where the row below holds none. */
function leafCells(
  grid: SheetGrid,
  row: number,
  span: readonly [number, number],
  read: ReadEvidence,
): RowCell[] {
  const all = filledCells(grid, row + 1);
  const right = contiguousRight(all, span);
  const below = within(all, [span[0], right]).filter((cell) => !cell.fromAbove);
  if (!isShortTextRow(below) || holdsGrade(below)) return [];
  const groups = extentsOf(within(filledCells(grid, row), span), right).filter(([from, to]) => to > from);
  const under = below.filter((cell) => groups.some(([from, to]) => cell.left >= from && cell.left <= to));
  const known = below.filter((cell) => (read(cell.text).scores[0]?.weight ?? 0) >= 0.6).length;
  return under.length >= 2 && under.length === below.length && known >= below.length * 0.4 ? below : [];
}

/** The row below may reach further right than the group names whose merges were lost. */
function contiguousRight(cells: readonly RowCell[], span: readonly [number, number]): number {
  let right = span[1];
  for (const cell of cells) if (cell.left === right + 1) right = cell.right;
  return right;
}

function within(cells: readonly RowCell[], span: readonly [number, number]): RowCell[] {
  return cells.filter((cell) => cell.left >= span[0] && cell.left <= span[1]);
}

/** Longest name of a group of columns. */
const LONGEST_GROUP = 16;

function isGroupName(cell: RowCell): boolean {
  return (
    typeof cell.value === "string" &&
    cell.text.length <= LONGEST_GROUP &&
    !/[:：]/.test(cell.text) &&
    labelOf(cell.text) === null
  );
}

/** The group names may stand on a row of their own above: some spread over several columns, none over all. */
function groupRowAbove(grid: SheetGrid, row: number, span: readonly [number, number]): boolean {
  const above = row === 0 ? [] : within(filledCells(grid, row - 1), span);
  if (above.length === 0 || !above.every(isGroupName)) return false;
  const widest = Math.max(...above.map((cell) => cell.right - cell.left));
  if (widest === 0 || widest >= span[1] - span[0]) return false;
  return above.length > 1 || above.some((cell) => (mergeOf(grid, row - 1, cell.left)?.bottom ?? 0) >= row);
}

/** Words of the group over Probity's own columns (DOMAIN §8), in each language. */
const OWN_GROUPS = ["系统测算", normaliseText("Computed (for")];

/** Longest heading of that group, also where the first column's name is part of it. */
const LONGEST_OWN = 48;

function isOwnGroup({ text }: RowCell): boolean {
  if (text.length > LONGEST_OWN) return false;
  const name = normaliseText(text);
  return OWN_GROUPS.some((group) => name.startsWith(group));
}

/** Where the group of Probity's own columns stands, on the header's first row or the one above. */
function findOwn(grid: SheetGrid, row: number): readonly [number, number] | null {
  for (const line of [row - 1, row]) {
    for (const cell of line < 0 ? [] : filledCells(grid, line)) {
      if (isOwnGroup(cell)) return [cell.left, cell.right];
    }
  }
  return null;
}

function spotOf(
  grid: SheetGrid,
  row: number,
  cells: readonly RowCell[],
  read: ReadEvidence,
): HeaderSpot | null {
  const own = findOwn(grid, row);
  const group = own === null ? cells : cells.filter((cell) => cell.right < own[0]);
  if (group.length < 2) return null;
  const left = Math.min(...group.map((cell) => cell.left));
  const right = Math.max(...group.map((cell) => cell.right));
  const merged = mergedBottom(grid, row, group);
  const leaves = merged <= row + 1 ? leafCells(grid, row, [left, right], read) : [];
  const bottom = leaves.length > 0 ? row + 1 : merged;
  const top = groupRowAbove(grid, row, [left, right]) ? row - 1 : row;
  const end = Math.max(right, leaves.at(-1)?.right ?? 0);
  return {
    top,
    bottom,
    left: widenLeft(grid, bottom, left),
    right: own === null ? widen(grid, bottom, end) : Math.min(end, own[0] - 1),
    ownFrom: own,
  };
}

/** Data right of the last name, directly beside it, belongs to a column whose name is missing. */
function widen(grid: SheetGrid, bottom: number, right: number): number {
  return hasDataUnder(grid, bottom, [right + 1, right + 1]) && textAt(grid, bottom, right + 1) === ""
    ? right + 1
    : right;
}

/** Longest name of a place or a post in a column that has no name. */
const LONGEST_PLACE = 12;

/** Short texts or numbers left of the first name, from the first row on, belong to a column whose name was left out. */
function widenLeft(grid: SheetGrid, bottom: number, left: number): number {
  const before = left - 1;
  if (before < 0 || textAt(grid, bottom, before) !== "") return left;
  const texts = [bottom + 1, bottom + 2].map((row) => textAt(grid, row, before));
  return texts.every((text) => text !== "" && text.length <= LONGEST_PLACE) ? before : left;
}

/** All places of a sheet where a table's header stands, from top to bottom; linear in the sheet's cells. */
export function findHeaders(grid: SheetGrid, read: ReadEvidence): HeaderSpot[] {
  const spots: HeaderSpot[] = [];
  let row = 0;
  while (row < grid.height) {
    const values = grid.sheet.rows[row];
    const found = values === undefined || !mayBeHeader(values) ? [] : spotsOn(grid, row, read);
    spots.push(...found);
    row = found.reduce((next, spot) => Math.max(next, spot.bottom), row) + 1;
  }
  return spots;
}

function spotsOn(grid: SheetGrid, row: number, read: ReadEvidence): HeaderSpot[] {
  const cells = filledCells(grid, row);
  if (isAmongPairRows(grid, row, cells, read)) return [];
  const parted = splitAtGaps(grid, cells, row);
  // Blank columns between single names part nothing.
  const groups = parted.length > 2 && parted.every((group) => group.length === 1) ? [cells] : parted;
  const isHeader = (group: readonly RowCell[]): boolean =>
    isHeaderRow(group, read) ||
    (opensAnew(grid, row) && mayNameColumns(group, read)) ||
    isScoreCardHeader(group, read) ||
    (isScaleHeader(group, read) && hasSteps(grid, row, group));
  return groups
    .filter(isHeader)
    .map((group) => spotOf(grid, row, group, read))
    .filter((spot) => spot !== null)
    .flatMap((spot) => splitRepeats(grid, spot));
}

/** Whether a header is plainly a row of names: three or more of a risk's own, and few cells that are none. */
export function isPlainHeader(grid: SheetGrid, spot: HeaderSpot, read: ReadEvidence): boolean {
  const cells = within(filledCells(grid, spot.bottom), [spot.left, spot.right]);
  const above = within(filledCells(grid, spot.top), [spot.left, spot.right]);
  return namesPlainly(cells, read) || namesPlainly(above, read);
}
