import type { ColumnMapping } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import { adjustEvidence } from "../columns/adjust-evidence.ts";
import { readColumnHeaders } from "../headers/column-header.ts";
import type { ColumnProfile } from "../columns/column-profile.ts";
import { profileColumn, sampleRows } from "../columns/column-profile.ts";
import type { HeaderEvidence } from "../headers/header-evidence.ts";
import type { HeaderSpot } from "../headers/header-spot.ts";
import { gatherFacts, mapColumns } from "../columns/map-columns.ts";
import type { SheetGrid } from "../sheet-grid.ts";
import { filledCells, textAt } from "../sheet-grid.ts";
import { readGradeWord } from "../text/grade-word.ts";

/** Rows at the top among which the first risk must stand. */
const LOOK_AT = 10;

/** Fewest cells of a row of risks, and fewest such rows, from which columns can be told apart. */
const FEWEST_CELLS = 3;
const FEWEST_ROWS = 3;

/** Fields of which a register holds at least one beside risk and grade. */
const BESIDE: readonly Field[] = ["measures", "unit", "department", "post", "person", "owner"];

interface Extent {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly rows: number;
}

function extentOf(grid: SheetGrid): Extent | null {
  let extent: Extent | null = null;
  for (const row of sampleRows(0, grid.height - 1)) {
    const cells = filledCells(grid, row);
    const left = cells[0]?.left;
    const right = cells.at(-1)?.right;
    if (cells.length < FEWEST_CELLS || left === undefined || right === undefined) continue;
    const known: Extent = extent ?? { top: row, left, right, rows: 0 };
    extent = {
      top: known.top,
      left: Math.min(known.left, left),
      right: Math.max(known.right, right),
      rows: known.rows + 1,
    };
  }
  return extent;
}

/** Whether grades come again from row to row; a table that explains them holds each once. */
function isRated(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.distinct < profile.filled;
}

function isRegister(columns: readonly ColumnMapping[], gradeProfile: ColumnProfile | undefined): boolean {
  const fields = new Set(columns.map((column) => column.field));
  return fields.has("point") && BESIDE.some((field) => fields.has(field)) && isRated(gradeProfile);
}

/**
 * Where the rows of a sheet begin that reads like a register although no row names its columns: grades that come again,
 * texts of risks, and measures or somebody they belong to. Null for any other sheet.
 */
export function findWithoutHeader(
  grid: SheetGrid,
  read: (text: string) => HeaderEvidence,
): HeaderSpot | null {
  const extent = extentOf(grid);
  if (extent === null || extent.top >= LOOK_AT || extent.rows < FEWEST_ROWS) return null;
  const { top, left, right } = extent;
  const headers = readColumnHeaders(grid, [], [left, right]);
  const rows = sampleRows(top, grid.height - 1);
  const profiles = headers.map((header) => profileColumn(grid, rows, header.column));
  const columns = mapColumns(adjustEvidence(gatherFacts(headers, profiles, read)));
  const grade = columns.findIndex((column) => column.field === "grade");
  // A first row without a grade may be names that no rule knows.
  if (grade < 0 || readGradeWord(textAt(grid, top, left + grade)).notation === null) return null;
  return isRegister(columns, profiles[grade]) ? { top, bottom: top - 1, left, right, ownFrom: null } : null;
}
