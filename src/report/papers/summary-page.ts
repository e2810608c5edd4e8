import type { GradeTally, ReportCell, ReportSheet, StateTally } from "../../domain/index.ts";
import { columnName } from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import { countFormula, isLive, ledgerRange, live, sheetReference, sumOf } from "../live-formulas.ts";
import type { Condition, LedgerPlace } from "../live-formulas.ts";
import type { ReportContext } from "../report-context.ts";
import { startSheet } from "../sheet-start.ts";
import { STATISTIC_ROW, TAB_COLORS } from "../style-sheet.ts";
import type { FindingFigures } from "./finding-list.ts";
import { stateColumn, type StateFigures } from "./follow-up-statistics.ts";
import { GRADE_COLUMNS, type GradeFigures } from "./grade-statistics.ts";
import type { MeasureColumn } from "./measure-ledger.ts";

/** Sheets whose figures the page shows. */
export interface SummarySources {
  readonly grades: GradeFigures;
  readonly states: StateFigures;
  readonly findings: FindingFigures;
  readonly measures: LedgerPlace<MeasureColumn>;
}

const COLUMNS = 11;

/** Rows of units or departments that leave room for the remarks and the signature on one page. */
const MOST_ROWS = 12;

const LISTED_STATES = ["overdue", "unverified", "due-soon"] as const;

interface Page {
  readonly context: ReportContext;
  readonly sources: SummarySources;
  readonly sheet: SheetComposer;
}

/** A cell that shows another sheet's figure; the value alone where that sheet has no such row. */
function shown(value: number, sheet: string, column: number, row: number): ReportCell {
  return live(value, row < 0 ? null : `${sheetReference(sheet)}${columnName(column)}${row + 1}`);
}

function figures({ context, sources }: Page): readonly (readonly [string, ReportCell])[] {
  const { words, summary } = context;
  const { heads, sheets } = words.papers;
  const { points, controls, findings } = summary.totals;
  const { grades, states } = sources;
  const grade = (value: number, column: number): ReportCell =>
    shown(value, sheets.grades, column, grades.totalRow);
  const state = (key: keyof StateTally["states"]): ReportCell =>
    shown(controls.states[key], sheets.followUp, stateColumn(key), states.totalRow);
  const list = `${sheetReference(sheets.findings)}A${sources.findings.first + 1}:A${sources.findings.last + 1}`;
  return [
    [heads.total, grade(points.total, GRADE_COLUMNS.total)],
    [context.gradeWord(1), grade(points.grades[0], GRADE_COLUMNS.firstGrade)],
    [context.gradeWord(2), grade(points.grades[1], GRADE_COLUMNS.firstGrade + 1)],
    [context.gradeWord(3), grade(points.grades[2], GRADE_COLUMNS.firstGrade + 2)],
    [context.gradeWord(null), grade(points.ungraded, GRADE_COLUMNS.ungraded)],
    [heads.measures, shown(controls.total, sheets.followUp, 1, states.totalRow)],
    [context.stateWord("done"), state("done")],
    ...LISTED_STATES.map((key): [string, ReportCell] => [context.stateWord(key), state(key)]),
    [heads.findings, live(findings, findings === 0 ? null : `COUNT(${list})`)],
  ];
}

function addFigures(page: Page): void {
  const { context, sheet } = page;
  sheet.section(context.words.papers.sections.figures);
  const pairs = figures(page);
  sheet.row(
    pairs.map(([label]) => label),
    "figure-label",
    22,
  );
  sheet.row(
    pairs.map(([, value]) => value),
    "figure",
    32,
  );
}

/** One line of the page's table: a unit or a department. */
interface PlaceLine {
  readonly name: string;
  readonly conditions: readonly Condition[];
  /** Its row in 等级统计. */
  readonly row: number;
  readonly points: GradeTally;
  readonly controls: StateTally;
  readonly findings: number;
}

