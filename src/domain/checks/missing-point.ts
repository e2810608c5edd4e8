import type { RiskPoint } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atColumn, columnOf } from "./place-finding.ts";

/** From this share on a blank means that the risk above goes on, not that one was forgotten. */
const CONTINUED_FROM = 0.3;

/** Whether the row has other content but its risk is blank; a described manifestation is content too. */
function isForgotten(point: RiskPoint): boolean {
  const others = [point.gradeText, point.measuresText, point.manifestation];
  return point.point === null && others.some((text) => text !== null);
}

function* rowsWithoutRisk(input: CheckInput): Iterable<Draft> {
  for (const { table, points } of input.tables) {
    const named = columnOf(table, "point");
    const column = named < 0 ? columnOf(table, "manifestation") : named;
    if (column < 0) continue;
    const blank = points.filter(isForgotten);
    const isUsual = named < 0 || blank.length >= points.length * CONTINUED_FROM;
    for (const point of blank) {
      if (point.manifestation === null || !isUsual) yield atColumn(point, column);
    }
  }
}

/** A row with a grade or measures that names no risk. */
export const missingPoint = defineCheck({ kind: "missing-point", severity: "error", run: rowsWithoutRisk });
