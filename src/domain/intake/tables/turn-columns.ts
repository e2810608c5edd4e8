import type { Field } from "../../model/vocabulary.ts";
import type { HeaderEvidence } from "../headers/header-evidence.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells, mergeOf, ownValue } from "../sheet-grid.ts";
import { readGradeWord } from "../text/grade-word.ts";
import { normaliseText } from "../text/normalise.ts";
import type { SideName } from "../headers/side-names.ts";
import { nameRisk, sideNameOf } from "../headers/side-names.ts";
import type { MovedCell, TurnedTable } from "./turned-table.ts";
import { turnedTable } from "./turned-table.ts";

type ReadEvidence = (text: string) => HeaderEvidence;

/** Columns in which the names may stand: before them there may be a group's name, merged down. */
const NAME_COLUMNS = 3;

/** Rows that are looked at; a table on its side has one row for each field. */
const LOOK_AT = 60;

interface NamedRow {
  readonly row: number;
  readonly field: Field | null;
  /** First column right of the name. */
  readonly from: number;
  /** Last filled column. */
  readonly to: number;
  readonly values: number;
}

/** Posts and people are called by words that name columns too (责任人 | 窗口人员). */
function namesPeople(said: SideName): boolean {
  return said.field === "owner" || said.label === "分管领导";
}

/** Longest name of something that no register follows; a longer text that holds such a word is a value (指定供应商). */
const LONGEST_FOREIGN = 4;

function isName(value: RowCell, read: ReadEvidence): boolean {
  const said = sideNameOf(value, read);
  if (said === null) return false;
  return said.field !== null || said.label !== null || value.text.length <= LONGEST_FOREIGN;
}

/** A name among the values belongs to a form of pairs. */
function arePairs(values: readonly RowCell[], read: ReadEvidence): boolean {
  const names = values.map((value) => isName(value, read));
  return names[1] === true || names.filter((one) => one).length * 2 > names.length;
}

/** 评定等级 may also be a step of a plan; a row of grades holds at least one. */
function isGrade(value: RowCell): boolean {
  return readGradeWord(value.text).notation !== null;
}

/** 要素 | 预报员 | 采购员: the corner over the names says nothing of what stands beside it. */
const CORNER = /^(?:要素|项目|内容|类别|名称|事项|指标|栏目|维度|对象)$|^.{1,6}[\\/].{1,6}$/;

function isCorner(cell: RowCell): boolean {
  return typeof cell.value === "string" && CORNER.test(normaliseText(cell.text));
}

/** What the first cell of a row names, or what stands beside it in the corner of the names. */
function nameAt(cell: RowCell | undefined, column: number, read: ReadEvidence): SideName | null {
  if (cell === undefined || cell.fromAbove || cell.left !== column) return null;
  return sideNameOf(cell, read) ?? (isCorner(cell) ? { field: null, label: null } : null);
}

/** Whether values may stand right of a name. */
function mayBeValues(said: SideName, values: readonly RowCell[], read: ReadEvidence): boolean {
  if (said.field === "grade" && values.length > 0 && !values.some(isGrade)) return false;
  return namesPeople(said) || !arePairs(values, read);
}

/** A row that opens with a name and goes on with values. */
function namedRow(grid: SheetGrid, row: number, column: number, read: ReadEvidence): NamedRow | null {
  const cells = filledCells(grid, row);
  const place = cells.findIndex((cell) => cell.left === column);
  const name = cells[place];
  const said = nameAt(name, column, read);
  const values = cells.slice(place + 1);
  if (name === undefined || said === null || !mayBeValues(said, values, read)) return null;
  const to = values.at(-1)?.right ?? name.right;
  return { row, field: said.field, from: name.right + 1, to, values: values.length };
}

/** The longest run of named rows below one another. */
function namedRows(grid: SheetGrid, column: number, read: ReadEvidence): NamedRow[] {
  let best: NamedRow[] = [];
  let run: NamedRow[] = [];
  for (let row = 0; row < Math.min(grid.height, LOOK_AT); row++) {
    const named = namedRow(grid, row, column, read);
    run = named === null ? [] : [...run, named];
    if (run.length > best.length) best = run;
  }
  return best;
}

function isOnItsSide(rows: readonly NamedRow[]): boolean {
  const fields = new Set(rows.map((row) => row.field));
  const several = rows.filter((row) => row.values >= 2).length;
  return rows.length >= 3 && nameRisk(fields) && several >= rows.length * 0.6;
}

function leadCells(grid: SheetGrid, above: number): MovedCell[][] {
  const rows: MovedCell[][] = [];
  for (let row = 0; row < above; row++) {
    const cells = filledCells(grid, row).map((cell) => ({
      value: cell.value,
      from: { row, column: cell.left },
    }));
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

function movedCell(grid: SheetGrid, row: number, column: number): MovedCell {
  const merge = mergeOf(grid, row, column);
  const from = merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
  return { value: ownValue(grid, from.row, from.column), from };
}

/** Columns of one risk: where a value is merged over several columns in every row, only the first counts. */
function riskColumns(grid: SheetGrid, rows: readonly NamedRow[]): number[] {
  const from = Math.max(...rows.map((row) => row.from));
  const to = Math.max(...rows.map((row) => row.to));
  const columns: number[] = [];
  for (let column = from; column <= to; column++) {
    const opens = rows.some((row) => {
      const merge = mergeOf(grid, row.row, column);
      return (merge?.left ?? column) === column && ownValue(grid, row.row, column) !== null;
    });
    if (opens) columns.push(column);
  }
  return columns;
}

/**
 * The table of a sheet that lies on its side: its names stand below one another in one of the first columns, and each
 * column right of them is a risk. Null where a sheet has none.
 */
export function turnColumns(grid: SheetGrid, read: ReadEvidence): TurnedTable | null {
  for (let column = 0; column < NAME_COLUMNS; column++) {
    const named = namedRows(grid, column, read);
    const top = named[0]?.row;
    if (top === undefined || !isOnItsSide(named)) continue;
    const names: RowCell[] = named.flatMap((one) =>
      filledCells(grid, one.row).filter((cell) => cell.left === column),
    );
    const header = names.map((cell, place) => ({
      value: cell.value,
      from: { row: named[place]?.row ?? top, column },
    }));
    const body = riskColumns(grid, named).map((at) => named.map((one) => movedCell(grid, one.row, at)));
    const below = (named.at(-1)?.row ?? top) + 1;
    const foot = leadCells(grid, Math.min(grid.height, below + LOOK_AT)).filter(
      (cells) => (cells[0]?.from.row ?? 0) >= below,
    );
    return turnedTable(grid, [...leadCells(grid, top), header, ...body, ...foot], false);
  }
  return null;
}