function placeLines({ context, sources }: Page): PlaceLine[] {
  const { summary, unitNames, departmentNames } = context;
  const { measures, grades } = sources;
  const unit = (index: number): Condition => ({
    range: ledgerRange(measures, "unit"),
    text: unitNames[index] ?? "",
  });
  const lines =
    summary.units.length > 1
      ? summary.units.map((tally, index) => ({
          ...tally,
          name: unitNames[index] ?? "",
          conditions: [unit(index)],
          row: grades.unitRows[index] ?? -1,
        }))
      : summary.departments.map((tally, index) => {
          const name = departmentNames[index] ?? "";
          const department = { range: ledgerRange(measures, "department"), text: name };
          return { ...tally, name, conditions: [department], row: grades.departmentRows[index] ?? -1 };
        });
  return lines.sort((a, b) => b.points.total - a.points.total);
}

function lineCells(line: PlaceLine, page: Page, row: number, isCounted: boolean): readonly ReportCell[] {
  const { context, sources } = page;
  const { sheets } = context.words.papers;
  const { grades, ungraded, total } = line.points;
  const at = (value: number, column: number): ReportCell => shown(value, sheets.grades, column, line.row);
  const conditions = line.conditions.map((condition) => ({ ...condition, at: `$A${row + 1}` }));
  const states = ledgerRange(sources.measures, "state");
  return [
    line.name,
    at(total, GRADE_COLUMNS.total),
    ...[...grades, ungraded].map((value, index) => at(value, GRADE_COLUMNS.firstGrade + index)),
    at(total === 0 ? 0 : grades[0] / total, GRADE_COLUMNS.share),
    ...LISTED_STATES.map((state) =>
      live(
        line.controls.states[state],
        isCounted ? countFormula([...conditions, { range: states, text: context.stateWord(state) }]) : null,
      ),
    ),
    line.findings,
  ];
}

/** The lines that the page has no room for, together: the whole less the lines above. */
function otherCells(
  lines: readonly PlaceLine[],
  hidden: readonly PlaceLine[],
  page: Page,
): readonly ReportCell[] {
  const sum = (of: (line: PlaceLine) => number): number =>
    hidden.reduce((total, line) => total + of(line), 0);
  const total = sum(({ points }) => points.total);
  const first = sum(({ points }) => points.grades[0]);
  return [
    page.context.words.papers.words.others(lines.length - MOST_ROWS),
    total,
    first,
    sum(({ points }) => points.grades[1]),
    sum(({ points }) => points.grades[2]),
    sum(({ points }) => points.ungraded),
    total === 0 ? 0 : first / total,
    ...LISTED_STATES.map((state) => sum(({ controls }) => controls.states[state])),
    sum(({ findings }) => findings),
  ];
}

/** Findings about whole sheets, which belong to no single line. */
function wholeSheetFindings({ context }: Page): number {
  return context.summary.findings.filter(({ department }) => department === null).length;
}

function wholeSheetCells(count: number, page: Page): readonly ReportCell[] {
  const blanks = Array.from({ length: COLUMNS - 2 }, () => null);
  return [page.context.words.papers.words.noDepartment, ...blanks, count];
}

function sumCells(page: Page, first: number, last: number): readonly ReportCell[] {
  const { points, controls } = page.context.summary.totals;
  const row = last + 2;
  const whole = [points.total, ...points.grades, points.ungraded];
  const share = points.total === 0 ? 0 : points.grades[0] / points.total;
  return [
    page.context.words.papers.words.sum,
    ...whole.map((value, index) => sumOf(value, 1 + index, first, last)),
    { value: share, formula: `IF(B${row}=0,0,C${row}/B${row})` },
    ...LISTED_STATES.map((state, index) => sumOf(controls.states[state], 7 + index, first, last)),
    sumOf(page.context.summary.totals.findings, COLUMNS - 1, first, last),
  ];
}

