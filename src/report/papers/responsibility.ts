import type { Answerer, ReportCell, ReportSheet, ResponsibilityRow } from "../../domain/index.ts";
import { gradeMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";

/** Names that one cell lists before it says how many there are. */
const MOST_NAMES = 8;

const GRADE = 2;

/** `主要领导：某甲、某乙`; the role alone where the rows name nobody. */
function answererText(context: ReportContext, answerer: Answerer | null): string {
  if (answerer === null) return "—";
  const { roles, words, answers } = context.words.papers;
  const shown = answerer.names.slice(0, MOST_NAMES).join("、");
  const rest = answerer.names.length > MOST_NAMES;
  const names = rest ? words.andMore(shown, answerer.names.length) : shown;
  return answers(roles[answerer.role], names);
}

function gradeOrLevel(context: ReportContext, row: ResponsibilityRow): string {
  if (context.review.settings.responsibility === "by-grade") return context.gradeWord(row.grade);
  return row.level === null ? context.words.papers.words.unnamed : context.words.terms.levels[row.level];
}

function rank(row: ResponsibilityRow): number {
  const levels = ["unit", "department", "post"];
  return row.grade ?? (row.level === null ? levels.length + 1 : levels.indexOf(row.level));
}

/** 责任分解表: who bears overall, leading and direct responsibility, by department and grade (or level). */
export function responsibilitySheet(context: ReportContext): ReportSheet {
  const { words, summary, unitNames, departmentNames, review } = context;
  const { heads, sheets, notes, empty, titles, rules } = words.papers;
  const { fields } = words.terms;
  const sheet = startSheet(context, {
    name: sheets.responsibility,
    title: titles.responsibility,
    tab: TAB_COLORS.statistics,
    columns: 7,
  });
  sheet.lines([notes.responsibility(rules[review.settings.responsibility])]);
  const byGrade = review.settings.responsibility === "by-grade";
  const rows = [...summary.responsibility]
    .sort((a, b) => (a.department === b.department ? rank(a) - rank(b) : a.department - b.department))
    .map((row): readonly ReportCell[] => [
      unitNames[summary.departments[row.department]?.unit ?? 0] ?? "",
      departmentNames[row.department] ?? "",
      gradeOrLevel(context, row),
      row.points,
      answererText(context, row.overall),
      answererText(context, row.leading),
      answererText(context, row.direct),
    ]);
  const place = sheet.table({
    columns: [
      { header: fields.unit, style: "text", min: 14, max: 22 },
      { header: fields.department, style: "text", min: 12, max: 18 },
      { header: byGrade ? fields.grade : heads.level, style: "center", min: 8, max: 10 },
      { header: heads.total, style: "center", min: 8, max: 10 },
      { header: heads.overall, style: "text", min: 18, max: 26 },
      { header: heads.leading, style: "text", min: 18, max: 26 },
      { header: heads.direct, style: "text", min: 18, max: 34 },
    ],
    count: rows.length,
    rows: () => rows,
    empty: empty.points,
    filter: true,
  });
  const range = { top: place.first, left: GRADE, bottom: place.last, right: GRADE };
  for (const { rule } of gradeMarks(context, range)) sheet.format(range, rule);
  signSheet(context, sheet);
  return sheet.finish();
}
