import type { CellAddress, FileReading, Finding, Highlight } from "../domain/index.ts";
import type { ReportContext } from "./report-context.ts";

/** Severities that are marked in the clerk's table; advice stays in the list. */
const STYLES: Readonly<Record<Finding["severity"], string | null>> = {
  error: "finding-error",
  warning: "finding-warning",
  hint: null,
};

/** Rules of one sheet; Excel slows down with more, and the list has every finding anyway. */
const MOST_RULES = 1_000;

interface Run {
  readonly column: number;
  readonly style: string;
  readonly top: number;
  bottom: number;
}

function byColumn(a: readonly [CellAddress, string], b: readonly [CellAddress, string]): number {
  return a[0].column === b[0].column ? a[0].row - b[0].row : a[0].column - b[0].column;
}

/** Neighbouring cells of one column and one style become one rule. */
function runsOf(cells: readonly (readonly [CellAddress, string])[]): Run[] {
  const runs: Run[] = [];
  for (const [{ row, column }, style] of [...cells].sort(byColumn)) {
    const last = runs.at(-1);
    const isNext = last?.column === column && row <= last.bottom + 1;
    if (isNext && (last.style === style || row === last.bottom)) last.bottom = Math.max(last.bottom, row);
    else runs.push({ column, style, top: row, bottom: row });
  }
  return runs;
}

/**
 * Conditional formats on the cells of one file that findings are about; the cells themselves stay as they are, and
 * the 填报问题清单 says in words what is meant. At most 1,000 rules a sheet, the first ones.
 */
export function findingHighlights(file: FileReading, { review }: ReportContext): readonly Highlight[] {
  const bySheet = new Map<string, (readonly [CellAddress, string])[]>();
  for (const finding of review.findings) {
    const style = STYLES[finding.severity];
    if (finding.file !== file.file || finding.address === null || style === null) continue;
    const cells = bySheet.get(finding.sheet) ?? [];
    cells.push([finding.address, style]);
    bySheet.set(finding.sheet, cells);
  }
  return [...bySheet].flatMap(([sheet, cells]) =>
    runsOf(cells)
      .slice(0, MOST_RULES)
      .map(({ column, top, bottom, style }) => ({
        sheet,
        format: {
          range: { top, left: column, bottom, right: column },
          rule: { kind: "formula" as const, formula: "TRUE", style },
        },
      })),
  );
}
