import type { FileReading, TableReading } from "../../../../src/domain/index.ts";
import { calendarDate, readWorkbook } from "../../../../src/domain/index.ts";
import type { Layout } from "./generate.ts";
import { generateLayout } from "./generate.ts";

/** Layouts of one run; the first seed is printed and may be given again. */
const RUNS = Number(process.env["LAYOUTS"] ?? 2_000);
const FIRST = Number(process.env["LAYOUT_SEED"] ?? 1);

function read(layout: Layout): FileReading {
  const asOf = calendarDate(2026, 11, 22);
  if (asOf === null) throw new Error("no such day");
  const covered = new Set(layout.merges.flatMap((merge) => cellsOf(merge)));
  const rows = layout.rows.map((row, at) => row.map((value, column) => (covered.has(`${at}:${column}`) ? null : value)));
  const sheet = {
    name: "Sheet1", visibility: "visible" as const, isProtected: false, rows, merges: layout.merges, hiddenRows: new Set(layout.hiddenRows),
    hiddenColumns: new Set<number>(), formulas: new Set<number>(), excelTables: [], autoFilter: null,
  };
  return readWorkbook({ file: "表.xlsx", folder: null, sheets: [sheet], isSigned: false, isStructureProtected: false }, { asOf, answers: {}, mappings: [] });
}

function cellsOf(merge: Layout["merges"][number]): string[] {
  const cells: string[] = [];
  for (let row = merge.top; row <= merge.bottom; row++) for (let column = merge.left; column <= merge.right; column++) cells.push(`${row}:${column}`);
  return cells.slice(1);
}

/** What one layout showed. */
interface Outcome {
  readonly columns: number;
  readonly right: number;
  readonly sure: number;
  readonly sureRight: number;
  /** Wrong, and nothing says so: neither a question nor a low confidence. */
  readonly silent: readonly string[];
  readonly open: readonly string[];
}

function judgeColumns(layout: Layout, table: TableReading | undefined, asked: ReadonlySet<number>): Outcome {
  let right = 0;
  let sure = 0;
  let sureRight = 0;
  const silent: string[] = [];
  const open: string[] = [];
  layout.columns.forEach((meaning, place) => {
    const mapping = table?.columns.find((one) => one.column === layout.left + place);
    const good = (mapping?.field ?? null) === meaning;
    const confidence = mapping?.confidence ?? 0;
    if (good) right += 1;
    if (confidence >= 0.9 && mapping?.field !== null) {
      sure += 1;
      if (good) sureRight += 1;
    }
    const said = `${layout.seed}: ${mapping?.header.replaceAll("\n", "") ?? "?"} read ${mapping?.field ?? "-"} (${confidence}), is ${meaning ?? "-"}`;
    if (!good && !asked.has(layout.left + place) && confidence >= 0.7 && mapping?.field !== null) silent.push(said);
    else if (!good) open.push(said);
  });
  return { columns: layout.columns.length, right, sure, sureRight, silent, open };
}

function judge(layout: Layout): Outcome {
  const reading = read(layout);
  const questions = reading.sheets[0]?.questions ?? [];
  const asked = new Set(questions.flatMap((question) => (question.kind === "column-field" ? [question.address?.column ?? -1] : [])));
  const table = reading.sheets[0]?.tables.find((one) => one.points.length > 0) ?? reading.sheets[0]?.tables[0];
  const outcome = judgeColumns(layout, table, asked);
  const silent = [...outcome.silent];
  const points = reading.points.map((point) => point.point?.text ?? "");
  const excused = outcome.right < outcome.columns || questions.length > 0;
  if (points.join("|") !== layout.risks.map((risk) => risk.point).join("|") && !excused) silent.push(`${layout.seed}: ${points.length} risks, are ${layout.risks.length}`);
  if (!excused) {
    reading.points.forEach((point, place) => {
      const risk = layout.risks[place];
      if (risk === undefined) return;
      if (point.declaredGrade !== risk.grade) silent.push(`${layout.seed}: grade ${point.declaredGrade ?? "-"} of ${point.gradeText?.text ?? "-"}, is ${risk.grade ?? "-"}`);
      if ((point.department?.text ?? null) !== risk.department) silent.push(`${layout.seed}: department ${point.department?.text ?? "-"}, is ${risk.department ?? "-"}`);
    });
  }
  reading.points.forEach((point, place) => {
    const risk = layout.risks[place];
    const wrong = point.declaredGrade !== null && risk !== undefined && point.point?.text === risk.point && risk.grade !== null && point.declaredGrade !== risk.grade;
    if (wrong) silent.push(`${layout.seed}: wrong grade`);
  });
  for (const one of reading.sheets[0]?.tables ?? []) {
    if (one.rowsIn !== one.rowsUsed + one.setAside.length) silent.push(`${layout.seed}: rows do not add up`);
  }
  return { ...outcome, silent };
}

describe(`${RUNS} generated layouts from seed ${FIRST}`, () => {
  const outcomes = Array.from({ length: RUNS }, (_, place) => judge(generateLayout(FIRST + place)));
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);

  it("misreads none silently", () => {
    expect(outcomes.flatMap((outcome) => outcome.silent).slice(0, 20)).toEqual([]);
  });

  it("maps at least 98 % of the columns rightly", () => {
    const open = outcomes.flatMap((outcome) => outcome.open).slice(0, 30);
    expect({ share: sum((outcome) => outcome.right) / sum((outcome) => outcome.columns) >= 0.98, open: [] }).toEqual({ share: true, open: open.length > 30 ? open : [] });
  });

  it("is right in at least 99.5 % of the columns that it is sure of", () => {
    expect(sum((outcome) => outcome.sureRight) / sum((outcome) => outcome.sure)).toBeGreaterThanOrEqual(0.995);
  });
});
