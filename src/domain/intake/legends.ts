import type { PlannedSheet } from "./read-sheet.ts";
import { statesOtherOrder } from "./read-grades.ts";

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

function inBody(plan: PlannedSheet, row: number): boolean {
  return plan.tables.some(
    (table) =>
      table.kind !== "scale" &&
      row > table.layout.span.header.bottom + NEAR_ROWS &&
      row < table.layout.span.last - NEAR_ROWS,
  );
}

function contradictionIn(plan: PlannedSheet): LegendPlace | null {
  const { sheet } = plan.grid;
  for (let row = 0; row < sheet.rows.length; row++) {
    if (inBody(plan, row)) continue;
    const values = sheet.rows[row] ?? [];
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (typeof value === "string" && mayBeLegend(value) && statesOtherOrder(value))
        return { sheet: sheet.name, row, column };
    }
  }
  return null;
}

/** The first legend of a file that states another order than the usual one; null where there is none. */
export function findContradiction(plans: readonly PlannedSheet[]): LegendPlace | null {
  for (const plan of plans) {
    const place = contradictionIn(plan);
    if (place !== null) return place;
  }
  return null;
}
