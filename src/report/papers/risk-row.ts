import type { Grading, ReportCell, RiskPoint } from "../../domain/index.ts";
import { columnName, finalGradeOf, GRADES } from "../../domain/index.ts";
import { joinedNames, measuresText, placeNames } from "../place-names.ts";
import { baseName, type ReportContext } from "../report-context.ts";

/** Columns of the 风险台账, in order. */
export const RISK_COLUMNS = [
  "number",
  "unit",
  "department",
  "post",
  "category",
  "point",
  "manifestation",
  "declared",
  "suggested",
  "score",
  "reason",
  "decided",
  "counted",
  "measures",
  "owner",
  "leader",
  "file",
  "sheet",
  "cell",
  "remarks",
] as const;

export type RiskColumn = (typeof RISK_COLUMNS)[number];

/** The stable number of a risk point by its place in the register. */
export function riskNumber(place: number): string {
  return `FX${String(place + 1).padStart(4, "0")}`;
}

/** The suggested grade, the range that open scores leave, or nothing. */
export function suggestedText(context: ReportContext, grading: Grading | undefined): string {
  if (grading === undefined) return "";
  if (grading.suggested !== null) return context.gradeWord(grading.suggested);
  if (grading.range === null) return "";
  const [most, least] = grading.range;
  return context.words.papers.words.range(context.gradeWord(most), context.gradeWord(least));
}

/**
 * What is shown of a risk's grading: where no scheme was chosen and a grade is typed, a proposal that rests on a single
 * sign in the text is left out, so that the well-founded ones are seen.
 */
export function shownGrading(point: RiskPoint, { review }: ReportContext): Grading | undefined {
  const grading = review.gradings[point.index];
  const isFaint = grading?.strength === "weak" && review.settings.scheme.method === "declared";
  return isFaint && point.declaredGrade !== null ? undefined : grading;
}

/** The parts of the formula between the row numbers, worked out once for a report. */
const countedParts = new WeakMap<ReportContext, readonly string[]>();

/** 统计等级: 审定等级 where it is one of the grades, else 自评等级 where it is, else 待评. */
function countedFormula(context: ReportContext, row: number): string {
  const parts = countedParts.get(context) ?? countedFormulaParts(context);
  countedParts.set(context, parts);
  return parts.join(String(row));
}

/** Stands for the row's number; no word of a scheme holds it. */
const ROW = "\u0000";

function countedFormulaParts(context: ReportContext): readonly string[] {
  const decided = `$${columnName(RISK_COLUMNS.indexOf("decided"))}${ROW}`;
  const declared = `$${columnName(RISK_COLUMNS.indexOf("declared"))}${ROW}`;
  const isGrade = (cell: string): string =>
    `OR(${GRADES.map((grade) => `${cell}="${context.gradeWord(grade).replaceAll('"', '""')}"`).join(",")})`;
  const open = context.gradeWord(null).replaceAll('"', '""');
  return `IF(${isGrade(decided)},${decided},IF(${isGrade(declared)},${declared},"${open}"))`.split(ROW);
}

/** Where a risk point's own words stand: its cell, else the first cell of its row. */
export function pointCell(point: RiskPoint): { readonly row: number; readonly column: number } {
  return point.point ?? point.duty ?? { row: point.source.row, column: 0 };
}

/** 自评等级 as printed: a typed word that is no grade stays visible, and counts as 待评. */
function declaredText(point: RiskPoint, context: ReportContext): string {
  return point.declaredGrade === null
    ? (point.gradeText?.text ?? "")
    : context.gradeWord(point.declaredGrade);
}

function reasonText(grading: Grading | undefined, context: ReportContext): string {
  return grading === undefined ? "" : context.sentences.reason(grading);
}

function decidedText({ decidedGrade }: RiskPoint, context: ReportContext): string | null {
  return decidedGrade === null ? null : context.gradeWord(decidedGrade);
}

function countedCell(point: RiskPoint, context: ReportContext, row: number | undefined): ReportCell {
  const value = context.gradeWord(finalGradeOf(point));
  return row === undefined ? value : { value, formula: countedFormula(context, row) };
}

/**
 * The cells of a risk point in the order of the 风险台账.
 * @param row number of its row on the ledger, from 1, where the 统计等级 is to follow what the clerk decides there
 */
export function riskRow(point: RiskPoint, context: ReportContext, row?: number): readonly ReportCell[] {
  const place = placeNames(context, point.index);
  const grading = shownGrading(point, context);
  const { file, sheet } = point.source;
  const link = context.link(file, sheet, pointCell(point));
  return [
    riskNumber(point.index),
    place.unit,
    place.department,
    place.post,
    place.category,
    point.point?.text ?? "",
    point.manifestation?.text ?? "",
    declaredText(point, context),
    suggestedText(context, grading),
    grading?.score ?? point.score,
    reasonText(grading, context),
    decidedText(point, context),
    countedCell(point, context, row),
    measuresText(point, context),
    joinedNames(point.owners),
    joinedNames(point.leaders),
    baseName(file),
    sheet,
    { value: link.address, link },
    point.remarks?.text ?? "",
  ];
}
