import type { Finding } from "../model/finding.ts";
import type { Register } from "../model/register.ts";
import type { RiskSource } from "../model/risk-point.ts";
import type { PlacedFinding } from "../model/summary.ts";

/** The one department of a sheet's risk points; null where there are several. */
type SheetDepartments = ReadonlyMap<string, number | null>;

function sheetKey(file: string, sheet: string): string {
  return `${file}\n${sheet}`;
}

function departmentsBySheet(register: Register, departmentOf: readonly number[]): SheetDepartments {
  const found = new Map<string, number | null>();
  let key = "";
  let last: RiskSource | null = null;
  for (const point of register.points) {
    const { source } = point;
    // Risk points of one sheet mostly follow each other.
    if (last?.sheet !== source.sheet || last.file !== source.file) key = sheetKey(source.file, source.sheet);
    last = source;
    const department = departmentOf[point.index] ?? null;
    const known = found.get(key);
    found.set(key, known === undefined || known === department ? department : null);
  }
  return found;
}

/** The order of sheets in the run, by file and sheet name. */
function sheetOrder(register: Register): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const { file, sheets } of register.files) {
    order.set(sheetKey(file, ""), order.size);
    for (const { name } of sheets) order.set(sheetKey(file, name), order.size);
  }
  return order;
}

type Place = readonly [sheet: number, row: number, column: number];

function byPlace(a: Place, b: Place): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  return a[1] === b[1] ? a[2] - b[2] : a[1] - b[1];
}

/** Findings by file, sheet, row and column, each with the department of its risk point, or of its whole sheet. */
export function placeFindings(
  findings: readonly Finding[],
  register: Register,
  departmentOf: readonly number[],
): PlacedFinding[] {
  const bySheet = departmentsBySheet(register, departmentOf);
  const order = sheetOrder(register);
  const sorted = findings.map((finding, index) => ({
    index,
    place: [
      order.get(sheetKey(finding.file, finding.sheet)) ?? order.size,
      finding.address?.row ?? -1,
      finding.address?.column ?? -1,
    ] as const,
    department:
      finding.point === null
        ? (bySheet.get(sheetKey(finding.file, finding.sheet)) ?? null)
        : (departmentOf[finding.point] ?? null),
  }));
  sorted.sort((a, b) => byPlace(a.place, b.place));
  return sorted.map(({ index, department }) => ({ finding: index, department }));
}
