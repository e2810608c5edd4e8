import { cellAt, newRecords, riskSources } from "../domain/index.ts";
import type {
  ChangePlan,
  ExpectedCell,
  LedgerMerge,
  RecordedControl,
  ReportModel,
  Review,
  RiskPoint,
  Summary,
  TableReading,
} from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { ledgerChanges } from "../report/papers/kept-ledgers.ts";
import type { LedgerChanges } from "../report/papers/kept-ledgers.ts";
import { filledInPapers, gradingSheetChanges, historyChanges } from "../report/papers/kept-sheets.ts";
import type { KeptPaperInput } from "../report/papers/kept-sheets.ts";
import { reportContext } from "../report/report-context.ts";
import type { ReportContext } from "../report/report-context.ts";
import { safeFileName } from "../report/safe-file-name.ts";
import { sentencesOf } from "../report/sentences-of.ts";
import { styleSheet } from "../report/style-sheet.ts";
import { filledInSheets, MOST_FILLED_IN, MOST_LAID_OUT } from "./understand-kept.ts";
import type { UnderstoodWorkbook } from "./understand-workbook.ts";
import { wordsBeside } from "./words-beside.ts";

const NO_KEPT: KeptPaperInput["kept"] = { scores: null, decisions: null, history: null };

/** A reviewed run, seen from one of its workbooks. */
export interface ReviewedWorkbook {
  readonly review: Review;
  readonly summary: Summary;
  /** The workbook that the plan is for; its file is one of the review's register. */
  readonly workbook: UnderstoodWorkbook;
  readonly words: Words;
}

/** What reports are made from that go into the workbook itself. */
export function contextBeside({ review, summary, words, workbook }: ReviewedWorkbook): ReportContext {
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

/** The cells that the review was read from, by sheet: where one of them changes, a plan is out of date. */
export function expectedCells({ reading }: UnderstoodWorkbook): ReadonlyMap<string, readonly ExpectedCell[]> {
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

/** Where the workbook's points and measures begin in the review's register. */
export function offsetOf({ review, workbook }: ReviewedWorkbook): {
  readonly points: number;
  readonly measures: number;
} {
  const registered = review.register.files.find(({ file }) => file === workbook.reading.file);
  return { points: registered?.points[0]?.index ?? 0, measures: registered?.measures[0]?.index ?? 0 };
}

/** The ledgers of the workbook, made or brought up to date. */
export function ledgerParts(
  reviewed: ReviewedWorkbook,
  context: ReportContext,
  merge: LedgerMerge,
): LedgerChanges {
  return ledgerChanges(merge, reviewed.workbook.ledgers, context, offsetOf(reviewed));
}

/** What the kept sheets of the workbook are drawn from. */
function keptInput(reviewed: ReviewedWorkbook): KeptPaperInput {
  const { kept: state, merge } = reviewed.workbook;
  const { kept, scheme, scores, decisions, reviews, inPlace, newRecords: added } = state;
  const offset = offsetOf(reviewed);
  return { kept, scheme, scores, decisions, reviews, inPlace, newRecords: added, merge, offset };
}

/** The rows of 打分表 and 等级审定表 where a large register's were left out so far. */
function largeSheets(reviewed: ReviewedWorkbook): Partial<Pick<KeptPaperInput, "scores" | "decisions">> {
  const { kept: state, source, merge } = reviewed.workbook;
  const isFit = source.points.length > MOST_FILLED_IN && source.points.length <= MOST_LAID_OUT;
  if (!isFit) return {};
  return filledInSheets(state, source, riskSources(source), { merge, on: reviewed.review.settings.asOf });
}

/**
 * 打分表, 等级审定表 and 等级评定标准 of the workbook, made or brought up to date.
 * @param why a large register's rows are laid out only where the sheets are what was asked for
 */
export function gradingParts(
  reviewed: ReviewedWorkbook,
  context: ReportContext,
  why: "asked-for" | "by-the-way",
): LedgerChanges {
  if (reviewed.workbook.reading.points.length === 0) return { sheets: [], cells: [] };
  const large = why === "asked-for" ? largeSheets(reviewed) : {};
  return gradingSheetChanges({ ...keptInput(reviewed), ...large }, context);
}

/**
 * 打分表 and 等级审定表 as a workbook of their own, for handing round; filled in and put beside its source it is read
 * back. Null where the workbook has no risks, or more than can be laid out.
 */
export function gradingPaper(reviewed: ReviewedWorkbook): ReportModel | null {
  const { review, summary, words, workbook } = reviewed;
  const { source, merge, kept: state } = workbook;
  if (source.points.length === 0 || source.points.length > MOST_LAID_OUT) return null;
  const { asOf } = review.settings;
  const sheets = filledInSheets({ ...state, kept: NO_KEPT }, source, riskSources(source), {
    merge,
    on: asOf,
  });
  const context = reportContext(review, summary, { words, sentences: sentencesOf(words, review) });
  const input = { ...keptInput(reviewed), ...sheets, kept: NO_KEPT };
  const stem = safeFileName(
    words.kept.papers.fileName(source.file.replace(/\.[^.]+$/u, "").replaceAll(/[\\/]/gu, "-")),
  );
  return {
    fileName: `${stem}.xlsx`,
    title: words.scoring.title,
    styles: styleSheet,
    sheets: filledInPapers(input, context),
  };
}

/** What the 落实记录 of the workbook gets, by what its 措施台账 and its lists worked in place shall hold. */
export function historyParts(
  reviewed: ReviewedWorkbook,
  context: ReportContext,
  { merge, inPlace }: { readonly merge: LedgerMerge; readonly inPlace: readonly RecordedControl[] },
): LedgerChanges {
  const { records } = reviewed.workbook.kept;
  const controls = [...merge.controls, ...inPlace];
  const added = newRecords(records, controls, reviewed.review.settings.asOf);
  return historyChanges({ ...keptInput(reviewed), merge, inPlace, newRecords: added }, context);
}

/** Several parts as one. */
export function joinParts(parts: readonly LedgerChanges[]): LedgerChanges {
  return {
    sheets: parts.flatMap(({ sheets }) => sheets),
    cells: parts.flatMap(({ cells }) => cells),
  };
}

/** A plan that writes nothing yet. */
export function emptyPlan(action: string, reviewed: ReviewedWorkbook): ChangePlan {
  return {
    action,
    expected: expectedCells(reviewed.workbook),
    fixes: [],
    ownColumns: [],
    ownCells: [],
    highlights: [],
    ownSheets: [],
    replaces: [],
    styles: styleSheet,
  };
}

/**
 * The plan with own sheets; those that Probity made before are replaced. Sheets that are brought up to date are named
 * too: other programs drop the mark by which a workbook knows them, and then their headers are all that tells them.
 */
export function withSheets(
  plan: ChangePlan,
  sheets: ChangePlan["ownSheets"],
  reviewed: ReviewedWorkbook,
): ChangePlan {
  const own = new Set(reviewed.workbook.ownSheets);
  const kept = plan.ownCells.map(({ sheet }) => sheet);
  const replaces = [...new Set([...sheets.map(({ name }) => name), ...kept])].filter((name) => own.has(name));
  return { ...plan, ownSheets: sheets, replaces };
}
