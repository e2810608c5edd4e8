import type {
  CellRange,
  DepartmentTally,
  GradeTally,
  ReportCell,
  ReportSheet,
  UnitTally,
} from "../../domain/index.ts";
import { columnName } from "../../domain/index.ts";
import type { SheetComposer, TablePlace } from "../compose.ts";
import { countFormula, isLive, ledgerRange, live, shareOf, sumOf } from "../live-formulas.ts";
import type { Condition, LedgerPlace } from "../live-formulas.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { CHART_COLORS, STATISTIC_ROW, TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import type { RiskColumn } from "./risk-row.ts";

/** Where the sheet's figures stand, for sheets that refer to them; rows count from 0, and −1 is nowhere. */
export interface GradeFigures {
  readonly sheet: ReportSheet;
  /** Row of the whole register's figures. */
  readonly totalRow: number;
  /** Row of each department and unit, by place in the summary. */
  readonly departmentRows: readonly number[];
  readonly unitRows: readonly number[];
}

/** Columns of this sheet: 一级, 二级, 三级, 待评 follow the names. */
export const GRADE_COLUMNS = { unit: 0, second: 1, firstGrade: 2, ungraded: 5, total: 6, share: 7 } as const;

/** Bars that a chart shows before it becomes a list. */
const MOST_BARS = 12;

/** The four counts of a tally in the order of columns, each as a live count where formulas are given. */
export function gradeCells(
  context: ReportContext,
  tally: GradeTally,
  conditions: readonly Condition[] | null,
  counted: string,
): readonly ReportCell[] {
  const grades = [1, 2, 3, null] as const;
  return grades.map((grade) => {
    const value = grade === null ? tally.ungraded : tally.grades[grade - 1];
    const text = context.gradeWord(grade);
    return live(
      value ?? 0,
      conditions === null ? null : countFormula([...conditions, { range: counted, text }]),
    );
  });
}

/** 合计 and 一级占比 of a row whose four counts begin at `firstGrade`. */
export function totalCells(tally: GradeTally, row: number, firstGrade: number): readonly ReportCell[] {
  const at = (column: number): string => `${columnName(column)}${row + 1}`;
  const total = firstGrade + 4;
  return [
    { value: tally.total, formula: `SUM(${at(firstGrade)}:${at(firstGrade + 3)})` },
    shareOf(tally.grades[0], tally.total, at(firstGrade), at(total)),
  ];
}

function columnsOf(context: ReportContext, second: TableColumn, last: TableColumn): readonly TableColumn[] {
  const { heads } = context.words.papers;
  const count = (header: string): TableColumn => ({ header, style: "number", min: 8, max: 10 });
  return [
    { header: context.words.terms.fields.unit, style: "name", min: 16, max: 28 },
    second,
    ...([1, 2, 3, null] as const).map((grade) => count(context.gradeWord(grade))),
    count(heads.total),
    { header: heads.gradeOneShare(context.gradeWord(1)), style: "percent", min: 9, max: 12 },
    last,
  ];
}

/** The total row of a table: names, sums of each count, the share of grade 1. */
function totalRow(
  context: ReportContext,
  place: TablePlace,
  second: ReportCell,
  last: ReportCell,
): readonly ReportCell[] {
  const { points } = context.summary.totals;
  const row = place.last + 1;
  const sums = [...points.grades, points.ungraded, points.total].map((value, index) =>
    sumOf(value, GRADE_COLUMNS.firstGrade + index, place.first, place.last),
  );
  const share = shareOf(points.grades[0], points.total, `C${row + 1}`, `G${row + 1}`);
  return [context.words.papers.words.sum, second, ...sums, share, last];
}

function byTotal(tallies: readonly { readonly points: GradeTally }[]): number[] {
  const order = tallies.map((_, index) => index);
  const of = (index: number): number => tallies[index]?.points.total ?? 0;
  return order.sort((a, b) => of(b) - of(a));
}

