import type { CheckInput, SheetView, TableView } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atCell } from "./place-finding.ts";

interface Hidden {
  readonly rows: number[];
  readonly columns: number[];
  risks: number;
}

function collect(hidden: Hidden, { snapshot, table, points }: TableView): void {
  if (snapshot === null) return;
  for (const { source } of points) {
    if (snapshot.hiddenRows.has(source.row) && hidden.rows.at(-1) !== source.row)
      hidden.rows.push(source.row);
  }
  for (const { field, column } of table.columns) {
    if (field !== null && points.length > 0 && snapshot.hiddenColumns.has(column))
      hidden.columns.push(column);
  }
  hidden.risks += points.length;
}

function ofRows(view: SheetView, rows: readonly number[]): Draft[] {
  const [row] = rows;
  if (row === undefined) return [];
  const related = rows.slice(1).map((hiddenRow) => ({
    file: view.file.file,
    sheet: view.sheet.name,
    address: { row: hiddenRow, column: 0 },
  }));
  return [{ ...atCell(view, { row, column: 0 }), related, facts: { what: "rows", count: rows.length } }];
}

function ofColumns(view: SheetView, columns: readonly number[]): Draft[] {
  const [column] = columns;
  return column === undefined
    ? []
    : [{ ...atCell(view, { row: 0, column }), facts: { what: "columns", count: columns.length } }];
}

/** A hidden sheet is said as a whole; of a shown one its hidden rows and its hidden columns. */
function draftsOf(view: SheetView, { rows, columns, risks }: Hidden): Draft[] {
  if (view.sheet.hidden && risks > 0)
    return [{ ...atCell(view, null), facts: { what: "sheet", count: risks } }];
  return [...ofRows(view, rows), ...ofColumns(view, columns)];
}

function* hiddenParts(input: CheckInput): Iterable<Draft> {
  const found = new Map<object, { readonly view: SheetView; readonly hidden: Hidden }>();
  for (const view of input.tables) {
    const entry = found.get(view.sheet) ?? { view, hidden: { rows: [], columns: [], risks: 0 } };
    found.set(view.sheet, entry);
    collect(entry.hidden, view);
  }
  for (const { view, hidden } of found.values()) yield* draftsOf(view, hidden);
}

/** Risks in hidden rows, columns or sheets: they are read and counted, and that is said. */
export const hiddenRisks = defineCheck({ kind: "hidden-risks", severity: "hint", run: hiddenParts });
