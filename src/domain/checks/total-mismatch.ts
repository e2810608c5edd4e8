import { finalGradeOf } from "../model/risk-point.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { isCountable } from "../model/register.ts";
import type { TypedTotal } from "../model/register.ts";
import { namesRisk } from "./blank-fields.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atCell } from "./place-finding.ts";

type Bare = CheckInput["bare"];

function countOf(total: TypedTotal, points: readonly RiskPoint[], bare: Bare): number {
  const risks = points.filter((point) => namesRisk(point, bare));
  if (total.of === "measures") return points.reduce((sum, point) => sum + point.measures.length, 0);
  if (total.of === "grade") return risks.filter((point) => finalGradeOf(point) === total.grade).length;
  if (total.of === "points") return risks.length;
  return new Set(points.flatMap(({ duty }) => (duty === null ? [] : [bare(duty.text)]))).size;
}

/** Parts of a table that a sub-total may stand for: from the line above it of the same kind down to itself. */
function sectionAbove(total: TypedTotal, tables: readonly TableView[]): readonly RiskPoint[] {
  const { row } = total.address;
  return tables.flatMap(({ table, points }) => {
    if (row > table.range.bottom) return [];
    const parting = table.setAside.filter(({ reason }) => reason === "subtotal" || reason === "section");
    const start = parting.reduce((last, line) => (line.row < row ? Math.max(last, line.row) : last), -1);
    return points.filter((point) => point.source.row > start && point.source.row < row);
  });
}

/** Risks of each department and unit: a cover may count them one by one. */
function partsOf(points: readonly RiskPoint[], bare: Bare): Iterable<RiskPoint[]> {
  const parts = new Map<string, RiskPoint[]>();
  for (const point of points) {
    for (const text of [point.unit, point.department, point.post]) {
      if (text === null) continue;
      const part = parts.get(bare(text.text)) ?? [];
      parts.set(bare(text.text), part);
      part.push(point);
    }
  }
  return parts.values();
}

/** What the total most likely counts: its section, else its sheet, else the file. */
function likelyScope(scopes: readonly (readonly RiskPoint[])[]): readonly RiskPoint[] {
  return scopes.find((points) => points.length > 0) ?? [];
}

function* mismatches(input: CheckInput): Iterable<Draft> {
  for (const view of input.sheets) {
    if (view.sheet.typedTotals.length === 0) continue;
    const ofFile = input.tables.filter((table) => table.file === view.file);
    const ofSheet = ofFile.filter((table) => table.sheet === view.sheet);
    const inFile = ofFile.flatMap((table) => table.points);
    const inSheet = ofSheet.flatMap((table) => table.points);
    const parts = [...partsOf(inFile, input.bare), ...ofFile.map((table) => table.points)];
    for (const total of view.sheet.typedTotals) {
      if (!isCountable(total, inFile)) continue;
      const scopes = [sectionAbove(total, ofSheet), inSheet, inFile];
      const count = (points: readonly RiskPoint[]): number => countOf(total, points, input.bare);
      if ([...scopes, ...parts].some((points) => count(points) === total.count)) continue;
      yield {
        ...atCell(view, total.address),
        original: total.text,
        facts: {
          of: total.of,
          grade: total.grade ?? 0,
          typed: total.count,
          found: count(likelyScope(scopes)),
        },
      };
    }
  }
}

/** A typed total that agrees with no count of its section, table, sheet, department or file. */
export const totalMismatch = defineCheck({ kind: "total-mismatch", severity: "warning", run: mismatches });
