import { finalGradeOf } from "../model/risk-point.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { TableReading } from "../model/register.ts";
import { namesRisk, riskName } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atColumn, columnOf } from "./place-finding.ts";

/** The column in which somebody should be named, or −1 where the table asks for nobody or somebody is. */
function blankOwnerColumn(table: TableReading, point: RiskPoint): number {
  const owner = columnOf(table, "owner");
  if (owner >= 0) return point.owners.length === 0 ? owner : -1;
  return point.leaders.length === 0 ? columnOf(table, "leader") : -1;
}

function* ownerless(input: CheckInput): Iterable<Draft> {
  for (const { table, points } of input.tables) {
    for (const point of points) {
      if (finalGradeOf(point) !== 1 || point.source.item > 0 || !namesRisk(point, input.bare)) continue;
      const column = blankOwnerColumn(table, point);
      if (column >= 0) yield { ...atColumn(point, column), facts: { risk: riskName(point) } };
    }
  }
}

/** A risk of grade 1 for which nobody is named. The official forms have no such column and are left alone. */
export const missingOwner = defineCheck({ kind: "missing-owner", severity: "error", run: ownerless });
