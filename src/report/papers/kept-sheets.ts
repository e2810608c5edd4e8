import { layOutScoring } from "../../domain/index.ts";
import type {
  FilledReview,
  KeptRows,
  KeptSheets,
  LedgerMerge,
  RecordedControl,
  ReportSheet,
  SchemeSheetReading,
  StatusRecord,
} from "../../domain/index.ts";
import type { ReportContext } from "../report-context.ts";
import { decisionTable } from "./decision-sheet.ts";
import { historyTable } from "./history-sheet.ts";
import type { FileOffset } from "./kept-ledger-cells.ts";
import type { LedgerChanges } from "./kept-ledgers.ts";
import { drawKept, updateKept } from "./kept-table.ts";
import { schemeRecordCells, schemeSheet } from "./scheme-sheet.ts";
import { inputColumns, scoreColumns, scoringOf, scoringTable } from "./scoring-sheet.ts";

/** The kept sheets of one workbook and what goes into them. */
export interface KeptPaperInput {
  readonly kept: KeptSheets;
  readonly scheme: SchemeSheetReading | null;
  readonly scores: KeptRows;
  readonly decisions: KeptRows<"self">;
  readonly reviews: ReadonlyMap<number, FilledReview>;
  readonly newRecords: readonly StatusRecord[];
  readonly merge: LedgerMerge;
  /** Controls of lists worked in place. */
  readonly inPlace: readonly RecordedControl[];
  readonly offset: FileOffset;
}

const NOTHING: LedgerChanges = { sheets: [], cells: [] };

function scoringChanges(input: KeptPaperInput, context: ReportContext): LedgerChanges {
  const scheme = scoringOf(context);
  const { scores: merged, kept, offset } = input;
  if (scheme === null || merged.rows.length === 0) return NOTHING;
  const { register, gradings } = context.review;
  const layout = layOutScoring(register, gradings, scheme);
  const table = scoringTable({ layout, merged, kept: kept.scores, offset: offset.points }, context);
  if (kept.scores === null) return { sheets: [drawKept(table, context)], cells: [] };
  const columns = scoreColumns(kept.scores, scheme);
  return { sheets: [], cells: updateKept(table, columns, context, inputColumns(scheme)) };
}

function decisionChanges(input: KeptPaperInput, context: ReportContext): LedgerChanges {
  const { decisions: merged, reviews, kept, offset } = input;
  if (merged.rows.length === 0) return NOTHING;
  const table = decisionTable({ merged, kept: kept.decisions, reviews, offset: offset.points }, context);
  return kept.decisions === null
    ? { sheets: [drawKept(table, context)], cells: [] }
    : { sheets: [], cells: updateKept(table, kept.decisions, context) };
}

/** 打分表 and 等级审定表 alone, drawn anew. */
export function filledInPapers(input: KeptPaperInput, context: ReportContext): readonly ReportSheet[] {
  return [...scoringChanges(input, context).sheets, ...decisionChanges(input, context).sheets];
}

/** What is written so that the 打分表, the 等级审定表 and the 等级评定标准 are up to date. */
export function gradingSheetChanges(input: KeptPaperInput, context: ReportContext): LedgerChanges {
  const parts = [
    scoringChanges(input, context),
    decisionChanges(input, context),
    input.scheme === null
      ? { sheets: [schemeSheet(context)], cells: [] }
      : { sheets: [], cells: schemeRecordCells(input.scheme) },
  ];
  return {
    sheets: parts.flatMap(({ sheets }) => sheets),
    cells: parts.flatMap(({ cells }) => cells),
  };
}

/** What is added to the 落实记录; the sheet is made with its first record. */
export function historyChanges(input: KeptPaperInput, context: ReportContext): LedgerChanges {
  const { newRecords: added, kept, merge, inPlace, offset } = input;
  if (added.length === 0) return NOTHING;
  const table = historyTable({ added, controls: [...merge.controls, ...inPlace], offset }, context);
  return kept.history === null
    ? { sheets: [drawKept(table, context)], cells: [] }
    : { sheets: [], cells: updateKept(table, kept.history, context) };
}
