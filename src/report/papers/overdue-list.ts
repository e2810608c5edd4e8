import type { ControlMeasure, ReportCell, ReportSheet } from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import { stateMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { stateNote } from "../state-notes.ts";
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

type ListColumn = (typeof COLUMNS)[number];

function headsOf({ words }: ReportContext): Readonly<Record<ListColumn, TableColumn>> {
  const { heads } = words.papers;
  const { fields } = words.terms;
  return {
    number: { header: heads.measureNumber, style: "center", max: 14 },
    unit: { header: fields.unit, style: "text", max: 16 },
    department: { header: fields.department, style: "text", max: 14 },
    owner: { header: fields.owner, style: "text", max: 14 },
    leader: { header: fields.leader, style: "text", max: 12 },
    point: { header: fields.point, style: "text", max: 26 },
    measure: { header: fields.measures, style: "text", max: 36 },
    deadline: { header: heads.deadline, style: "text", max: 16 },
    nextDue: { header: heads.nextDue, style: "date", max: 16 },
    state: { header: heads.state, style: "center", max: 14 },
    daysLate: { header: heads.daysLate, style: "number", max: 8 },
    cell: { header: heads.cell, style: "link", max: 8 },
  };
}

/** The unit stands above the table where there is only one. */
function shownColumns({ summary }: ReportContext): readonly ListColumn[] {
  return summary.units.length > 1 ? COLUMNS : COLUMNS.filter((key) => key !== "unit");
}

function listRow(
  measure: ControlMeasure,
  context: ReportContext,
  columns: readonly number[],
): readonly ReportCell[] {
  const cells = measureRow(measure, context);
  return columns.map((column) => cells[column] ?? null);
}

function addList(
  context: ReportContext,
  sheet: SheetComposer,
  places: readonly number[],
  words: { readonly heading: string; readonly empty: string; readonly goesOn: boolean },
): void {
  const heads = headsOf(context);
  const columns = shownColumns(context).map((key) => MEASURE_COLUMNS.indexOf(key));
  const place = sheet.table({
    columns: shownColumns(context).map((key) => heads[key]),
    count: places.length,
    rows: () => (index) => {
      const measure = context.review.register.measures[places[index] ?? -1];
      return measure === undefined ? [] : listRow(measure, context, columns);
    },
    ...words,
  });
  const column = shownColumns(context).indexOf("state");
  const range = { top: place.first, left: column, bottom: place.last, right: column };
  for (const { rule } of stateMarks(context, range)) sheet.format(range, rule);
}

/** 逾期清单: overdue, 已到期待核实 and due-soon controls with days and owner, the longest late first. */
export function overdueSheet(context: ReportContext): ReportSheet {
  const { summary, words } = context;
  const { sections, empty, sheets, titles } = words.papers;
  const sheet = startSheet(context, {
    name: sheets.overdue,
    title: titles.overdue,
    tab: TAB_COLORS.lists,
    columns: shownColumns(context).length,
  });
  sheet.lines([stateNote(context)]);
  // One header for all three: it stays in view, and a page never bears two.
  const lists = [
    { places: summary.overdue, heading: sections.overdue, empty: empty.overdue },
    { places: summary.unverified, heading: sections.unverified, empty: empty.unverified },
    { places: summary.dueSoon, heading: sections.dueSoon, empty: empty.dueSoon },
  ];
  lists.forEach(({ places, ...list }, index) => {
    addList(context, sheet, places, { ...list, goesOn: index > 0 });
  });
  signSheet(context, sheet);
  return sheet.finish();
}
