import type { FileReading, SetAsideReason, SheetReading, TypedTotal } from "../model/register.ts";
import { finalGradeOf, type RiskPoint } from "../model/risk-point.ts";
import type { CheckedTotal, ReconciledSheet, Reconciliation } from "../model/summary.ts";
import type { Grade } from "../model/vocabulary.ts";

function noneSetAside(): Record<SetAsideReason, number> {
  return { footer: 0, "repeated-header": 0, subtotal: 0, section: 0, legend: 0, blank: 0, note: 0 };
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

function countGrade(points: readonly RiskPoint[], grade: Grade | null): number {
  return points.reduce((count, point) => (finalGradeOf(point) === grade ? count + 1 : count), 0);
}

function countFound(points: readonly RiskPoint[], total: TypedTotal): number {
  switch (total.of) {
    case "points":
      return points.length;
    case "measures":
      return points.reduce((sum, point) => sum + point.measures.length, 0);
    case "grade":
      return countGrade(points, total.grade);
    case "duties":
      return new Set(points.map(({ duty }) => duty?.text).filter((text) => text !== undefined)).size;
  }
}

/** A cover's numbers are about the whole file: those of a sheet with risks are about that sheet. */
function checkTotal(file: FileReading, sheet: SheetReading, onSheet: readonly RiskPoint[]): CheckedTotal[] {
  const points = onSheet.length > 0 ? onSheet : file.points;
  return sheet.typedTotals.map((total) => ({
    file: file.file,
    sheet: sheet.name,
    address: total.address,
    text: total.text,
    of: total.of,
    grade: total.grade,
    typed: total.count,
    found: countFound(points, total),
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

/** Accounts for every sheet of every file that was read, and for the numbers typed in them. */
export function reconcile(files: readonly FileReading[]): Reconciliation {
  const sheets: ReconciledSheet[] = [];
  const typedTotals: CheckedTotal[] = [];
  for (const file of files) {
    const points = bySheet(file.points);
    for (const sheet of file.sheets) {
      sheets.push(reconcileSheet(file.file, sheet, points));
      typedTotals.push(...checkTotal(file, sheet, points.get(sheet.name) ?? []));
    }
  }
  return { sheets, typedTotals };
}
