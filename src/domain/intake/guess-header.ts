import { columnsByContent } from "./claims.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { profileColumn, sampleRows } from "./column-profile.ts";
import type { HeaderSpot } from "./find-headers.ts";
import type { RowCell, SheetGrid } from "./sheet-grid.ts";
import { filledCells } from "./sheet-grid.ts";
import { readGradeWord } from "./text/grade-word.ts";

/** Rows in which a header may stand that no rule knows by name. */
const LOOK_AT = 20;

/** Longest name of a column. */
const LONGEST_NAME = 20;

function mayBeNames(cells: readonly RowCell[]): boolean {
  if (cells.length < 3) return false;
  const texts = new Set(cells.map((cell) => cell.text));
  return (
    texts.size === cells.length &&
    cells.every(
      (cell) =>
        typeof cell.value === "string" && cell.text.length <= LONGEST_NAME && !/[::。;;]/.test(cell.text),
    ) &&
    !cells.some((cell) => cell.text.length <= 8 && readGradeWord(cell.text).notation !== null)
  );
}

/** What stands under the names is a register where risks or measures can be told by their words, and grades or numbers too. */
function holdsRegister(profiles: readonly ColumnProfile[]): boolean {
  const fields = columnsByContent(profiles);
  const texts = fields.has("point") || fields.has("measures");
  return texts && fields.size >= 2 && (fields.has("grade") || fields.has("category") || fields.size >= 3);
}

/**
 * A header whose names no rule knows: the first row of short, differing texts under which the columns' content reads
 * like a register. Null where a sheet has none.
 */
export function guessHeader(grid: SheetGrid): HeaderSpot | null {
  for (let row = 0; row < Math.min(LOOK_AT, grid.height - 1); row++) {
    const cells = filledCells(grid, row);
    const left = cells[0]?.left ?? 0;
    const right = cells.at(-1)?.right ?? 0;
    if (!mayBeNames(cells) || right - left + 1 > cells.length * 2) continue;
    const rows = sampleRows(row + 1, grid.height - 1);
    const profiles = cells.map((cell) => profileColumn(grid, rows, cell.left));
    if (holdsRegister(profiles)) return { top: row, bottom: row, left, right, ownFrom: null };
  }
  return null;
}
