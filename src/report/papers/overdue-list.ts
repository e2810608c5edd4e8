import type { ControlMeasure, ReportCell, ReportSheet } from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import { stateMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import { MEASURE_COLUMNS, measureRow, type MeasureColumn } from "./measure-ledger.ts";

/** Columns taken from the 措施台账; the owner and the days come early, because that is whom one phones. */
const COLUMNS = [
  "number",
  "unit",
  "department",
  "owner",
  "leader",
  "point",
  "measure",
  "deadline",
  "nextDue",
  "state",
  "daysLate",
  "cell",
] as const satisfies readonly MeasureColumn[];

function columnsOf({ words }: ReportContext): readonly TableColumn[] {
  const { heads } = words.papers;
  const { fields } = words.terms;
  return [
    { header: heads.measureNumber, style: "center", max: 14 },
    { header: fields.unit, style: "text", max: 16 },
    { header: fields.department, style: "text", max: 14 },
    { header: fields.owner, style: "text", max: 14 },
    { header: fields.leader, style: "text", max: 12 },
    { header: fields.point, style: "text", max: 26 },
    { header: fields.measures, style: "text", max: 36 },
    { header: heads.deadline, style: "text", max: 16 },
    { header: heads.nextDue, style: "date", max: 16 },
    { header: heads.state, style: "center", max: 14 },
    { header: heads.daysLate, style: "number", max: 8 },
    { header: heads.cell, style: "link", max: 8 },
  ];
}

function listRow(measure: ControlMeasure, context: ReportContext): readonly ReportCell[] {
  const cells = measureRow(measure, context);
  return COLUMNS.map((key) => cells[MEASURE_COLUMNS.indexOf(key)] ?? null);
}

function addList(
  context: ReportContext,
  sheet: SheetComposer,
  places: readonly number[],
  words: { readonly section: string; readonly empty: string },
): void {
  sheet.section(words.section);
  const place = sheet.table({
    columns: columnsOf(context),
    count: places.length,
    rows: () =>
      places.flatMap((index) => {
        const measure = context.review.register.measures[index];
        return measure === undefined ? [] : [listRow(measure, context)];
      }),
    empty: words.empty,
  });
  const column = COLUMNS.indexOf("state");
  const range = { top: place.first, left: column, bottom: place.last, right: column };
  for (const { rule } of stateMarks(context, range)) sheet.format(range, rule);
}

/** 逾期清单: overdue, 已到期待核实 and due-soon controls with days and owner, the longest late first. */
export function overdueSheet(context: ReportContext): ReportSheet {
  const { summary, words, review } = context;
  const { sections, empty, sheets, titles, notes } = words.papers;
  const sheet = startSheet(context, {
    name: sheets.overdue,
    title: titles.overdue,
    tab: TAB_COLORS.lists,
    columns: COLUMNS.length,
  });
  sheet.lines([notes.states(context.dateText(review.settings.asOf))]);
  addList(context, sheet, summary.overdue, { section: sections.overdue, empty: empty.overdue });
  sheet.gap();
  addList(context, sheet, summary.unverified, { section: sections.unverified, empty: empty.unverified });
  sheet.gap();
  addList(context, sheet, summary.dueSoon, { section: sections.dueSoon, empty: empty.dueSoon });
  signSheet(context, sheet);
  return sheet.finish();
}