interface GradeTable {
  readonly context: ReportContext;
  readonly ledger: LedgerPlace<RiskColumn>;
  readonly sheet: SheetComposer;
}

/** A table with the order of its lines. */
interface PlacedTable {
  readonly place: TablePlace;
  readonly order: readonly number[];
}

/** What a chart is drawn over. */
interface ChartedTable {
  readonly place: TablePlace;
  readonly nameColumn: number;
  readonly title: string;
}

function rowsFor(order: readonly number[], place: TablePlace | null): ReadonlyMap<number, number> {
  return new Map(order.map((item, index) => [item, (place?.first ?? 0) + index]));
}

function addUnits({ context, ledger, sheet }: GradeTable): PlacedTable {
  const { summary, words, unitNames } = context;
  const { heads } = words.papers;
  const order = byTotal(summary.units);
  const isCounted = isLive(order.length * 4, ledger.last - ledger.first + 1);
  const departments = new Map<number, number>();
  for (const { unit } of summary.departments) departments.set(unit, (departments.get(unit) ?? 0) + 1);
  const unitRow = (unit: UnitTally, index: number, row: number): readonly ReportCell[] => {
    const name = { range: ledgerRange(ledger, "unit"), text: unitNames[index] ?? "", at: `$A${row + 1}` };
    return [
      name.text,
      departments.get(index) ?? 0,
      ...gradeCells(context, unit.points, isCounted ? [name] : null, ledgerRange(ledger, "counted")),
      ...totalCells(unit.points, row, GRADE_COLUMNS.firstGrade),
      words.papers.cap[unit.cap.verdict],
    ];
  };
  const place = sheet.table({
    columns: columnsOf(
      context,
      { header: heads.departments, style: "number", min: 12 },
      { header: heads.cap, style: "center", min: 14 },
    ),
    count: order.length,
    rows: ({ first }) =>
      order.flatMap((index, at) => {
        const unit = summary.units[index];
        return unit === undefined ? [] : [unitRow(unit, index, first + at)];
      }),
    total: (at) => totalRow(context, at, sumOf(summary.departments.length, 1, at.first, at.last), null),
    empty: words.papers.empty.points,
    rowHeight: STATISTIC_ROW,
  });
  return { place, order };
}

function addDepartments({ context, ledger, sheet }: GradeTable): PlacedTable {
  const { summary, words, unitNames, departmentNames } = context;
  const order = byTotal(summary.departments);
  const isCounted = isLive(order.length * 4, ledger.last - ledger.first + 1);
  const total = summary.totals.points.total;
  const departmentRow = (
    tally: DepartmentTally,
    index: number,
    row: number,
    sumRow: number,
  ): readonly ReportCell[] => {
    const unit = {
      range: ledgerRange(ledger, "unit"),
      text: unitNames[tally.unit] ?? "",
      at: `$A${row + 1}`,
    };
    const name = {
      range: ledgerRange(ledger, "department"),
      text: departmentNames[index] ?? "",
      at: `$B${row + 1}`,
    };
    return [
      unit.text,
      name.text,
      ...gradeCells(context, tally.points, isCounted ? [unit, name] : null, ledgerRange(ledger, "counted")),
      ...totalCells(tally.points, row, GRADE_COLUMNS.firstGrade),
      shareOf(tally.points.total, total, `G${row + 1}`, `$G$${sumRow}`),
    ];
  };
  const place = sheet.table({
    columns: columnsOf(
      context,
      { header: words.terms.fields.department, style: "name", min: 12, max: 24 },
      { header: words.papers.heads.share, style: "percent", min: 14 },
    ),
    count: order.length,
    rows: ({ first, last }) =>
      order.flatMap((index, at) => {
        const tally = summary.departments[index];
        return tally === undefined ? [] : [departmentRow(tally, index, first + at, last + 2)];
      }),
    total: (at) => totalRow(context, at, null, total === 0 ? 0 : 1),
    empty: words.papers.empty.points,
    rowHeight: STATISTIC_ROW,
  });
  return { place, order };
}

