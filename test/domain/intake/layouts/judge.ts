import type {
  ColumnMapping,
  FileReading,
  Question,
  RiskPoint,
  TableReading,
} from "../../../../src/domain/index.ts";
import { sheetOf } from "../../../fixtures/snapshot.ts";
import { readSheets } from "../../../fixtures/read-sheets.ts";
import type { Layout, TrueRisk } from "./generate.ts";

/** What reading one layout showed. */
export interface Outcome {
  readonly columns: number;
  readonly right: number;
  /** Columns with a confidence of 0.9 or more, and how many of them are right. */
  readonly sure: number;
  readonly sureRight: number;
  /** What is wrong although nothing says so: neither a question nor a low confidence. */
  readonly silent: readonly string[];
}

/** A column read with less than this says itself that it may be wrong. */
const DOUBTFUL = 0.7;

interface ColumnVerdict {
  readonly isRight: boolean;
  readonly isSure: boolean;
  readonly silent: string | null;
}

const NO_COLUMN: Pick<ColumnMapping, "field" | "confidence" | "header"> = {
  field: null,
  confidence: 0,
  header: "?",
};

function judgeColumn(
  layout: Layout,
  place: number,
  mapping: ColumnMapping | undefined,
  asked: ReadonlySet<number>,
): ColumnVerdict {
  const meaning = layout.columns[place] ?? null;
  const { field, confidence, header } = mapping ?? NO_COLUMN;
  const isRight = field === meaning;
  const isSaid = field === null || confidence < DOUBTFUL || asked.has(layout.left + place);
  const said = `${layout.seed}: ${header} read as ${String(field)} (${confidence}), is ${String(meaning)}`;
  return { isRight, isSure: field !== null && confidence >= 0.9, silent: isRight || isSaid ? null : said };
}

function seenRisk(point: RiskPoint | undefined): TrueRisk | null {
  if (point === undefined) return null;
  const { point: text, declaredGrade, department } = point;
  return { point: text?.text ?? "", grade: declaredGrade, department: department?.text ?? null };
}

function judgeRisk(point: RiskPoint | undefined, risk: TrueRisk): string | null {
  const seen = JSON.stringify(seenRisk(point));
  const drawn = JSON.stringify({ point: risk.point, grade: risk.grade, department: risk.department });
  return seen === drawn ? null : `${seen}, is ${drawn}`;
}

function judgeRisks(layout: Layout, reading: FileReading): string[] {
  const wrong = layout.risks.flatMap((risk, place) => judgeRisk(reading.points[place], risk) ?? []);
  const more =
    reading.points.length === layout.risks.length
      ? []
      : [`${reading.points.length} risks, are ${layout.risks.length}`];
  return [...more, ...wrong].map((text) => `${layout.seed}: ${text}`);
}

function rowsThatDoNotAddUp(layout: Layout, tables: readonly TableReading[]): string[] {
  const wrong = tables.filter((table) => table.rowsIn !== table.rowsUsed + table.setAside.length);
  return wrong.map(() => `${layout.seed}: rows in are not used and set aside together`);
}

function askedColumns(questions: readonly Question[]): Set<number> {
  return new Set(
    questions.filter((one) => one.kind === "column-field").map((one) => one.address?.column ?? -1),
  );
}

/** Reads a layout and holds the reading against what was drawn. */
export function judgeLayout(layout: Layout): Outcome {
  const reading = readSheets([sheetOf(layout.rows, { areas: layout.merges, hiddenRows: layout.hiddenRows })]);
  const questions = reading.sheets.flatMap((sheet) => sheet.questions);
  const tables = reading.sheets.flatMap((sheet) => sheet.tables);
  const table = tables.find((one) => one.points.length > 0) ?? tables[0];
  const asked = askedColumns(questions);
  const verdicts = layout.columns.map((_, place) =>
    judgeColumn(
      layout,
      place,
      table?.columns.find((one) => one.column === layout.left + place),
      asked,
    ),
  );
  const right = verdicts.filter((verdict) => verdict.isRight).length;
  const plain = right === verdicts.length && questions.length === 0;
  return {
    columns: verdicts.length,
    right,
    sure: verdicts.filter((verdict) => verdict.isSure).length,
    sureRight: verdicts.filter((verdict) => verdict.isSure && verdict.isRight).length,
    silent: [
      ...verdicts.flatMap((verdict) => verdict.silent ?? []),
      ...(plain ? judgeRisks(layout, reading) : []),
      ...rowsThatDoNotAddUp(layout, tables),
    ],
  };
}
