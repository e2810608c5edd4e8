import type { FailedFile, FileReading, Register, SheetReading } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";

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

/** Joins the readings of all files into one register; places in it count over all files, in the order given. */
export function buildRegister(files: readonly FileReading[], failed: readonly FailedFile[]): Register {
  const moved: FileReading[] = [];
  const points: RiskPoint[] = [];
  const measures: ControlMeasure[] = [];
  for (const file of files) {
    const reading = moveReading(file, points.length, measures.length);
    moved.push(reading);
    for (const point of reading.points) points.push(point);
    for (const measure of reading.measures) measures.push(measure);
  }
  return { files: moved, failed, points, measures };
}
