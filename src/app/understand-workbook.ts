import {
  ledgerSources,
  mergeLedgers,
  overlayKept,
  overlayLedgers,
  readLedgers,
  readWorkbook,
  riskSources,
} from "../domain/index.ts";
import type {
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
import { findKept, keptNames, labelsOf, understandKept } from "./understand-kept.ts";
import type { KeptState } from "./understand-kept.ts";

/** One workbook as understood, with what the clerk recorded in the ledgers that it keeps. */
export interface UnderstoodWorkbook {
  readonly reading: FileReading;
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
  const controls = merge.controls.filter(({ item }) => item !== null).length;
  const records = [...kept.records, ...kept.newRecords];
  const scored = overlayKept(recorded, kept.filledScores, others);
  return records.length === 0 ? scored : { ...scored, history: { records, controls } };
}

/** Understands a workbook and lays the records of its ledgers and kept sheets over it. */
export function understandWorkbook(workbook: WorkbookSnapshot, intake: IntakeOptions): UnderstoodWorkbook {
  const ledgers = readLedgers(workbook.sheets, LEDGER_HEADERS);
  const found = findKept(workbook.sheets);
  const kept = [ledgers.risks, ledgers.controls].flatMap((ledger) =>
    ledger === null ? [] : [ledger.snapshot.name],
  );
  // A sheet of ours that the clerk renamed is known by its headers, not by its name.
  const known = [...(workbook.ownSheets ?? []), ...ownSheetNames(workbook.sheets)];
  const ownSheets = [...new Set([...known, ...kept, ...keptNames(found)])];
  const handled = handledFindings(workbook.sheets.filter(({ name }) => ownSheets.includes(name)));
  const reading = readWorkbook({ ...workbook, ownSheets }, intake);
  const on = intake.asOf;
  const risks = riskSources(reading);
  const first = mergeLedgers({ ledgers, ...ledgerSources(reading, risks), on });
  const state = understandKept(found, reading, risks, { merge: first, on });
  const isDecided = [...state.reviews.values()].some(({ decision }) => decision !== "");
  const merge = isDecided
    ? mergeLedgers({ ledgers, ...ledgerSources(reading, withDecisions(risks, state.reviews)), on })
    : first;
  const hasRecords = ledgers.risks !== null || ledgers.controls !== null;
  const hasKept = found.kept.scores !== null || found.kept.decisions !== null || hasRecords;
  return {
    reading: hasKept ? overlaid(reading, merge, state, on) : reading,
    ownSheets,
    ledgers,
    merge,
    kept: state,
    handled,
    ignored: parseIgnored(workbook.keptTexts?.[IGNORED_KEY] ?? null),
  };
}

/** What the clerks of several workbooks ignored, by file. */
export function ignoredOf(workbooks: readonly UnderstoodWorkbook[]): IgnoredMarks {
  return Object.fromEntries(workbooks.map(({ reading, ignored }) => [reading.file, ignored]));
}