function addPlaces(page: Page): void {
  const { context, sources, sheet } = page;
  const { words, summary } = context;
  const { heads, sections, empty } = words.papers;
  const lines = placeLines(page);
  const visible = lines.slice(0, MOST_ROWS);
  const hidden = lines.slice(MOST_ROWS);
  const whole = wholeSheetFindings(page);
  const hasUnits = summary.units.length > 1;
  const { measures } = sources;
  const isCounted = isLive(visible.length * LISTED_STATES.length, measures.last - measures.first + 1);
  const count = (header: string): { header: string; style: string; min: number; max: number } => ({
    header,
    style: "number",
    min: 10,
    max: 12,
  });
  sheet.section(hasUnits ? sections.placesByUnit : sections.placesByDepartment);
  sheet.table({
    columns: [
      {
        header: hasUnits ? words.terms.fields.unit : words.terms.fields.department,
        style: "name",
        min: 18,
        max: 26,
      },
      count(heads.total),
      ...([1, 2, 3, null] as const).map((grade) => count(context.gradeWord(grade))),
      { header: heads.gradeOneShare(context.gradeWord(1)), style: "percent", min: 10 },
      ...LISTED_STATES.map((state) => count(context.stateWord(state))),
      count(heads.findings),
    ],
    count: visible.length + (hidden.length > 0 ? 1 : 0) + (whole > 0 ? 1 : 0),
    rows: ({ first }) => [
      ...visible.map((line, index) => lineCells(line, page, first + index, isCounted)),
      ...(hidden.length > 0 ? [otherCells(lines, hidden, page)] : []),
      ...(whole > 0 ? [wholeSheetCells(whole, page)] : []),
    ],
    total: ({ first, last }) => sumCells(page, first, last),
    empty: empty.points,
    rowHeight: STATISTIC_ROW,
  });
}

/** `须修改5处、请核实6处`, without those that do not occur. */
function severityText({ words, summary }: ReportContext): string {
  const { bySeverity } = summary.totals;
  return (["error", "warning", "hint"] as const)
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => words.papers.words.places(words.findings.severities[severity], bySeverity[severity]))
    .join("、");
}

/** The sentences of the page, the gravest first. */
export function remarkLines(context: ReportContext): string[] {
  const { remarks } = context.words.papers;
  const { summary, unitNames } = context;
  const { points, controls, findings, failed, questions } = summary.totals;
  const over = summary.units.flatMap(({ cap }, index) =>
    cap.verdict === "over" ? [unitNames[index] ?? ""] : [],
  );
  const { overdue, unverified, "due-soon": dueSoon } = controls.states;
  const wrong = summary.reconciliation.typedTotals.filter(({ typed, found }) => typed !== found).length;
  const lines = [
    over.length > 0 ? remarks.capOver(over.length, over.slice(0, 5).join("、")) : remarks.capWithin,
    overdue + unverified + dueSoon > 0 ? remarks.late(overdue, unverified, dueSoon) : remarks.lateNone,
    findings > 0 ? remarks.findings(findings, severityText(context)) : remarks.findingsNone,
    points.ungraded > 0 ? remarks.ungraded(points.ungraded) : null,
    wrong > 0 ? remarks.mismatch(wrong) : null,
    failed > 0 ? remarks.failed(failed) : null,
    questions > 0 ? remarks.questions(questions) : null,
  ];
  return lines.filter((line) => line !== null).map((line, index) => `${index + 1}．${line}`);
}

/** 汇总表: one page for the leader, to be signed as it is. */
export function summaryPage(context: ReportContext, sources: SummarySources): ReportSheet {
  const { sheets, titles, sections, lines } = context.words.papers;
  const { scheme } = context.review.settings;
  const sheet = startSheet(context, {
    name: sheets.summary,
    title: titles.summary,
    tab: TAB_COLORS.summary,
    columns: COLUMNS,
    fit: "one-page",
  });
  sheet.subtitle(lines.scheme(scheme.name, scheme.version), lines.preparedOn);
  const page = { context, sources, sheet };
  addFigures(page);
  addPlaces(page);
  sheet.section(sections.toNote);
  sheet.lines(remarkLines(context), "paragraph");
  sheet.signature(lines.signature, lines.signatureDate);
  sheet.subtitle("", lines.seal);
  return { ...sheet.finish(), freeze: null };
}
