import { blankRows, REQUIRED_FIELDS } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atCell } from "./place-finding.ts";

function* emptyColumns(input: CheckInput): Iterable<Draft> {
  for (const view of input.tables) {
    for (const field of REQUIRED_FIELDS) {
      const { blank, isWhole, column } = blankRows(view, field, input.bare);
      if (!isWhole) continue;
      const row = view.table.headerRows.at(-1) ?? view.table.range.top;
      yield { ...atCell(view, { row, column }), facts: { field, count: blank.length } };
    }
  }
}

/** A column of grades, measures or categories that is blank in every row: said once, not row by row. */
export const emptyColumn = defineCheck({ kind: "empty-column", severity: "error", run: emptyColumns });
