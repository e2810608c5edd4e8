import { cellAt } from "../domain/index.ts";
import type { ChangePlan, ExpectedCell, Review, RiskPoint, Summary, TableReading } from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { findingHighlights } from "../report/highlights.ts";
import { ownColumnsOf } from "../report/own-columns.ts";
import { findingSheet } from "../report/papers/finding-list.ts";
import { ledgerChanges } from "../report/papers/kept-ledgers.ts";
import { officeSheets } from "../report/papers/office-copy.ts";
import { reportContext } from "../report/report-context.ts";
import type { ReportContext } from "../report/report-context.ts";
import { sentencesOf } from "../report/sentences-of.ts";
import { styleSheet } from "../report/style-sheet.ts";
import type { UnderstoodWorkbook } from "./understand-workbook.ts";
import { wordsBeside } from "./words-beside.ts";

/** Buttons that write into the clerk's workbook. */
export type WritingAction = "everything" | "check" | "grade" | "follow-up" | "summarise";

/** A reviewed run, seen from one of its workbooks. */
export interface ReviewedWorkbook {
  readonly review: Review;
  readonly summary: Summary;
  /** The workbook that the plan is for; its file is one of the review's register. */
  readonly workbook: UnderstoodWorkbook;
  readonly words: Words;
}

function contextOf({ review, summary, words, workbook }: ReviewedWorkbook): ReportContext {
  const { file, snapshots } = workbook.reading;
  const own = new Set(workbook.ownSheets);
  const beside = wordsBeside(
    words,
    snapshots.map(({ name }) => name).filter((name) => !own.has(name)),
  );
  const sentences = sentencesOf(beside, review);
  return reportContext(
    review,
    summary,
    { words: beside, sentences },
    { linkFile: (one) => (one === file ? null : one) },
  );
}

/** The cells that a point was read from: if one of them changes, what would be written is out of date. */
function cellsOf(point: RiskPoint): readonly { readonly row: number; readonly column: number }[] {
  const { gradeText, measuresText, deadlineText, statusText } = point;
  return [point.point, gradeText, measuresText, deadlineText, statusText].filter((cell) => cell !== null);
}

function headerCells(table: TableReading): { row: number; column: number }[] {
  return table.headerRows.flatMap((row) => table.columns.map(({ column }) => ({ row, column })));
}

function expectedCells({ reading }: UnderstoodWorkbook): ReadonlyMap<string, readonly ExpectedCell[]> {
  const expected = new Map<string, readonly ExpectedCell[]>();
  for (const sheet of reading.sheets) {
    const snapshot = reading.snapshots.find(({ name }) => name === sheet.name);
    if (snapshot === undefined || sheet.tables.length === 0) continue;
    const places = sheet.tables.flatMap((table) => [
      ...headerCells(table),
      ...table.points.flatMap((at) => {
        const point = reading.points[at];
        return point === undefined ? [] : cellsOf(point);
      }),
    ]);
    expected.set(
      sheet.name,
      places.map(({ row, column }) => ({ row, column, value: cellAt(snapshot, row, column) })),
    );
  }
  return expected;
}

/** What an action writes. */
interface PlanParts {
  readonly sheets: ChangePlan["ownSheets"];
  readonly cells: ChangePlan["ownCells"];
}

function ledgerParts(reviewed: ReviewedWorkbook, context: ReportContext): PlanParts {
  const { merge, ledgers, reading } = reviewed.workbook;
  const registered = reviewed.review.register.files.find(({ file }) => file === reading.file);
  const offset = {
    points: registered?.points[0]?.index ?? 0,
    measures: registered?.measures[0]?.index ?? 0,
  };
  return ledgerChanges(merge, ledgers, context, offset);
}

const NOTHING: PlanParts = { sheets: [], cells: [] };

/** What a button will write into the workbook, and nothing else; nothing is written yet. */
export function planAction(action: WritingAction, reviewed: ReviewedWorkbook): ChangePlan {
  const context = contextOf(reviewed);
  const isOneOf = (...actions: readonly WritingAction[]): boolean => actions.includes(action);
  const ledgers = isOneOf("everything", "follow-up") ? ledgerParts(reviewed, context) : NOTHING;
  const ownSheets = [
    ...ledgers.sheets,
    ...(isOneOf("everything", "check") ? [findingSheet(context).sheet] : []),
    ...(isOneOf("summarise") ? officeSheets(context) : []),
  ];
  const own = new Set(reviewed.workbook.ownSheets);
  const { reading } = reviewed.workbook;
  const file = reviewed.review.register.files.find((one) => one.file === reading.file) ?? reading;
  return {
    action: reviewed.words.actions[action],
    expected: expectedCells(reviewed.workbook),
    fixes: [],
    ownColumns: isOneOf("everything", "grade", "follow-up") ? ownColumnsOf(file, context) : [],
    ownCells: ledgers.cells,
    highlights: isOneOf("everything", "check") ? findingHighlights(file, context) : [],
    ownSheets,
    replaces: ownSheets.map(({ name }) => name).filter((name) => own.has(name)),
    styles: styleSheet,
  };
}
