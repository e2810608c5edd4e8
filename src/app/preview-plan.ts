import { isDateCell, plainValue } from "../domain/index.ts";
import type { CellValue, ChangePlan, OwnColumns, ReportCell, SheetSnapshot } from "../domain/index.ts";

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
    /** Cells that are written there, headers and blanks included. */
    readonly cells: number;
  }[];
  readonly highlights: number;
  /** Source cells that change because the clerk accepted a proposal. */
  readonly sourceCells: number;
  readonly samples: readonly PreviewSample[];
  /** Cells of existing ledgers that are brought up to date. */
  readonly ledgerCells: number;
  /** Sheets that are left alone because they are protected; what was planned for them is not counted. */
  readonly protectedSheets: readonly string[];
}

const SAMPLES = 5;

/** Cells that are written in added columns: headers, rows, and blanks over what an earlier run left. */
function cellsOf({ headerRows, columns, rows, replaces }: OwnColumns): number {
  const [first, lastHeader] = headerRows;
  let last = lastHeader;
  for (const row of rows.keys()) last = Math.max(last, row);
  let cells = 0;
  for (let row = first; row <= last; row += 1) {
    const written = row <= lastHeader ? columns.length : (rows.get(row)?.length ?? 0);
    cells += Math.max(replaces, Math.min(written, columns.length));
  }
  return cells;
}

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

/** What of a plan goes to sheets that may be written, and which ones may not. */
function writable(
  plan: ChangePlan,
  sheets: readonly Pick<SheetSnapshot, "name" | "isProtected">[],
): { readonly plan: ChangePlan; readonly refused: readonly string[] } {
  const locked = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  const { fixes, ownColumns, ownCells, highlights, ownSheets } = plan;
  const touched = [
    ...[ownColumns, fixes, ownCells, highlights].flatMap((parts) => parts.map(({ sheet }) => sheet)),
    ...ownSheets.map(({ name }) => name),
  ];
  const isOpen = ({ sheet }: { readonly sheet: string }): boolean => !locked.has(sheet);
  return {
    refused: [...new Set(touched.filter((name) => locked.has(name)))],
    plan: {
      ...plan,
      fixes: fixes.filter(isOpen),
      ownColumns: ownColumns.filter(isOpen),
      ownCells: ownCells.filter(isOpen),
      highlights: highlights.filter(isOpen),
      ownSheets: ownSheets.filter(({ name }) => !locked.has(name)),
    },
  };
}

/**
 * Counts what a plan will write, without reading the workbook again.
 * @param sheets sheets of the workbook as they were read: on protected ones nothing will be written
 */
export function previewPlan(
  planned: ChangePlan,
  sheets: readonly Pick<SheetSnapshot, "name" | "isProtected">[],
): Preview {
  const { plan, refused } = writable(planned, sheets);
  const replaced = new Set(plan.replaces);
  const names = plan.ownSheets.map((sheet) => sheet.name);
  return {
    action: plan.action,
    newSheets: names.filter((name) => !replaced.has(name)),
    replacedSheets: names.filter((name) => replaced.has(name)),
    columns: plan.ownColumns.map((own) => ({
      sheet: own.sheet,
      headers: own.columns.map(({ header }) => header),
      replaces: own.replaces > 0,
      cells: cellsOf(own),
    })),
    highlights: plan.highlights.length,
    sourceCells: plan.fixes.length,
    samples: [
      ...plan.fixes.slice(0, SAMPLES).map((fix) => ({ ...fix, header: null })),
      ...plan.ownColumns.slice(0, 1).flatMap(addedSamples),
    ],
    ledgerCells: plan.ownCells.length,
    protectedSheets: refused,
  };
}
