import type { GradeTally, ReportCell, ReportSheet } from "../../domain/index.ts";
import { highestGrade } from "../../domain/index.ts";
import { isLive, ledgerRange, type LedgerPlace } from "../live-formulas.ts";
import { gradeMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import { gradeCells, totalCells } from "./grade-statistics.ts";
import type { RiskColumn } from "./risk-row.ts";

const FIRST_GRADE = 3;
const HIGHEST = FIRST_GRADE + 6;

function columnsOf(context: ReportContext): readonly TableColumn[] {
  const { heads } = context.words.papers;
  const { fields } = context.words.terms;
  return [
    { header: fields.unit, style: "name", min: 14, max: 24 },
    { header: fields.department, style: "name", min: 12, max: 20 },
    { header: fields.post, style: "name", min: 14, max: 24 },
    ...([1, 2, 3, null] as const).map((grade) => ({
      header: context.gradeWord(grade),
      style: "number",
      min: 8,
    })),
    { header: heads.total, style: "number", min: 9 },
    { header: heads.gradeOneShare(context.gradeWord(1)), style: "percent", min: 9 },
    { header: heads.highest, style: "center", min: 9 },
  ];
}

/** 岗位统计: post × grade, in the order of the tables. */
export function postStatistics(context: ReportContext, ledger: LedgerPlace<RiskColumn>): ReportSheet {
  const { words, summary, unitNames, departmentNames } = context;
  const { sheets, notes, empty } = words.papers;
  const { posts } = summary;
  const sheet = startSheet(context, { name: sheets.posts, tab: TAB_COLORS.statistics, columns: 10 });
  const isCounted = isLive(posts.length * 4, ledger.last - ledger.first + 1);
  sheet.lines([isCounted || posts.length === 0 ? notes.counted : notes.values]);
  const rowOf = (
    post: { department: number; name: string; points: GradeTally },
    row: number,
  ): readonly ReportCell[] => {
    const unit = unitNames[summary.departments[post.department]?.unit ?? 0] ?? "";
    const department = departmentNames[post.department] ?? "";
    const conditions = [
      { range: ledgerRange(ledger, "unit"), text: unit, at: `$A${row + 1}` },
      { range: ledgerRange(ledger, "department"), text: department, at: `$B${row + 1}` },
      { range: ledgerRange(ledger, "post"), text: post.name, at: `$C${row + 1}` },
    ];
    return [
      unit,
      department,
      post.name,
      ...gradeCells(context, post.points, isCounted ? conditions : null, ledgerRange(ledger, "counted")),
      ...totalCells(post.points, row, FIRST_GRADE),
      context.gradeWord(highestGrade(post.points)),
    ];
  };
  const place = sheet.table({
    columns: columnsOf(context),
    count: posts.length,
    rows: ({ first }) => posts.map((post, index) => rowOf(post, first + index)),
    empty: empty.posts,
    filter: true,
  });
  const range = { top: place.first, left: HIGHEST, bottom: place.last, right: HIGHEST };
  for (const { rule } of gradeMarks(context, range)) sheet.format(range, rule);
  signSheet(context, sheet);
  return sheet.finish();
}
