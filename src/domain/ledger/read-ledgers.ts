import type { CellValue } from "../model/cell.ts";
import { CONTROL_LEDGER_FIELDS, RISK_LEDGER_FIELDS } from "../model/ledger.ts";
import type {
  ControlLedgerField,
  LedgerField,
  Ledgers,
  LedgerSheet,
  RiskLedgerField,
} from "../model/ledger.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";

/** Header of each ledger column, in one language. */
export interface LedgerHeaders {
  readonly risks: Readonly<Record<RiskLedgerField, string>>;
  readonly controls: Readonly<Record<ControlLedgerField, string>>;
}

/** Rows from the top in which a ledger's header may stand. */
const HEADER_SEARCH = 12;

/** A column that no office has but Probity's ledgers: it tells them from a clerk's own list. */
const MARK: LedgerField = "event";

function withoutBlanks(value: CellValue): string {
  return typeof value === "string" ? value.replaceAll(/\s/gu, "") : "";
}

function columnsIn<Field extends LedgerField>(
  cells: readonly CellValue[],
  fields: readonly Field[],
  headers: Readonly<Record<Field, string>>,
): Map<LedgerField, number> {
  const fieldOf = new Map(fields.map((field) => [withoutBlanks(headers[field]), field]));
  const columns = new Map<LedgerField, number>();
  cells.forEach((value, column) => {
    const field = fieldOf.get(withoutBlanks(value));
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  });
  return columns;
}

function rowsBelow(sheet: SheetSnapshot, headerRow: number, columns: Iterable<number>): number[] {
  const own = [...columns];
  const rows: number[] = [];
  for (let row = headerRow + 1; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (own.some((column) => (cells[column] ?? null) !== null)) rows.push(row);
  }
  return rows;
}

function readLedger<Field extends LedgerField>(
  snapshot: SheetSnapshot,
  fields: readonly Field[],
  headers: Readonly<Record<Field, string>>,
): LedgerSheet | null {
  for (let row = 0; row < Math.min(HEADER_SEARCH, snapshot.rows.length); row += 1) {
    const columns = columnsIn(snapshot.rows[row] ?? [], fields, headers);
    if (!columns.has(MARK) || columns.size < fields.length / 2) continue;
    const rows = rowsBelow(snapshot, row, columns.values());
    return { snapshot, headerRow: row, columns, rows, endRow: Math.max(row + 1, snapshot.rows.length) };
  }
  return null;
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
