import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atColumn, columnOf } from "./place-finding.ts";

function* rowsWithoutRisk(input: CheckInput): Iterable<Draft> {
  for (const { table, points } of input.tables) {
    const named = columnOf(table, "point");
    const column = named < 0 ? columnOf(table, "manifestation") : named;
    if (column < 0) continue;
    for (const point of points) {
      const isFilled = point.gradeText !== null || point.measuresText !== null;
      if (isFilled && point.point === null && point.manifestation === null) yield atColumn(point, column);
    }
  }
}

/** A row with a grade or measures that names no risk. */
export const missingPoint = defineCheck({ kind: "missing-point", severity: "error", run: rowsWithoutRisk });
