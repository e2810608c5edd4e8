import type { Answers, FailedFile, FileReading, Register, SheetReading } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import { settleRepeats } from "./repeated-forms.ts";
import { unitMissing, unitQuestionId, withQuestion } from "./unit-question.ts";

function moveSheets(sheets: readonly SheetReading[], points: number): SheetReading[] {
  return sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, points: table.points.map((index) => index + points) })),
  }));
}

function movePoint(point: RiskPoint, points: number, measures: number): RiskPoint {
  return { ...point, index: point.index + points, measures: point.measures.map((index) => index + measures) };
}

function moveMeasure(measure: ControlMeasure, points: number, measures: number): ControlMeasure {
  return { ...measure, index: measure.index + measures, point: measure.point + points };
}

/** The reading with its places moved behind those of the files before it; itself where nothing stands before it. */
function moveReading(reading: FileReading, points: number, measures: number): FileReading {
  if (points === 0 && measures === 0) return reading;
  return {
    ...reading,
    sheets: moveSheets(reading.sheets, points),
    points: reading.points.map((point) => movePoint(point, points, measures)),
    measures: reading.measures.map((measure) => moveMeasure(measure, points, measures)),
  };
}

/** Among several files each must say whose it is. */
function askUnits(files: readonly FileReading[], answers: Answers): readonly FileReading[] {
  if (files.length < 2) return files;
  return files.map((file) => {
    const isHomeless = file.points.length > 0 && file.points.every((point) => point.unit === null);
    const isAsked = answers[unitQuestionId(file.file)] !== undefined || !isHomeless;
    return isAsked ? file : { ...file, sheets: withQuestion(file.sheets, unitMissing(file.file, answers)) };
  });
}

/**
 * Joins the readings of all files into one register; places in it count over all files, in the order given. What can
 * only be asked about several files is asked here: forms sent twice, files that name no unit.
 */
export function buildRegister(
  files: readonly FileReading[],
  failed: readonly FailedFile[],
  answers: Answers = {},
): Register {
  const moved: FileReading[] = [];
  const points: RiskPoint[] = [];
  const measures: ControlMeasure[] = [];
  for (const file of settleRepeats(askUnits(files, answers), answers)) {
    const reading = moveReading(file, points.length, measures.length);
    moved.push(reading);
    for (const point of reading.points) points.push(point);
    for (const measure of reading.measures) measures.push(measure);
  }
  return { files: moved, failed, points, measures };
}
