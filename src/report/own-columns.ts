import type {
  CellRange,
  CellValue,
  ControlFollowUp,
  ControlState,
  FileReading,
  OwnColumns,
  ReportCell,
  SheetReading,
  SheetSnapshot,
  TableReading,
} from "../domain/index.ts";
import { cellAt } from "../domain/index.ts";
import { gradeMarks, markedState, stateMarks } from "./marks.ts";
import { shownGrading, suggestedText } from "./papers/risk-row.ts";
import type { ReportContext } from "./report-context.ts";

/** A list table and where it stands; its indices lead into the review. */
export interface ListTable {
  readonly file: FileReading;
  readonly sheet: SheetReading;
  readonly table: TableReading;
}

interface OwnColumn {
  readonly key: "suggested" | "score" | "reason" | "state" | "daysLate" | "nextDue";
  readonly width: number;
  readonly style: string;
}

const GRADING: readonly OwnColumn[] = [
  { key: "suggested", width: 12, style: "center" },
  { key: "score", width: 8, style: "score" },
  { key: "reason", width: 48, style: "text" },
];

const FOLLOW_UP: readonly OwnColumn[] = [
  { key: "state", width: 27, style: "center" },
  { key: "daysLate", width: 9, style: "number" },
  { key: "nextDue", width: 16, style: "date" },
];

/** Width of the first column where it carries the heading of all, so that both are read on one line. */
const CARRIER_WIDTH = 27;

/** The states of one row's controls, the one that asks for action first. */
const URGENCY: readonly ControlState[] = [
  "overdue",
  "unverified",
  "due-soon",
  "unreadable",
  "no-deadline",
  "not-due",
  "long-term",
  "done-late",
  "done",
];

/** Whether a table says when its controls are due or how far they are. */
function followsUp(table: TableReading): boolean {
  return table.columns.some(
    ({ field }) => field === "deadline" || field === "status" || field === "frequency",
  );
}

function columnsFor(table: TableReading): readonly OwnColumn[] {
  return followsUp(table) ? [...GRADING, ...FOLLOW_UP] : GRADING;
}

function headerOf({ key }: OwnColumn, { words, review, dateText }: ReportContext): string {
  const { heads, stateOn } = words.papers;
  return key === "state" ? stateOn(heads.state, dateText(review.settings.asOf)) : heads[key];
}

/** A header without the 统计截至日期 of its run. */
function undated(header: string): string {
  return header.replace(/\s*[（(][^（()）]*[)）]$/u, "");
}

/** Columns that hold anything in the table's rows, merged areas included. */
function occupiedColumns(snapshot: SheetSnapshot, top: number, bottom: number): ReadonlySet<number> {
  const occupied = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    snapshot.rows[row]?.forEach((value, column) => {
      if (value !== null) occupied.add(column);
    });
  }
  for (const merge of snapshot.merges) {
    if (merge.bottom < top || merge.top > bottom) continue;
    for (let column = merge.left; column <= merge.right; column += 1) occupied.add(column);
  }
  return occupied;
}

/** First column at the right of the table from which so many columns are free. */
function freeColumn(
  snapshot: SheetSnapshot,
  rows: readonly [number, number],
  from: number,
  count: number,
): number {
  const occupied = occupiedColumns(snapshot, rows[0], rows[1]);
  let first = from;
  for (let column = from; column < first + count; column += 1) if (occupied.has(column)) first = column + 1;
  return first;
}

/** How many of Probity's columns of an earlier run stand from here on, told by their headers. */
function ownColumnCount(
  snapshot: SheetSnapshot,
  row: number,
  first: number,
  headers: ReadonlySet<string>,
): number {
  const isOwn = (value: CellValue): boolean => typeof value === "string" && headers.has(undated(value));
  let count = 0;
  while (isOwn(cellAt(snapshot, row, first + count))) count += 1;
  return count;
}

/** The controls of one sheet row as one: the most urgent state, its longest delay and its first due day. */
export function rowState(followUps: readonly ControlFollowUp[]): ControlFollowUp | null {
  let worst: ControlFollowUp | null = null;
  for (const one of followUps) {
    if (worst === null) worst = one;
    else {
      const urgency = URGENCY.indexOf(one.state) - URGENCY.indexOf(worst.state);
      const isFirst = urgency === 0 && (one.nextDue ?? Infinity) < (worst.nextDue ?? Infinity);
      if (urgency < 0 || isFirst) worst = one;
    }
  }
  return worst;
}

