import type { PlannedSheet } from "./planned-sheet.ts";
import { statesOtherOrder } from "./grade-order.ts";
import { textOf } from "./sheet-grid.ts";

/** Where a sheet states an order of grades. */
export interface LegendPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Legends stand above, below or beside a table, not deep in its rows. */
const LONGEST = 200;
const NEAR_ROWS = 40;

function mayBeLegend(text: string): boolean {
  return text.length <= LONGEST && text.length >= 4 && /[级級★]|越/.test(text);
}

/** How a row is looked at: cell by cell, or as one line where a scale's row states a step and its meaning. */
type RowView = "cells" | "line" | "skip";

function viewOf(plan: PlannedSheet, row: number): RowView {
  for (const { kind, layout } of plan.tables) {
    const { header, last } = layout.span;
    if (kind === "scale" && row > header.bottom && row <= last) return "line";
    if (row > header.bottom + NEAR_ROWS && row < last - NEAR_ROWS) return "skip";
  }
  return "cells";
}

function columnIn(plan: PlannedSheet, row: number): number {
  const values = plan.grid.sheet.rows[row] ?? [];
  const view = viewOf(plan, row);
  if (view === "skip") return -1;
  if (view === "line") {
    const line = values
      .map(textOf)
      .filter((text) => text !== "")
      .join(":");
    return mayBeLegend(line) && statesOtherOrder(line) ? values.findIndex((value) => value !== null) : -1;
  }
  return values.findIndex(
    (value) => typeof value === "string" && mayBeLegend(value) && statesOtherOrder(value),
  );
}

/** The first legend of a file that states another order than the usual one; null where there is none. */
export function findContradiction(plans: readonly PlannedSheet[]): LegendPlace | null {
  for (const plan of plans) {
    for (let row = 0; row < plan.grid.sheet.rows.length; row++) {
      const column = plan.own ? -1 : columnIn(plan, row);
      if (column >= 0) return { sheet: plan.grid.sheet.name, row, column };
    }
  }
  return null;
}
