import type { ReportCell, ReportSheet } from "../../domain/index.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";

const LISTED = 6;

/** 重点岗位名录: posts with a risk of grade 1 as proposals, and a column in which the office names its own. */
export function keyPostsSheet(context: ReportContext): ReportSheet {
  const { words, summary, unitNames, departmentNames } = context;
  const { heads, sheets, notes, empty } = words.papers;
  const { fields } = words.terms;
  const sheet = startSheet(context, { name: sheets.keyPosts, tab: TAB_COLORS.statistics, columns: 8 });
  sheet.lines([notes.keyPosts]);
  const rows = summary.keyPosts.flatMap((place, index): (readonly ReportCell[])[] => {
    const post = summary.posts[place];
    if (post === undefined) return [];
    return [
      [
        index + 1,
        unitNames[summary.departments[post.department]?.unit ?? 0] ?? "",
        departmentNames[post.department] ?? "",
        post.name,
        post.points.total,
        post.points.grades[0],
        null,
        null,
      ],
    ];
  });
  const place = sheet.table({
    columns: [
      { header: fields.seq, style: "center", max: 8 },
      { header: fields.unit, style: "name", min: 16, max: 28 },
      { header: fields.department, style: "name", min: 14, max: 24 },
      { header: fields.post, style: "name", min: 16, max: 28 },
      { header: heads.total, style: "number", min: 9, max: 11 },
      { header: context.gradeWord(1), style: "number", min: 8, max: 10 },
      { header: heads.listed, style: "fill-in-center", min: 10 },
      { header: fields.remarks, style: "fill-in", min: 18 },
    ],
    count: rows.length,
    rows: () => rows,
    empty: empty.keyPosts,
    filter: true,
  });
  sheet.validate({
    range: { top: place.first, left: LISTED, bottom: place.last, right: LISTED },
    allow: { kind: "list", items: [words.papers.words.yes, words.papers.words.no] },
    message: notes.keyPosts,
  });
  signSheet(context, sheet);
  return sheet.finish();
}
