import type { CellRange, CellValue, UntouchedCell } from "../../domain/index.ts";
import type { CurrentBlock, CurrentSheet, Reading } from "./read-restored.ts";
import { changedCells } from "./sheet-print.ts";
import type { Mask } from "./take-back.ts";

function valueOf(found: unknown): CellValue {
  const isScalar = typeof found === "number" || typeof found === "boolean" || typeof found === "string";
  return isScalar && found !== "" ? found : null;
}

/** Whether a cell still holds what the action put there; `=` stands for any formula. */
function isAsWritten(found: unknown, written: string | number | boolean | null): boolean {
  if (written === null) return false;
  return written === "=" ? typeof found === "string" && found.startsWith("=") : found === written;
}

const cellAt = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** Cells of a rectangle that are put back, with the others noted. */
function maskOf({ block, cells }: CurrentBlock, untouched: UntouchedCell[]): Mask {
  const { range: start } = cells;
  const [formulas, values] = [cells.rows("formulas"), cells.rows("values")];
  const left = new Set<string>();
  block.written.forEach((row, rowAt) => {
    row.forEach((written, column) => {
      const found = formulas[rowAt]?.[column];
      // What an earlier attempt has put back is not the clerk's change.
      if (isAsWritten(found, written) || (written !== null && found === block.before[rowAt]?.[column]))
        return;
      left.add(`${rowAt}:${column}`);
      if (written === null) return;
      untouched.push({
        sheet: block.sheet,
        range: cellAt(start.top + rowAt, start.left + column),
        written: written === "=" ? null : valueOf(written),
        found: valueOf(values[rowAt]?.[column]),
      });
    });
  });
  return (row, column) => !left.has(`${row}:${column}`);
}

/** Cells of own sheets that the clerk changed since, by sheet; such a sheet stays as it is. */
function changedSheets(current: readonly CurrentSheet[], untouched: UntouchedCell[]): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const { print, cells } of current) {
    const { top, left } = cells?.range ?? { top: 0, left: 0 };
    const rows = cells?.rows("formulas") ?? [];
    for (const { row, column, found } of changedCells(print, { top, left, rows })) {
      changed.add(print.name);
      untouched.push({ sheet: print.name, range: cellAt(row, column), written: null, found: valueOf(found) });
    }
  }
  return changed;
}

/** What is put back, and what the clerk changed since. */
export interface Decision {
  readonly masks: readonly Mask[];
  /** Own sheets that stay as they are. */
  readonly changed: ReadonlySet<string>;
  readonly untouched: readonly UntouchedCell[];
}

/** Compares what stands there now with what the action wrote: only what it left is put back. */
export function decide({ blocks, sheets }: Reading): Decision {
  const untouched: UntouchedCell[] = [];
  const masks = blocks.map((one) => maskOf(one, untouched));
  return { masks, changed: changedSheets(sheets, untouched), untouched };
}
