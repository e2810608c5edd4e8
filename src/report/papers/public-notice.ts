import type { ReportCell, ReportModel, RiskPoint } from "../../domain/index.ts";
import { finalGradeOf } from "../../domain/index.ts";
import { SheetComposer } from "../compose.ts";
import { gradeMarks } from "../marks.ts";
import { hideNames, maskPersonalData } from "../personal-data.ts";
import { joinedNames, measuresText, placeNames } from "../place-names.ts";
import type { ReportContext } from "../report-context.ts";
import { safeFileName } from "../safe-file-name.ts";
import { styleSheet } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";

/** Who reads a notice: people of the unit see names, the public does not. */
export type NoticeReader = "inside" | "public";

type NoticeRow = (point: RiskPoint, index: number) => readonly ReportCell[];

function columnsOf({ words }: ReportContext, reader: NoticeReader): readonly TableColumn[] {
  const { fields } = words.terms;
  const people: TableColumn[] = [
    { header: fields.person, style: "center", max: 12 },
    { header: fields.owner, style: "text", max: 14 },
    { header: fields.leader, style: "text", max: 14 },
  ];
  return [
    { header: fields.seq, style: "center", max: 7 },
    { header: fields.department, style: "text", max: 16 },
    { header: fields.post, style: "text", max: 16 },
    { header: fields.category, style: "text", max: 14 },
    { header: fields.point, style: "text", min: 24, max: 32 },
    { header: fields.grade, style: "center", max: 8 },
    { header: fields.measures, style: "text", min: 34, max: 50 },
    ...(reader === "inside" ? people : []),
  ];
}

function rowMaker(context: ReportContext, reader: NoticeReader): NoticeRow {
  const hide = hideNames(context.review.register.points, context.words.papers.notice.masked);
  const clean = (text: string): string =>
    reader === "public" ? hide(maskPersonalData(text)) : maskPersonalData(text);
  return (point, index) => {
    const place = placeNames(context, point.index);
    const shown = [
      index + 1,
      clean(place.department),
      clean(place.post),
      clean(place.category),
      clean(point.point?.text ?? ""),
      context.gradeWord(finalGradeOf(point)),
      clean(measuresText(point, context)),
    ];
    const people = [point.person?.text ?? "", joinedNames(point.owners), joinedNames(point.leaders)];
    return reader === "public" ? shown : [...shown, ...people.map(clean)];
  };
}

/**
 * 公示表 of one unit for its own people (with names) or for the public (without); personal numbers are masked in both.
 * @param unit place in `Summary.units`; each unit gives notice of its own risks
 */
export function publicNotice(context: ReportContext, reader: NoticeReader, unit: number): ReportModel {
  const { titles, notice, lines, files, empty } = context.words.papers;
  const { summary } = context;
  const ofUnit = (place: number): number =>
    summary.departments[summary.departmentOf[place] ?? -1]?.unit ?? -1;
  const points = context.review.register.points.filter(({ index }) => ofUnit(index) === unit);
  const unitName = summary.units.length > 1 ? (context.unitNames[unit] ?? "") : "";
  const file = reader === "inside" ? files.insideNotice : files.publicNotice;
  const columns = columnsOf(context, reader);
  const title = reader === "inside" ? titles.insideNotice : titles.publicNotice;
  const sheet = new SheetComposer({
    name: reader === "inside" ? titles.shortInside : titles.shortPublic,
    tab: null,
    columns: columns.length,
    footer: lines.footer,
    isPaper: true,
  });
  sheet.title(title);
  sheet.lines([(reader === "inside" ? notice.insideIntro : notice.publicIntro)(points.length)], "paragraph");
  sheet.lines([notice.period], "paragraph");
  const makeRow = rowMaker(context, reader);
  const place = sheet.table({
    columns,
    count: points.length,
    rows: () => points.map(makeRow),
    empty: empty.points,
  });
  const grade = { top: place.first, left: 5, bottom: place.last, right: 5 };
  for (const { rule } of gradeMarks(context, grade)) sheet.format(grade, rule);
  sheet.gap();
  sheet.lines([notice.office + notice.blank, notice.phone + notice.blank], "paragraph");
  sheet.subtitle("", notice.signedBy(unitName === "" ? context.preparedBy : unitName));
  sheet.subtitle("", lines.signatureDate);
  return {
    fileName: `${safeFileName(unitName === "" ? file : `${file}_${unitName}`)}.xlsx`,
    title,
    styles: styleSheet,
    sheets: [{ ...sheet.finish(), freeze: null }],
  };
}
