import type { CellAddress, CellRange } from "../../model/cell.ts";
import type { Question, TableLabels, TableReading } from "../../model/register.ts";
import type { ControlMeasure, Responsible, RiskPoint, SourceText } from "../../model/risk-point.ts";
import type { RiskId } from "../../model/vocabulary.ts";
import type { RegisterDraft } from "./build-point.ts";

/** Real place of a cell of a table that was written anew. */
export type At = (row: number, column: number) => CellAddress;

function moveText(source: SourceText, at: At): SourceText {
  return { ...source, ...at(source.row, source.column) };
}

function move(source: SourceText | null, at: At): SourceText | null {
  return source === null ? null : moveText(source, at);
}

function movePeople(people: readonly Responsible[], at: At): Responsible[] {
  return people.map((one) => ({ ...one, source: moveText(one.source, at) }));
}

function moveMeasure(measure: ControlMeasure, at: At): ControlMeasure {
  return {
    ...measure,
    source: move(measure.source, at),
    deadlineSource: move(measure.deadlineSource, at),
    statusSource: move(measure.statusSource, at),
    completedOnSource: move(measure.completedOnSource, at),
  };
}

/** Items of one row are told apart by their place in it; risks that stood side by side share their row now. */
function nextItem(seen: Map<number, number>, row: number): number {
  const item = seen.get(row) ?? 0;
  seen.set(row, item + 1);
  return item;
}

function idOf(point: RiskPoint, row: number, item: number): RiskId {
  const name = `${point.source.file}#${point.source.sheet}!${row + 1}`;
  return (item === 0 ? name : `${name}.${item + 1}`) as RiskId;
}

function movePoint(point: RiskPoint, at: At, seen: Map<number, number>): RiskPoint {
  const text = point.point ?? point.manifestation ?? point.measuresText;
  const { row } = text === null ? at(point.source.row, 0) : at(text.row, text.column);
  const item = nextItem(seen, row);
  return {
    ...point,
    id: idOf(point, row, item),
    source: { ...point.source, row, item },
    seq: move(point.seq, at),
    unit: move(point.unit, at),
    department: move(point.department, at),
    post: move(point.post, at),
    person: move(point.person, at),
    duty: move(point.duty, at),
    process: move(point.process, at),
    categoryText: move(point.categoryText, at),
    point: move(point.point, at),
    manifestation: move(point.manifestation, at),
    gradeText: move(point.gradeText, at),
    measuresText: move(point.measuresText, at),
    owners: movePeople(point.owners, at),
    leaders: movePeople(point.leaders, at),
    deadlineText: move(point.deadlineText, at),
    statusText: move(point.statusText, at),
    basis: move(point.basis, at),
    remarks: move(point.remarks, at),
  };
}

/** Gives the points and measures of one table, from these places on, the cells that they were read from. */
export function relocateDraft(
  register: RegisterDraft,
  from: { readonly points: number; readonly measures: number },
  at: At,
): void {
  const seen = new Map<number, number>();
  for (let place = from.points; place < register.points.length; place++) {
    const point = register.points[place];
    if (point !== undefined) register.points[place] = movePoint(point, at, seen);
  }
  for (let place = from.measures; place < register.measures.length; place++) {
    const measure = register.measures[place];
    if (measure !== undefined) register.measures[place] = moveMeasure(measure, at);
  }
}

function moveLabels(labels: TableLabels, at: At): TableLabels {
  const moved = Object.entries(labels).map(([key, source]: [string, SourceText]) => [
    key,
    moveText(source, at),
  ]);
  return Object.fromEntries(moved) as TableLabels;
}

function rangeOf(range: CellRange, at: At): CellRange {
  const cells: CellAddress[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) cells.push(at(row, column));
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/**
 * The reading of a table that was written anew, with the places where everything stands. Its columns keep the order in
 * which the names stand, because several of them share a column of the sheet.
 */
export function relocateTable(table: TableReading, at: At): TableReading {
  return {
    ...table,
    title: move(table.title, at),
    labels: moveLabels(table.labels, at),
    range: rangeOf(table.range, at),
    headerRows: [],
    setAside: table.setAside.map((row) => ({ ...row, row: at(row.row, 0).row })),
    turned: true,
  };
}

/** Questions with the cells that they are about. */
export function relocateQuestions(questions: readonly Question[], at: At): Question[] {
  return questions.map((question) => ({
    ...question,
    address: question.address === null ? null : at(question.address.row, question.address.column),
  }));
}
