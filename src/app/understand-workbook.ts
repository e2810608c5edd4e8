import { ledgerSources, mergeLedgers, overlayLedgers, readLedgers, readWorkbook } from "../domain/index.ts";
import type { FileReading, IntakeOptions, LedgerMerge, Ledgers, WorkbookSnapshot } from "../domain/index.ts";
import { wordsOf } from "../report/messages/catalogue.ts";

/** One workbook as understood, with what the clerk recorded in the ledgers that it keeps. */
export interface UnderstoodWorkbook {
  readonly reading: FileReading;
  /** Names of the workbook's sheets that Probity made. */
  readonly ownSheets: readonly string[];
  readonly ledgers: Ledgers;
  /** What the ledgers shall hold after the next run; places count from 0 in the reading. */
  readonly merge: LedgerMerge;
}

const LEDGER_HEADERS = [wordsOf("zh-CN").ledgers.headers, wordsOf("en").ledgers.headers];

/** Understands a workbook and lays the records of its ledgers over it. */
export function understandWorkbook(workbook: WorkbookSnapshot, intake: IntakeOptions): UnderstoodWorkbook {
  const ledgers = readLedgers(workbook.sheets, LEDGER_HEADERS);
  const kept = [ledgers.risks, ledgers.controls].flatMap((ledger) =>
    ledger === null ? [] : [ledger.snapshot.name],
  );
  // A ledger that the clerk renamed is known by its headers, not by its name.
  const ownSheets = [...new Set([...(workbook.ownSheets ?? []), ...kept])];
  const reading = readWorkbook({ ...workbook, ownSheets }, intake);
  const merge = mergeLedgers({ ledgers, ...ledgerSources(reading), on: intake.asOf });
  const hasRecords = ledgers.risks !== null || ledgers.controls !== null;
  return {
    reading: hasRecords ? overlayLedgers(reading, merge, intake.asOf) : reading,
    ownSheets,
    ledgers,
    merge,
  };
}
