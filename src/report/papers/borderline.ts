import { reviewQuota } from "../../domain/index.ts";
import type { ReportCell, ReportSheet } from "../../domain/index.ts";
import { describeQuota } from "../describe-quota.ts";
import { gradeMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import { RISK_COLUMNS, riskRow } from "./risk-row.ts";

const COLUMNS = [
  "number",
  "unit",
  "department",
  "post",
  "point",
  "counted",
  "suggested",
  "score",
  "reason",
] as const satisfies readonly (typeof RISK_COLUMNS)[number][];

/** 临界风险点（供集体研究）: scored risks nearest the threshold of grade 1, for study and never as a recommendation. */
export function borderlineSheet(context: ReportContext): ReportSheet {
  const { words, summary, review } = context;
  const { heads, sheets, empty, notes } = words.papers;
  const { fields } = words.terms;
  const sheet = startSheet(context, {
    name: sheets.borderline,
    tab: TAB_COLORS.lists,
    columns: COLUMNS.length + 2,
  });
  const quotas = reviewQuota(review.register, review.gradings, review.settings);
  const proposals = quotas.map((quota) => describeQuota(quota, words)).filter((line) => line !== "");
  sheet.lines([notes.borderline, ...proposals]);
  const rows = summary.borderline.flatMap(({ point: index, margin }): (readonly ReportCell[])[] => {
    const point = review.register.points[index];
    if (point === undefined) return [];
    const cells = riskRow(point, context);
    return [[...COLUMNS.map((key) => cells[RISK_COLUMNS.indexOf(key)] ?? null), margin, null]];
  });
  const place = sheet.table({
    columns: [
      { header: heads.riskNumber, style: "center", max: 12 },
      { header: fields.unit, style: "text", max: 16 },
      { header: fields.department, style: "text", max: 14 },
      { header: fields.post, style: "text", max: 14 },
      { header: fields.point, style: "text", max: 30 },
      { header: heads.counted, style: "center", min: 8 },
      { header: heads.suggested, style: "center", min: 8 },
      { header: heads.score, style: "score", min: 8 },
      { header: heads.reason, style: "text", max: 32 },
      { header: heads.margin, style: "score", min: 9, max: 10 },
      { header: heads.meeting, style: "fill-in", min: 16 },
    ],
    count: rows.length,
    rows: () => rows,
    empty: empty.borderline,
  });
  for (const key of ["counted", "suggested"] as const) {
    const column = COLUMNS.indexOf(key);
    const range = { top: place.first, left: column, bottom: place.last, right: column };
    for (const { rule } of gradeMarks(context, range)) sheet.format(range, rule);
  }
  signSheet(context, sheet);
  return sheet.finish();
}
