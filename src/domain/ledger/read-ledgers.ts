import { CONTROL_LEDGER_FIELDS, RISK_LEDGER_FIELDS } from "../model/ledger.ts";
import type {
  ControlLedgerField,
  LedgerField,
  Ledgers,
  LedgerSheet,
  RiskLedgerField,
} from "../model/ledger.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import { findOwnTable } from "./own-table.ts";

/** Header of each ledger column, in one language. */
export interface LedgerHeaders {
  readonly risks: Readonly<Record<RiskLedgerField, string>>;
  readonly controls: Readonly<Record<ControlLedgerField, string>>;
}

/** A column that no office has but Probity's ledgers: it tells them from a clerk's own list. */
const MARK: LedgerField = "event";

function readLedger<Field extends LedgerField>(
  snapshot: SheetSnapshot,
  fields: readonly Field[],
  headers: Readonly<Record<Field, string>>,
): LedgerSheet | null {
  return findOwnTable<LedgerField>(
    snapshot,
    fields.map((field) => [headers[field], field]),
    (columns) => columns.has(MARK) && columns.size >= fields.length / 2,
  );
}

/**
 * Finds the ledgers that a workbook keeps, by their headers (any of the given languages), wherever the clerk has
 * moved or renamed the sheets and columns.
 */
export function readLedgers(sheets: readonly SheetSnapshot[], languages: readonly LedgerHeaders[]): Ledgers {
  let risks: Ledgers["risks"] = null;
  let controls: Ledgers["controls"] = null;
  for (const sheet of sheets) {
    for (const headers of languages) {
      controls ??= readLedger(sheet, CONTROL_LEDGER_FIELDS, headers.controls);
      if (controls?.snapshot !== sheet) risks ??= readLedger(sheet, RISK_LEDGER_FIELDS, headers.risks);
    }
  }
  return { risks, controls };
}
