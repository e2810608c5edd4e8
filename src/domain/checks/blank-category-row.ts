import type { CellValue } from "../model/cell.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell, atColumn, columnOf } from "./place-finding.ts";

/** A cell with blanks and line breaks only looks like an empty one. */
function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function* pointlessRows(view: TableView, column: number): Iterable<Draft> {
  for (const point of view.points) {
    const hasText = point.point !== null || point.manifestation !== null;
    if (hasText || point.gradeText !== null || point.measuresText !== null) continue;
    if (point.categoryText === null) continue;
    yield { ...atColumn(point, column), facts: { category: point.categoryText.text.replace(/\s+/g, "") } };
  }
}

function* unusedRows(view: TableView, column: number, bare: CheckInput["bare"]): Iterable<Draft> {
  const used = new Set(view.points.map((point) => bare(point.categoryText?.text ?? "")));
  const categoryColumn = columnOf(view.table, "category");
  if (view.snapshot === null) return;
  for (const { row, reason } of view.table.setAside) {
    if (reason !== "blank") continue;
    const value = cellAt(view.snapshot, row, categoryColumn);
    if (typeof value !== "string" || bare(value) === "" || used.has(bare(value))) continue;
    if (!isBlank(cellAt(view.snapshot, row, column))) continue;
    yield { ...atCell(view, { row, column }), facts: { category: value.replace(/\s+/g, "") } };
  }
}

function* blankCategories(input: CheckInput): Iterable<Draft> {
  for (const view of input.tables) {
    const column = columnOf(view.table, "point");
    if (view.sheet.kind !== "form" || column < 0) continue;
    yield* pointlessRows(view, column);
    yield* unusedRows(view, column, input.bare);
  }
}

/** A category of an official form with nothing under it, not even 无. */
export const blankCategoryRow = defineCheck({
  kind: "blank-category-row",
  severity: "hint",
  run: (input) => gather(blankCategories(input), 2),
});
