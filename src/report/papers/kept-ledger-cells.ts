import {
  finalGradeOf,
  findDeadlineHints,
  formatAddress,
  formatBaseline,
  isCellDate,
  isCellError,
  reviewRhythmOf,
  rhythmsOf,
} from "../../domain/index.ts";
import type {
  CellValue,
  ControlClerkField,
  ControlLedgerField,
  ControlMeasure,
  MergedRow,
  ReportCell,
  RiskClerkField,
  RiskLedgerField,
  RiskPoint,
} from "../../domain/index.ts";
import { judgingScheme } from "../describe-stability.ts";
import type { ReportContext } from "../report-context.ts";
import { MEASURE_COLUMNS, measureRow } from "./measure-ledger.ts";
import type { MeasureColumn } from "./measure-ledger.ts";
import { schemeOnSheet } from "./scheme-sheet.ts";
import { pointCell, RISK_COLUMNS, riskRow, shownGrading } from "./risk-row.ts";
import type { RiskColumn } from "./risk-row.ts";

/** Cells of one ledger row by field; a field that is not there is left as it stands. */
export type LedgerCells<Field extends string> = Readonly<Partial<Record<Field, ReportCell>>>;

/** Where the points and measures of one file begin in the review's register. */
export interface FileOffset {
  readonly points: number;
  readonly measures: number;
}

/** A typed value as a cell of a report. */
export function typedCell(value: CellValue): ReportCell {
  if (value === null || typeof value !== "object") return value;
  if (isCellDate(value)) return { day: value.day };
  return isCellError(value) ? value.code : null;
}

function eventText({ baseline }: MergedRow<string>, { words, dateText }: ReportContext): string {
  return words.ledgers.events[baseline.event.kind](dateText(baseline.event.on));
}

/** Name and version of the scheme behind a suggestion (方案及版本); blank where nothing is suggested. */
function schemeText(point: RiskPoint, context: ReportContext): string {
  const grading = shownGrading(point, context);
  if (grading === undefined || grading.strength === "none") return "";
  const { scheme, scoring } = context.review.settings;
  const judged = judgingScheme(grading, [scheme, scoring]);
  return judged === null ? "" : context.words.kept.scheme.named(judged.name, judged.version);
}

/** How often the scheme would have a control of this risk looked at, by its grade; blank where it has none (待评). */
function rhythmHint(place: number, context: ReportContext): string {
  const point = context.review.register.points[place];
  const grade = point === undefined ? null : finalGradeOf(point);
  if (grade === null) return "";
  const [one, two, three] = rhythmsOf(schemeOnSheet(context));
  const rhythm = reviewRhythmOf(grade, { 1: one, 2: two, 3: three });
  const { ledgers, kept } = context.words;
  return rhythm === null ? "" : ledgers.rhythmHint(kept.scheme.rhythms[rhythm], context.gradeWord(grade));
}

/** Deadlines and rhythms that a measure's own words name, for a control without a deadline that can be read. */
function hintText({ deadline, text, point }: ControlMeasure, context: ReportContext): string {
  if (deadline.kind === "unreadable" && deadline.proposal !== null)
    return context.dateText(deadline.proposal);
  if (deadline.kind !== "none" && deadline.kind !== "unreadable") return "";
  const { asOf } = context.review.settings;
  const hints = findDeadlineHints(text, { titleYear: null, filledOn: null, asOf });
  const written = [...new Set(hints.map((hint) => hint.deadline.text))].join("；");
  return written === "" && deadline.kind === "none" ? rhythmHint(point, context) : written;
}

/** Cells of a 风险台账 row; a row that vanished from the source keeps its own words. */
export function riskCells(
  row: MergedRow<RiskClerkField>,
  context: ReportContext,
  offset: FileOffset,
): LedgerCells<RiskLedgerField> {
  const own = { number: row.number, event: eventText(row, context), baseline: formatBaseline(row.baseline) };
  const point = row.item === null ? undefined : context.review.register.points[row.item + offset.points];
  if (point === undefined) return own;
  const shown = riskRow(point, context);
  const cellOf = (column: RiskColumn): ReportCell => shown[RISK_COLUMNS.indexOf(column)] ?? null;
  const link = { sheet: point.source.sheet, address: formatAddress(pointCell(point)) };
  return {
    ...own,
    unit: cellOf("unit"),
    department: cellOf("department"),
    post: cellOf("post"),
    category: cellOf("category"),
    point: cellOf("point"),
    manifestation: cellOf("manifestation"),
    declaredGrade: cellOf("declared"),
    suggestion: cellOf("suggested"),
    reason: cellOf("reason"),
    scheme: schemeText(point, context),
    decidedGrade: typedCell(row.clerk.decidedGrade),
    leader: typedCell(row.clerk.leader),
    source: { value: `${link.sheet} ${link.address}`, link },
  };
}

/** Cells of a 措施台账 row; a row that vanished from the source keeps its own words. */
export function controlCells(
  row: MergedRow<ControlClerkField> & { readonly riskNumber: string },
  context: ReportContext,
  offset: FileOffset,
): LedgerCells<ControlLedgerField> {
  const own = {
    number: row.number,
    riskNumber: row.riskNumber,
    event: eventText(row, context),
    baseline: formatBaseline(row.baseline),
  };
  const measure =
    row.item === null ? undefined : context.review.register.measures[row.item + offset.measures];
  if (measure === undefined) return own;
  const shown = measureRow(measure, context);
  const cellOf = (column: MeasureColumn): ReportCell => shown[MEASURE_COLUMNS.indexOf(column)] ?? null;
  return {
    ...own,
    department: cellOf("department"),
    point: cellOf("point"),
    measure: cellOf("measure"),
    owner: typedCell(row.clerk.owner),
    deadline: typedCell(row.clerk.deadline),
    deadlineHint: hintText(measure, context),
    lastDone: typedCell(row.clerk.lastDone),
    status: typedCell(row.clerk.status),
    nextDue: cellOf("nextDue"),
    state: cellOf("state"),
    daysLate: cellOf("daysLate"),
  };
}
