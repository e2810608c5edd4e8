import { finalGradeOf } from "../model/risk-point.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import type { Draft } from "./define-check.ts";
import { atColumn, columnOf, mainTextOf } from "./place-finding.ts";

/** Fields that every risk of a table should have where the table has a column for them. */
export const REQUIRED_FIELDS = ["grade", "measures", "category"] as const;

export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** Honest entries that say there is no risk. */
const NO_RISK = /^(?:无|暂无|没有|无风险|暂无风险|无廉政风险|未发现|未发现风险)?$/;

const IS_BLANK: Readonly<Record<RequiredField, (point: RiskPoint) => boolean>> = {
  grade: (point) =>
    point.gradeText === null &&
    finalGradeOf(point) === null &&
    point.score === null &&
    point.likelihood === null &&
    Object.keys(point.factorScores).length === 0 &&
    point.scoreWords === undefined,
  measures: (point) => point.measuresText === null,
  category: (point) => point.categoryText === null,
};

/** Longest cell, with blanks and marks, that can still say no more than 无. */
const LONGEST_NO_RISK = 16;

/** Whether a row names a risk, and not 无 or a dash. */
export function namesRisk(point: RiskPoint, bare: CheckInput["bare"]): boolean {
  const text = mainTextOf(point)?.text ?? "";
  return text.length > LONGEST_NO_RISK || !NO_RISK.test(bare(text));
}

/** Several checks ask for the same risks of a table. */
const risksOf = new WeakMap<TableView, readonly RiskPoint[]>();

/** The risks of a table, one for each row. */
function namedRisks(view: TableView, bare: CheckInput["bare"]): readonly RiskPoint[] {
  const known =
    risksOf.get(view) ?? view.points.filter((point) => point.source.item === 0 && namesRisk(point, bare));
  risksOf.set(view, known);
  return known;
}

/** The risks of a table whose cell for the field is blank, one for each row; none without such a column. */
export function blankRows(
  view: TableView,
  field: RequiredField,
  bare: CheckInput["bare"],
): { readonly blank: readonly RiskPoint[]; readonly isWhole: boolean; readonly column: number } {
  const column = columnOf(view.table, field);
  if (column < 0) return { blank: [], isWhole: false, column };
  const risks = namedRisks(view, bare);
  const blank = risks.filter(IS_BLANK[field]);
  return { blank, isWhole: blank.length > 1 && blank.length === risks.length, column };
}

/** Drafts at the blank cells of a field; a column that is blank throughout is left to another check. */
export function* missingCells(input: CheckInput, field: RequiredField): Iterable<Draft> {
  for (const view of input.tables) {
    const { blank, isWhole, column } = blankRows(view, field, input.bare);
    if (isWhole) continue;
    for (const point of blank) yield { ...atColumn(point, column), facts: { risk: riskName(point) } };
  }
}

/** The risk's own words, shortened to thirty characters, to name it in a sentence. */
export function riskName(point: RiskPoint): string {
  const text = (mainTextOf(point)?.text ?? "").replace(/\s+/g, "");
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
