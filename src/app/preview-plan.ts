import { isDateCell, plainValue } from "../domain/index.ts";
import type { CellValue, ChangePlan, OwnColumns, ReportCell } from "../domain/index.ts";

/** A cell before and after, for the receipt that a clerk reads before pressing the button. */
export interface PreviewSample {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Header of the column that Probity adds; null where it is the clerk's own cell. */
  readonly header: string | null;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What a plan will write, counted: exactly what applying it does. */
export interface Preview {
  readonly action: string;
  readonly newSheets: readonly string[];
  readonly replacedSheets: readonly string[];
  /** Columns added (or rewritten, where an earlier run added them) at the right edge of tables. */
  readonly columns: readonly {
    readonly sheet: string;
    readonly headers: readonly string[];
    readonly replaces: boolean;
  }[];
  readonly highlights: number;
  /** Source cells that change because the clerk accepted a proposal. */
  readonly sourceCells: number;
  readonly samples: readonly PreviewSample[];
  /** Cells of existing ledgers that are brought up to date. */
  readonly ledgerCells: number;
}

const SAMPLES = 5;

function shownValue(cell: ReportCell): CellValue {
  const value = plainValue(cell);
  return isDateCell(value) ? { kind: "date", day: value.day } : value;
}

/** The first row of added columns that says something. */
function addedSamples({ sheet, firstColumn, columns, rows, replaces }: OwnColumns): readonly PreviewSample[] {
  for (const [row, cells] of rows) {
    const samples = columns.flatMap(({ header }, place) => {
      const after = shownValue(cells[place] ?? null);
      return after === null ? [] : [{ sheet, row, column: firstColumn + place, header, before: null, after }];
    });
    // What an earlier run wrote there is Probity's own and not shown as the clerk's.
    if (samples.length > 0 && replaces === 0) return samples;
  }
  return [];
}

/** Counts what a plan will write, without reading the workbook again. */
export function previewPlan(plan: ChangePlan): Preview {
  const replaced = new Set(plan.replaces);
  const names = plan.ownSheets.map((sheet) => sheet.name);
  return {
    action: plan.action,
    newSheets: names.filter((name) => !replaced.has(name)),
    replacedSheets: names.filter((name) => replaced.has(name)),
    columns: plan.ownColumns.map(({ sheet, columns, replaces }) => ({
      sheet,
      headers: columns.map(({ header }) => header),
      replaces: replaces > 0,
    })),
    highlights: plan.highlights.length,
    sourceCells: plan.fixes.length,
    samples: [
      ...plan.fixes.slice(0, SAMPLES).map((fix) => ({ ...fix, header: null })),
      ...plan.ownColumns.slice(0, 1).flatMap(addedSamples),
    ],
    ledgerCells: plan.ownCells.length,
  };
}
