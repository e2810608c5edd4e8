import type { ReportCell, ReportSheet } from "../../domain/index.ts";
import { GRADES } from "../../domain/index.ts";
import { gradeMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";

const PROPOSED = 6;
const DECIDED = 7;

const ORDER = ["leader", "department", "post"] as const;

/** 风险等级划分表: leaders, departments and posts with the proposed grade, and a column that the office fills in. */
export function classificationSheet(context: ReportContext): ReportSheet {
  const { words, summary, unitNames, departmentNames } = context;
  const { heads, sheets, notes, empty, classified } = words.papers;
  const { fields } = words.terms;
  const lines = ORDER.flatMap((kind) => summary.classification.filter((line) => line.kind === kind));
  const sheet = startSheet(context, { name: sheets.classification, tab: TAB_COLORS.statistics, columns: 9 });
  sheet.lines([notes.classification(context.review.settings.decidingBody)]);
  const rows = lines.map((line, index): readonly ReportCell[] => [
    index + 1,
    classified[line.kind],
    unitNames[summary.departments[line.department]?.unit ?? 0] ?? "",
    departmentNames[line.department] ?? "",
    line.post ?? "",
    line.points.total,
    context.gradeWord(line.proposed),
    null,
    null,
  ]);
  const place = sheet.table({
    columns: [
      { header: fields.seq, style: "center", max: 8 },
      { header: heads.gradedKind, style: "center", min: 8 },
      { header: fields.unit, style: "name", min: 14, max: 26 },
      { header: fields.department, style: "name", min: 12, max: 22 },
      { header: fields.post, style: "name", min: 14, max: 24 },
      { header: heads.total, style: "number", min: 8, max: 10 },
      { header: heads.proposed, style: "center", min: 12, max: 14 },
      { header: heads.decided, style: "fill-in-center", min: 12 },
      { header: fields.remarks, style: "fill-in", min: 16 },
    ],
    count: rows.length,
    rows: () => rows,
    empty: empty.points,
    filter: true,
  });
  for (const column of [PROPOSED, DECIDED]) {
    const range = { top: place.first, left: column, bottom: place.last, right: column };
    for (const { rule } of gradeMarks(context, range)) sheet.format(range, rule);
  }
  sheet.validate({
    range: { top: place.first, left: DECIDED, bottom: place.last, right: DECIDED },
    allow: { kind: "list", items: GRADES.map((grade) => context.gradeWord(grade)) },
    message: notes.gradeList,
  });
  signSheet(context, sheet);
  return sheet.finish();
}