function chartTitle(context: ReportContext, top: string, tallies: readonly GradeTally[]): string {
  const { charts } = context.words.papers;
  const points = tallies.reduce((most, tally) => (tally.total > most.total ? tally : most));
  const equals = tallies.filter(({ total }) => total === points.total).length;
  const name = equals > 1 ? charts.tied(top, equals) : top;
  if (points.grades[0] === 0 || equals > 1) return charts.gradesNone(name, points.total);
  const share = `${Math.round((points.grades[0] / Math.max(1, points.total)) * 100)}%`;
  return charts.grades(name, points.total, context.gradeWord(1), share);
}

function addChart(table: GradeTable, area: CellRange, charted: ChartedTable): void {
  const { place, nameColumn, title } = charted;
  const bottom = Math.min(place.last, place.first + MOST_BARS - 1);
  const colors = [...CHART_COLORS.grades, CHART_COLORS.ungraded];
  const cells = (column: number): CellRange => ({ top: place.first, left: column, bottom, right: column });
  table.sheet.chart({
    kind: "stacked-bar",
    title,
    categories: cells(nameColumn),
    series: ([1, 2, 3, null] as const).map((grade, index) => ({
      name: table.context.gradeWord(grade),
      values: cells(GRADE_COLUMNS.firstGrade + index),
      color: colors[index] ?? CHART_COLORS.ungraded,
    })),
    area,
  });
}

/** Units are charted where there are several, else the departments of the one. */
function chartOf(context: ReportContext, units: PlacedTable, departments: PlacedTable): ChartedTable | null {
  const { summary, unitNames, departmentNames } = context;
  const hasUnits = summary.units.length > 1;
  const { place, order } = hasUnits ? units : departments;
  const top = order[0] ?? -1;
  const tallies = (hasUnits ? summary.units : summary.departments).map(({ points }) => points);
  if (tallies.length === 0) return null;
  const name = (hasUnits ? unitNames : departmentNames)[top] ?? "";
  return { place, nameColumn: hasUnits ? 0 : 1, title: chartTitle(context, name, tallies) };
}

/** 等级统计: units and departments × grade, the most risks first, with the share of grade 1 and the 10 % check. */
export function gradeStatistics(context: ReportContext, ledger: LedgerPlace<RiskColumn>): GradeFigures {
  const { papers } = context.words;
  const { summary } = context;
  const sheet = startSheet(context, {
    name: papers.sheets.grades,
    tab: TAB_COLORS.statistics,
    columns: 9,
  });
  const { gradeOneCap, capFrom } = context.review.settings;
  sheet.lines([papers.notes.counted, papers.notes.cap(`${Math.round(gradeOneCap * 100)}%`, capFrom)]);
  const { units: all } = summary;
  const bars = Math.min(MOST_BARS, all.length > 1 ? all.length : summary.departments.length);
  const area = bars === 0 ? null : sheet.chartRoom(bars);
  const table = { context, ledger, sheet };
  sheet.section(papers.sections.byUnit);
  const units = addUnits(table);
  sheet.gap();
  sheet.section(papers.sections.byDepartment);
  const departments = addDepartments(table);
  signSheet(context, sheet);
  const charted = chartOf(context, units, departments);
  if (area !== null && charted !== null) addChart(table, area, charted);
  const departmentRows = rowsFor(departments.order, departments.place);
  const unitRows = rowsFor(units.order, units.place);
  return {
    sheet: sheet.finish(),
    totalRow: units.order.length === 0 ? -1 : units.place.last + 1,
    departmentRows: summary.departments.map((_, index) => departmentRows.get(index) ?? -1),
    unitRows: summary.units.map((_, index) => unitRows.get(index) ?? -1),
  };
}
