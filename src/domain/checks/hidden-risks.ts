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

function draftOf(view: SheetView, hidden: Hidden): Draft | null {
  const { rows, columns, risks } = hidden;
  if (view.sheet.hidden && risks > 0)
    return { ...atCell(view, null), facts: { what: "sheet", count: risks } };
  const [row] = rows;
  if (row !== undefined) {
    const related = rows.map((hiddenRow) => ({
      file: view.file.file,
      sheet: view.sheet.name,
      address: { row: hiddenRow, column: 0 },
    }));
    const place = atCell(view, { row, column: 0 });
    return { ...place, related: related.slice(1), facts: { what: "rows", count: rows.length } };
  }
  const [column] = columns;
  return column === undefined
    ? null
    : { ...atCell(view, { row: 0, column }), facts: { what: "columns", count: columns.length } };
}

function* hiddenParts(input: CheckInput): Iterable<Draft> {
  const found = new Map<object, { readonly view: SheetView; readonly hidden: Hidden }>();
  for (const view of input.tables) {
    const entry = found.get(view.sheet) ?? { view, hidden: { rows: [], columns: [], risks: 0 } };
    found.set(view.sheet, entry);
    collect(entry.hidden, view);
  }
  for (const { view, hidden } of found.values()) {
    const draft = draftOf(view, hidden);
    if (draft !== null) yield draft;
  }
}

/** Risks in hidden rows, columns or sheets: they are read and counted, and that is said. */
export const hiddenRisks = defineCheck({ kind: "hidden-risks", severity: "hint", run: hiddenParts });