function gradingCells(points: readonly number[], context: ReportContext): readonly ReportCell[] {
  const { review, sentences } = context;
  const gradings = points
    .flatMap((place) => review.register.points[place] ?? [])
    .map((point) => shownGrading(point, context))
    .filter((grading) => grading !== undefined);
  const each = (text: (grading: (typeof gradings)[number]) => string): string =>
    [...new Set(gradings.map(text))].filter((part) => part !== "").join("；");
  const [only] = gradings;
  return [
    each((grading) => suggestedText(context, grading)),
    points.length === 1 && only !== undefined ? only.score : null,
    each((grading) => sentences.reason(grading)),
  ];
}

function followUpCells(points: readonly number[], context: ReportContext): readonly ReportCell[] {
  const { review } = context;
  const measures = points.flatMap((place) => review.register.points[place]?.measures ?? []);
  const state = rowState(measures.map((place) => review.followUps[place]).filter((one) => one !== undefined));
  if (state === null) return [null, null, null];
  const due = state.nextDue === null ? null : { day: state.nextDue };
  return [markedState(context, state.state), state.daysLate, due];
}

function pointsByRow(table: TableReading, context: ReportContext): ReadonlyMap<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const place of table.points) {
    const row = context.review.register.points[place]?.source.row;
    if (row === undefined) continue;
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [place]);
    else known.push(place);
  }
  return rows;
}

interface OwnPlace {
  readonly firstColumn: number;
  readonly replaces: number;
  readonly headerRows: readonly [number, number];
}

function placeOf(
  { file, sheet, table }: ListTable,
  headers: readonly string[],
  group: string,
): OwnPlace | null {
  const snapshot = file.snapshots.find(({ name }) => name === sheet.name);
  const first = table.headerRows[0];
  const last = table.headerRows.at(-1);
  if (snapshot === undefined || first === undefined || last === undefined) return null;
  const top = first === last && first > 0 ? first - 1 : first;
  const headerRows = [top, last] as const;
  if (table.ownColumns !== null) {
    const { left } = table.ownColumns;
    const known = new Set([...headers, `${group}${headers[0] ?? ""}`].map(undated));
    return { firstColumn: left, replaces: ownColumnCount(snapshot, last, left, known), headerRows };
  }
  const firstColumn = freeColumn(snapshot, [top, table.range.bottom], table.range.right + 1, headers.length);
  return { firstColumn, replaces: 0, headerRows };
}

/**
 * Probity's columns 系统测算 at the right edge of a list table: suggested grade, score and reason, and, where the table
 * has a deadline or status, the row's state, days late and next due day. Null for forms, which are never changed, and
 * for tables without a header or risks.
 */
export function ownColumnsFor(target: ListTable, context: ReportContext): OwnColumns | null {
  const { sheet, table } = target;
  if (sheet.kind === "form" || sheet.own || table.points.length === 0) return null;
  const columns = columnsFor(table);
  const group = context.words.papers.computed;
  const headers = columns.map((column) => headerOf(column, context));
  const place = placeOf(target, headers, group);
  if (place === null) return null;
  const follows = columns.length > GRADING.length;
  const rows = new Map<number, readonly ReportCell[]>();
  for (const [row, points] of pointsByRow(table, context)) {
    rows.set(row, [...gradingCells(points, context), ...(follows ? followUpCells(points, context) : [])]);
  }
  // On the sheet's first row there is no room for a heading above, so the first column carries it.
  const isAlone = place.headerRows[0] === place.headerRows[1];
  const under = (index: number): CellRange => ({
    top: place.headerRows[1] + 1,
    left: place.firstColumn + index,
    bottom: table.range.bottom,
    right: place.firstColumn + index,
  });
  return {
    sheet: sheet.name,
    ...place,
    group,
    columns: columns.map(({ width }, index) => {
      const carries = isAlone && index === 0;
      const header = `${carries ? group : ""}${headers[index] ?? ""}`;
      return { header, width: carries ? CARRIER_WIDTH : width };
    }),
    rows,
    styles: columns.map(({ style }) => style),
    groupStyle: "header-group",
    headerStyle: "header",
    conditionalFormats: [
      ...gradeMarks(context, under(0)),
      ...(follows ? stateMarks(context, under(GRADING.length), markedState) : []),
    ],
    validations: [],
  };
}

/** Tables that get our columns: all, or those that have times or states or our columns already, or none. */
export type ColumnsBeside = "all" | "states" | "none";

/** Probity's columns for the list tables of one file of the review. */
export function ownColumnsOf(
  file: FileReading,
  context: ReportContext,
  beside: ColumnsBeside = "all",
): readonly OwnColumns[] {
  if (beside === "none") return [];
  const isWanted = (table: TableReading): boolean =>
    beside === "all" || table.ownColumns !== null || followsUp(table);
  return file.sheets.flatMap((sheet) =>
    sheet.tables.filter(isWanted).flatMap((table) => ownColumnsFor({ file, sheet, table }, context) ?? []),
  );
}
