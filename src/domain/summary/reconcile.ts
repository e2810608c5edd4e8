import type { Finding } from "../model/finding.ts";
import { isCountable } from "../model/register.ts";
import type { FileReading, SetAsideReason, SheetReading, TypedTotal } from "../model/register.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { CheckedTotal, ReconciledSheet, Reconciliation } from "../model/summary.ts";

function noneSetAside(): Record<SetAsideReason, number> {
  return {
    footer: 0,
    "repeated-header": 0,
    subtotal: 0,
    section: 0,
    legend: 0,
    blank: 0,
    note: 0,
    superseded: 0,
  };
}

function reconcileSheet(
  file: string,
  sheet: SheetReading,
  points: ReadonlyMap<string, RiskPoint[]>,
): ReconciledSheet {
  const setAside = noneSetAside();
  let rowsIn = 0;
  let rowsUsed = 0;
  let rowsSetAside = 0;
  for (const table of sheet.tables) {
    rowsIn += table.rowsIn;
    rowsUsed += table.rowsUsed;
    rowsSetAside += table.setAside.length;
    for (const { reason } of table.setAside) setAside[reason] += 1;
  }
  const own = points.get(sheet.name) ?? [];
  return {
    file,
    sheet: sheet.name,
    kind: sheet.kind,
    hidden: sheet.hidden,
    own: sheet.own,
    tables: sheet.tables.length,
    rowsIn,
    rowsUsed,
    rowsSetAside,
    setAside,
    points: own.length,
    measures: own.reduce((sum, point) => sum + point.measures.length, 0),
    balanced: rowsIn === rowsUsed + rowsSetAside,
  };
}

/** One key for a typed total and for the finding that contradicts it. */
function totalKey(file: string, sheet: string, total: Omit<TypedTotal, "text">): string {
  const { row, column } = total.address;
  return [file, sheet, row, column, total.of, total.grade ?? 0, total.count].join("\n");
}

/** What was found for the totals that the check of typed totals contradicts, by their keys. */
function contradictedTotals(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { kind, file, sheet, address, facts } of findings) {
    if (kind !== "total-mismatch" || address === null) continue;
    const { of, grade, typed, found: count } = facts;
    found.set([file, sheet, address.row, address.column, of, grade, typed].join("\n"), Number(count));
  }
  return found;
}

/** A total that no finding contradicts agrees with its section, sheet, department or file. */
function checkTotals(
  { file, points }: FileReading,
  sheet: SheetReading,
  contradicted: ReadonlyMap<string, number>,
): CheckedTotal[] {
  const countable = sheet.typedTotals.filter((total) => isCountable(total, points));
  return countable.map((total) => ({
    file,
    sheet: sheet.name,
    address: total.address,
    text: total.text,
    of: total.of,
    grade: total.grade,
    typed: total.count,
    found: contradicted.get(totalKey(file, sheet.name, total)) ?? total.count,
  }));
}

function bySheet(points: readonly RiskPoint[]): ReadonlyMap<string, RiskPoint[]> {
  const found = new Map<string, RiskPoint[]>();
  for (const point of points) {
    const known = found.get(point.source.sheet);
    if (known === undefined) found.set(point.source.sheet, [point]);
    else known.push(point);
  }
  return found;
}

/** Accounts for every sheet of every file that was read, and for the numbers typed in them as the checks found them. */
export function reconcile(files: readonly FileReading[], findings: readonly Finding[]): Reconciliation {
  const contradicted = contradictedTotals(findings);
  const sheets: ReconciledSheet[] = [];
  const typedTotals: CheckedTotal[] = [];
  for (const file of files) {
    const points = bySheet(file.points);
    for (const sheet of file.sheets) {
      sheets.push(reconcileSheet(file.file, sheet, points));
      typedTotals.push(...checkTotals(file, sheet, contradicted));
    }
  }
  return { sheets, typedTotals };
}
