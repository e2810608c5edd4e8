import { contentScore, profileColumn, sampleRows } from "./columns/column-profile.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import { filledCells } from "./sheet-grid.ts";
import type { PlannedTable } from "./planned-sheet.ts";
import type { FileContext } from "./table-context.ts";
import { classifyRow } from "./rows/classify-row.ts";

/** The first row of a sheet that reads like a risk in the layout of the table before; −1 where none does. */
function firstDataRow(grid: SheetGrid, table: PlannedTable, context: FileContext): number {
  for (let row = 0; row < Math.min(grid.height, 10); row++) {
    const cells = filledCells(grid, row);
    if (cells.length >= 3 && classifyRow(table.layout, cells, context) === "data") return row;
  }
  return -1;
}

/** Whether what stands in the columns is of the kind that the layout says, and in some column plainly so. */
function fits(grid: SheetGrid, table: PlannedTable, first: number): boolean {
  const rows = sampleRows(first, grid.height - 1);
  let plain = 0;
  for (const mapping of table.layout.columns) {
    if (mapping.field === null) continue;
    const score = contentScore(mapping.field, profileColumn(grid, rows, mapping.column));
    if (score < -0.3) return false;
    if (score >= 0.6) plain += 1;
  }
  return plain >= 2 && grid.width - 1 <= table.layout.span.header.right;
}

/** A sheet without any header goes on with the table of the sheet before, where its columns hold the same kinds. */
export function continueTable(
  grid: SheetGrid,
  before: PlannedTable | undefined,
  context: FileContext,
): PlannedTable | null {
  if (before === undefined) return null;
  const first = firstDataRow(grid, before, context);
  if (first < 0 || !fits(grid, before, first)) return null;
  const { left, right } = before.layout.span.header;
  const header = { top: first, bottom: first - 1, left, right, ownFrom: null };
  const span = { header, leadTop: first, last: grid.height - 1, ownColumns: null };
  return { kind: before.kind, layout: { ...before.layout, grid, span, headerRows: [] } };
}
