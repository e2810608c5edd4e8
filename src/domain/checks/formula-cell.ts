import { cellKey } from "../model/cell.ts";
import type { Field } from "../model/vocabulary.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";

/** Fields that people type; a formula there shows what another cell says, and changes with it. */
const TYPED: readonly (Field | null)[] = [
  "category",
  "point",
  "manifestation",
  "grade",
  "measures",
  "owner",
  "leader",
  "deadline",
  "status",
  "completedOn",
];

function* formulasOf(view: TableView, field: Field, column: number): Iterable<Draft> {
  for (const row of view.pointRows) {
    if (view.snapshot?.formulas.has(cellKey(row, column)) !== true) continue;
    yield { ...atCell(view, { row, column }), facts: { field } };
  }
}

function* formulas(input: CheckInput): Iterable<Draft> {
  for (const view of input.tables) {
    if (view.snapshot === null || view.snapshot.formulas.size === 0) continue;
    for (const { field, column } of view.table.columns) {
      if (field !== null && TYPED.includes(field)) yield* formulasOf(view, field, column);
    }
  }
}

/** A formula where a grade or a text is typed; said once for each column. */
export const formulaCell = defineCheck({
  kind: "formula-cell",
  severity: "hint",
  run: (input) => gather(formulas(input), 1),
});
