import {
  countInPlace,
  ledgerSources,
  mergeLedgers,
  overlayKept,
  overlayLedgers,
  readLedgers,
  readWorkbook,
  riskSources,
} from "../domain/index.ts";
import type {
  CalendarDate,
  FileReading,
  FilledReview,
  IntakeOptions,
  LedgerMerge,
  Ledgers,
  RiskSourceRow,
  WorkbookSnapshot,
} from "../domain/index.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import { handledFindings } from "./handled-findings.ts";
import { IGNORED_KEY, parseIgnored } from "./ignored-findings.ts";
import type { IgnoredMarks } from "./ignored-findings.ts";
import type { HandledFinding } from "../report/papers/finding-list.ts";
import { ownSheetNames } from "./own-sheet-names.ts";
import { findKept, keptNames, labelsOf, nothingKept, understandKept } from "./understand-kept.ts";
import type { FoundSheets, KeptState } from "./understand-kept.ts";
import type { FilledPaper } from "./filled-papers.ts";

/** One workbook as understood, with what the clerk recorded in the ledgers that it keeps. */
export interface UnderstoodWorkbook {
  readonly reading: FileReading;
  /** The reading before anything recorded was laid over it. */
  readonly source: FileReading;
  /** The file that this one is a filled-in 打分表 or 等级审定表 of; null where it is one of no known file. */
  readonly paperOf?: string | null;
  /** Names of the workbook's sheets that Probity made. */
  readonly ownSheets: readonly string[];
  readonly ledgers: Ledgers;
  /** What the ledgers shall hold after the next run; places count from 0 in the reading. */
  readonly merge: LedgerMerge;
  /** 打分表, 等级审定表, 落实记录 and 等级评定标准. */
  readonly kept: KeptState;
  /** What the clerk wrote under 处理情况 in the 填报问题清单. */
  readonly handled: readonly HandledFinding[];
  /** Marks of findings that the clerk set aside, as the workbook keeps them. */
  readonly ignored: readonly string[];
}

const LEDGER_HEADERS = [wordsOf("zh-CN").ledgers.headers, wordsOf("en").ledgers.headers];

/** The risks with the decisions of the 等级审定表, which the 风险台账 takes over like any other word of the source. */
function withDecisions(
  risks: readonly RiskSourceRow[],
  reviews: ReadonlyMap<number, FilledReview>,
): readonly RiskSourceRow[] {
  return risks.map((risk) => {
    const decidedGrade = reviews.get(risk.item)?.decision ?? "";
    return decidedGrade === "" ? risk : { ...risk, values: { ...risk.values, decidedGrade } };
  });
}

/** The reading with everything that was recorded in ledgers and kept sheets. */
function overlaid(reading: FileReading, merge: LedgerMerge, kept: KeptState, asOf: IntakeOptions["asOf"]) {
  const inLedger = new Set(merge.risks.map(({ item }) => item));
  const others = new Map([...kept.reviews].filter(([item]) => !inLedger.has(item)));
  const recorded = overlayLedgers(reading, merge, asOf, labelsOf(kept));
  const inLedgers = merge.controls.filter(({ item }) => item !== null).length;
  const controls = inLedgers + countInPlace(reading);
  const records = [...kept.records, ...kept.newRecords];
  const scored = overlayKept(recorded, kept.filledScores, others);
  return records.length === 0 ? scored : { ...scored, history: { records, controls } };
}

/** What stays the same whatever papers come back. */
type Parts = Pick<UnderstoodWorkbook, "source" | "ownSheets" | "ledgers" | "handled" | "ignored"> & {
  readonly found: FoundSheets;
};

const NO_MERGE: LedgerMerge = { risks: [], controls: [], notices: [] };

/** Whether the workbook, or papers that came back for it, hold anything that was recorded. */
function hasRecorded({ ledgers, found: { kept } }: Parts, papers: readonly FilledPaper[]): boolean {
  const hasLedgers = ledgers.risks !== null || ledgers.controls !== null;
  const hasFilledIn = kept.scores !== null || kept.decisions !== null || papers.length > 0;
  return hasLedgers || hasFilledIn || kept.history !== null;
}

function assembled(parts: Parts, papers: readonly FilledPaper[], on: CalendarDate): UnderstoodWorkbook {
  const { found, ...rest } = parts;
  const { source, ledgers } = parts;
  const risks = riskSources(source);
  const first = mergeLedgers({ ledgers, ...ledgerSources(source, risks), on });
  const state = understandKept(found, source, risks, { merge: first, on, papers });
  const isDecided = [...state.reviews.values()].some(({ decision }) => decision !== "");
  const merge = isDecided
    ? mergeLedgers({ ledgers, ...ledgerSources(source, withDecisions(risks, state.reviews)), on })
    : first;
  const reading = hasRecorded(parts, papers) ? overlaid(source, merge, state, on) : source;
  return { ...rest, reading, merge, kept: state };
}

/** What of a workbook is wanted. */
export interface UnderstandingScope {
  /**
   * Whether the ledgers and sheets that a run adds to a workbook are laid out even where it keeps none; a summary of a
   * thousand workbooks needs none of them. True where left out.
   */
  readonly laysOut?: boolean;
}

/** Understands a workbook and lays the records of its ledgers and kept sheets over it. */
export function understandWorkbook(
  workbook: WorkbookSnapshot,
  intake: IntakeOptions,
  scope: UnderstandingScope = {},
): UnderstoodWorkbook {
  const ledgers = readLedgers(workbook.sheets, LEDGER_HEADERS);
  const found = findKept(workbook.sheets);
  const kept = [ledgers.risks, ledgers.controls].flatMap((ledger) =>
    ledger === null ? [] : [ledger.snapshot.name],
  );
  // A sheet of ours that the clerk renamed is known by its headers, not by its name.
  const known = [...(workbook.ownSheets ?? []), ...ownSheetNames(workbook.sheets)];
  const ownSheets = [...new Set([...known, ...kept, ...keptNames(found)])];
  const handled = handledFindings(workbook.sheets.filter(({ name }) => ownSheets.includes(name)));
  const source = readWorkbook({ ...workbook, ownSheets }, intake);
  const ignored = parseIgnored(workbook.keptTexts?.[IGNORED_KEY] ?? null);
  const parts: Parts = { source, ownSheets, ledgers, handled, ignored, found };
  if (scope.laysOut !== false || hasRecorded(parts, [])) return assembled(parts, [], intake.asOf);
  return {
    source,
    ownSheets,
    ledgers,
    handled,
    ignored,
    reading: source,
    merge: NO_MERGE,
    kept: nothingKept(found),
  };
}

/** The workbook with what its filled-in papers say, which came back as files of their own. */
export function withPapers(
  workbook: UnderstoodWorkbook,
  papers: readonly FilledPaper[],
  on: CalendarDate,
): UnderstoodWorkbook {
  const { source, ownSheets, ledgers, handled, ignored, kept } = workbook;
  const found = { kept: kept.kept, scheme: kept.scheme };
  return assembled({ source, ownSheets, ledgers, handled, ignored, found }, papers, on);
}

/** What the clerks of several workbooks ignored, by file. */
export function ignoredOf(workbooks: readonly UnderstoodWorkbook[]): IgnoredMarks {
  return Object.fromEntries(workbooks.map(({ reading, ignored }) => [reading.file, ignored]));
}
