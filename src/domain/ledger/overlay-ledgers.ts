import type { DeadlineContext } from "../intake/text/deadline-year.ts";
import { readGradeWord } from "../intake/text/grade-word.ts";
import { parseDeadline, readDay } from "../intake/text/parse-deadline.ts";
import { readStatus } from "../intake/text/status.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { ControlClerkField, LedgerMerge, MergedRow, RiskClerkField } from "../model/ledger.ts";
import type { FileReading } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import type { GradeLabels } from "../model/grading-scheme.ts";
import { GRADES } from "../model/vocabulary.ts";
import type { Grade } from "../model/vocabulary.ts";
import { textOfValue } from "./baseline.ts";

/** The grade that a decision names: in the office's own words, else in any usual notation. */
export function readDecision(text: string, labels: readonly GradeLabels[]): Grade | null {
  if (text === "") return null;
  for (const own of labels) {
    const at = own.indexOf(text);
    if (at >= 0) return GRADES[at] ?? null;
  }
  return readGradeWord(text).grade;
}

function withDecision(
  point: RiskPoint,
  row: MergedRow<RiskClerkField> | undefined,
  labels: readonly GradeLabels[],
): RiskPoint {
  const decided = row === undefined ? null : readDecision(textOfValue(row.clerk.decidedGrade), labels);
  return decided === null ? point : { ...point, decidedGrade: decided };
}

function withProgress(
  measure: ControlMeasure,
  row: MergedRow<ControlClerkField> | undefined,
  context: DeadlineContext,
): ControlMeasure {
  if (row === undefined) return measure;
  const { owner, deadline, lastDone, status } = row.clerk;
  const ownerText = textOfValue(owner);
  return {
    ...measure,
    owner: ownerText === "" ? null : ownerText,
    deadline: parseDeadline(deadline, context),
    status: readStatus(status),
    completedOn: readDay(lastDone, context),
  };
}

function byItem<Row extends { readonly item: number | null }>(
  rows: readonly Row[],
): ReadonlyMap<number, Row> {
  const map = new Map<number, Row>();
  for (const row of rows) if (row.item !== null) map.set(row.item, row);
  return map;
}

/** The reading with what the clerk recorded in the ledgers: decisions, owners, deadlines, progress. */
export function overlayLedgers(
  reading: FileReading,
  merge: LedgerMerge,
  asOf: CalendarDate,
  labels: readonly GradeLabels[] = [],
): FileReading {
  const risks = byItem(merge.risks);
  const controls = byItem(merge.controls);
  if (risks.size === 0 && controls.size === 0) return reading;
  const contexts = new Map<number, DeadlineContext>();
  for (const table of reading.sheets.flatMap((sheet) => sheet.tables)) {
    const context = { titleYear: table.year, filledOn: table.filledOn, asOf };
    for (const point of table.points) contexts.set(point, context);
  }
  const plain: DeadlineContext = { titleYear: null, filledOn: null, asOf };
  return {
    ...reading,
    points: reading.points.map((point) => withDecision(point, risks.get(point.index), labels)),
    measures: reading.measures.map((measure) =>
      withProgress(measure, controls.get(measure.index), contexts.get(measure.point) ?? plain),
    ),
  };
}
