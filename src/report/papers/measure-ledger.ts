import type { CalendarDate, ControlMeasure, ReportCell, ReportSheet, RiskPoint } from "../../domain/index.ts";
import { finalGradeOf } from "../../domain/index.ts";
import type { LedgerPlace } from "../live-formulas.ts";
import { gradeMarks, stateMarks } from "../marks.ts";
import { joinedNames, placeNames } from "../place-names.ts";
import type { ReportContext } from "../report-context.ts";
import { startSheet } from "../sheet-start.ts";
import { stateNote } from "../state-notes.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import { riskNumber } from "./risk-row.ts";

/** Columns of the 措施台账, in order. */
export const MEASURE_COLUMNS = [
  "number",
  "risk",
  "unit",
  "department",
  "post",
  "point",
  "grade",
  "measure",
  "owner",
  "leader",
  "deadline",
  "doneOn",
  "status",
  "nextDue",
  "state",
  "daysLate",
  "cell",
] as const;

export type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

/** A ledger with its place, so that other sheets can count over it. */
export interface MeasureLedger {
  readonly sheet: ReportSheet;
  readonly place: LedgerPlace<MeasureColumn>;
}

function headsOf({ words }: ReportContext): Readonly<Record<MeasureColumn, TableColumn>> {
  const { heads, computed } = words.papers;
  const { fields } = words.terms;
  return {
    number: { header: heads.measureNumber, style: "center" },
    risk: { header: heads.riskNumber, style: "center" },
    unit: { header: fields.unit, style: "text", max: 16 },
    department: { header: fields.department, style: "text", max: 14 },
    post: { header: fields.post, style: "text", max: 14 },
    point: { header: fields.point, style: "text", max: 28 },
    grade: { header: heads.counted, style: "center", max: 8 },
    measure: { header: fields.measures, style: "text", max: 40 },
    owner: { header: fields.owner, style: "text", max: 14 },
    leader: { header: fields.leader, style: "text", max: 12 },
    deadline: { header: heads.deadline, style: "text", max: 16 },
    doneOn: { header: fields.completedOn, style: "date", max: 16 },
    status: { header: fields.status, style: "text", max: 16 },
    nextDue: { header: heads.nextDue, group: computed, style: "date", max: 16 },
    state: { header: heads.state, group: computed, style: "center", max: 14 },
    daysLate: { header: heads.daysLate, group: computed, style: "number", max: 8 },
    cell: { header: heads.cell, style: "link", max: 8 },
  };
}

/** The stable number of a control: its risk's number and its own within the risk. */
export function measureNumber(measure: ControlMeasure, point: RiskPoint | undefined): string {
  return `${riskNumber(measure.point)}-${(point?.measures.indexOf(measure.index) ?? 0) + 1}`;
}

function dayCell(day: CalendarDate | null | undefined): ReportCell {
  return day === null || day === undefined ? null : { day };
}

function sourceCell(
  measure: ControlMeasure,
  point: RiskPoint | undefined,
  context: ReportContext,
): ReportCell {
  if (point === undefined) return null;
  const cell = measure.source ?? measure.deadlineSource ?? { row: point.source.row, column: 0 };
  const link = context.link(point.source.file, point.source.sheet, cell);
  return { value: link.address, link };
}

function gradeText(point: RiskPoint | undefined, context: ReportContext): string {
  return context.gradeWord(point === undefined ? null : finalGradeOf(point));
}

function ownerName({ index }: ControlMeasure, { summary, ownerNames }: ReportContext): string {
  return ownerNames[summary.ownerOf[index] ?? -1] ?? "";
}

/** The cells of a control in the order of the 措施台账. */
export function measureRow(measure: ControlMeasure, context: ReportContext): readonly ReportCell[] {
  const { review } = context;
  const point = review.register.points[measure.point];
  const place = placeNames(context, measure.point);
  const followUp = review.followUps[measure.index];
  return [
    measureNumber(measure, point),
    riskNumber(measure.point),
    place.unit,
    place.department,
    place.post,
    point?.point?.text ?? "",
    gradeText(point, context),
    measure.text,
    ownerName(measure, context),
    joinedNames(point?.leaders ?? []),
    measure.deadline.text,
    dayCell(measure.completedOn),
    measure.status.text,
    dayCell(followUp?.nextDue),
    followUp === undefined ? "" : context.stateWord(followUp.state),
    followUp?.daysLate ?? null,
    sourceCell(measure, point, context),
  ];
}

/** 措施台账: one row per control, with its owner, its deadline as written and its state at the 统计截至日期. */
export function measureLedger(context: ReportContext): MeasureLedger {
  const { papers } = context.words;
  const { measures } = context.review.register;
  const heads = headsOf(context);
  const sheet = startSheet(context, {
    name: papers.sheets.measures,
    tab: TAB_COLORS.ledgers,
    columns: MEASURE_COLUMNS.length,
    freezeColumns: 1,
  });
  sheet.lines([stateNote(context)]);
  const place = sheet.table({
    columns: MEASURE_COLUMNS.map((key) => heads[key]),
    count: measures.length,
    rows: () => (index) => {
      const measure = measures[index];
      return measure === undefined ? [] : measureRow(measure, context);
    },
    empty: papers.empty.measures,
    filter: true,
  });
  const column = (key: MeasureColumn): { top: number; left: number; bottom: number; right: number } => {
    const at = MEASURE_COLUMNS.indexOf(key);
    return { top: place.first, left: at, bottom: place.last, right: at };
  };
  for (const { range, rule } of gradeMarks(context, column("grade"))) sheet.format(range, rule);
  for (const { range, rule } of stateMarks(context, column("state"))) sheet.format(range, rule);
  return {
    sheet: sheet.finish(),
    place: { sheet: papers.sheets.measures, first: place.first, last: place.last, columns: MEASURE_COLUMNS },
  };
}
