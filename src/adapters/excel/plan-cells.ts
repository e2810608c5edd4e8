import { WorkbookError } from "../../app/workbook-port.ts";
import type {
  CellRange,
  CellValue,
  ChangePlan,
  OwnColumns,
  OwnMarks,
  ReportCell,
  StyleName,
} from "../../domain/index.ts";
import { columnStyle, isRichCell } from "../../domain/index.ts";
import type { ListedSheet } from "./read-bounds.ts";

/** What a cell of an existing sheet gets: a report's cell, or a value in the look that it has. */
export type PlannedContent =
  | { readonly kind: "own"; readonly cell: ReportCell }
  | { readonly kind: "fix"; readonly value: CellValue }
  | { readonly kind: "clear" };

/** One cell of an existing sheet. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
  /** Null keeps the look that the cell has. */
  readonly style: StyleName | null;
}

/** A rectangle in which every cell is written. */
export interface CellBlock {
  readonly sheet: string;
  readonly range: CellRange;
  readonly cells: readonly (readonly PlannedCell[])[];
  /** Whether the action gives the cells looks of its own. */
  readonly hasLooks: boolean;
}

const CLEAR: PlannedContent = { kind: "clear" };

function headerCells(own: OwnColumns): readonly PlannedCell[] {
  const [groupRow, lastRow] = own.headerRows;
  const cells: PlannedCell[] = [];
  own.columns.forEach(({ header }, index) => {
    const column = own.firstColumn + index;
    for (let row = groupRow; row < lastRow; row += 1) {
      const cell = index === 0 && row === groupRow ? own.group : null;
      cells.push({ row, column, content: { kind: "own", cell }, style: own.groupStyle });
    }
    cells.push({ row: lastRow, column, content: { kind: "own", cell: header }, style: own.headerStyle });
  });
  return cells;
}

/** Last row of own columns: what this run writes. */
export function lastRowOf({ headerRows, rows }: OwnColumns): number {
  let last = headerRows[1];
  for (const row of rows.keys()) last = Math.max(last, row);
  return last;
}

function bodyCells(own: OwnColumns): readonly PlannedCell[] {
  const cells: PlannedCell[] = [];
  for (const [row, ofRow] of own.rows) {
    ofRow.slice(0, own.columns.length).forEach((cell, index) => {
      const style = (isRichCell(cell) ? cell.style : undefined) ?? columnStyle(own.styles, index) ?? null;
      cells.push({ row, column: own.firstColumn + index, content: { kind: "own", cell }, style });
    });
  }
  return cells;
}

/** Blanks what an earlier run left in these columns, down to the last row that this one writes. */
function clearedCells(own: OwnColumns): readonly PlannedCell[] {
  const cells: PlannedCell[] = [];
  const last = lastRowOf(own);
  for (let row = own.headerRows[0]; row <= last; row += 1) {
    for (let index = 0; index < own.replaces; index += 1) {
      cells.push({ row, column: own.firstColumn + index, content: CLEAR, style: null });
    }
  }
  return cells;
}

/** The last row that an earlier run wrote in these columns; −1 where none did. */
function lastRowBefore({ sheet, firstColumn }: OwnColumns, marks: OwnMarks): number {
  const earlier = marks.columns.filter((one) => one.sheet === sheet && one.first === firstColumn);
  return earlier.reduce((most, { last }) => Math.max(most, last ?? -1), -1);
}

/** Rectangles that an earlier run wrote below the last row of this one; they are blanked. */
export function staleBlocks(
  plan: ChangePlan,
  touched: ReadonlySet<string>,
  marks: OwnMarks,
): readonly CellBlock[] {
  return plan.ownColumns.flatMap((own) => {
    const [top, bottom] = [lastRowOf(own) + 1, lastRowBefore(own, marks)];
    if (bottom < top || own.replaces === 0 || !touched.has(own.sheet)) return [];
    const right = own.firstColumn + own.replaces - 1;
    const cells = Array.from({ length: bottom - top + 1 }, (_, at) =>
      Array.from({ length: own.replaces }, (_c, index) => ({
        row: top + at,
        column: own.firstColumn + index,
        content: CLEAR,
        style: null,
      })),
    );
    return [
      { sheet: own.sheet, range: { top, left: own.firstColumn, bottom, right }, cells, hasLooks: true },
    ];
  });
}

/** Cells of one sheet by place; what comes later replaces what came before. */
class SheetDraft {
  private readonly rows = new Map<number, Map<number, PlannedCell>>();

  add(cells: readonly PlannedCell[]): void {
    for (const cell of cells) {
      const ofRow = this.rows.get(cell.row) ?? new Map<number, PlannedCell>();
      ofRow.set(cell.column, cell);
      this.rows.set(cell.row, ofRow);
    }
  }

  /** Runs of neighbouring cells, row by row. */
  runs(): readonly (readonly PlannedCell[])[] {
    const runs: PlannedCell[][] = [];
    const rows = [...this.rows].sort(([a], [b]) => a - b);
    for (const [, ofRow] of rows) {
      let run: PlannedCell[] = [];
      for (const cell of [...ofRow.values()].sort((a, b) => a.column - b.column)) {
        if (run.length > 0 && run.at(-1)?.column !== cell.column - 1) {
          runs.push(run);
          run = [];
        }
        run.push(cell);
      }
      runs.push(run);
    }
    return runs;
  }
}

interface OpenBlock {
  readonly left: number;
  readonly right: number;
  bottom: number;
  readonly cells: (readonly PlannedCell[])[];
}

/** Joins runs of the same columns in rows that follow each other. */
function joinRuns(runs: readonly (readonly PlannedCell[])[]): readonly OpenBlock[] {
  const open = new Map<string, OpenBlock>();
  const blocks: OpenBlock[] = [];
  for (const run of runs) {
    const [first] = run;
    if (first === undefined) continue;
    const right = first.column + run.length - 1;
    const key = `${first.column}:${right}`;
    const above = open.get(key);
    if (above?.bottom === first.row - 1) {
      above.cells.push(run);
      above.bottom = first.row;
      continue;
    }
    const block = { left: first.column, right, bottom: first.row, cells: [run] };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks;
}

function blocksOf(sheet: string, draft: SheetDraft): readonly CellBlock[] {
  return joinRuns(draft.runs()).map(({ left, right, bottom, cells }) => ({
    sheet,
    range: { top: bottom - cells.length + 1, left, bottom, right },
    cells,
    hasLooks: cells.some((row) =>
      row.some(({ content, style }) => style !== null || content.kind === "clear"),
    ),
  }));
}

/** Sheets of a plan that exist, by what the plan does there. */
export interface PlannedSheets {
  readonly blocks: readonly CellBlock[];
  /** Existing sheets that the plan touches and that may be written. */
  readonly touched: ReadonlySet<string>;
  /** Sheets that are left alone because they are protected. */
  readonly protectedSheets: readonly string[];
}

function targetsOf(plan: ChangePlan): readonly string[] {
  const sheets = [plan.ownColumns, plan.fixes, plan.ownCells, plan.highlights].flatMap((parts) =>
    parts.map(({ sheet }) => sheet),
  );
  return [...new Set(sheets)];
}

/** @throws WorkbookError `not-own-sheet` for rewritten cells of a sheet that is not Probity's */
function refuseForeign(plan: ChangePlan, own: ReadonlySet<string>): void {
  const foreign = plan.ownCells.find(({ sheet }) => !own.has(sheet));
  if (foreign !== undefined) throw new WorkbookError("not-own-sheet", { sheet: foreign.sheet });
}

/**
 * Sorts the cells of a plan into rectangles.
 * @throws WorkbookError `sheet-missing`, `not-own-sheet`
 */
export function planCells(
  plan: ChangePlan,
  sheets: readonly ListedSheet[],
  own: ReadonlySet<string>,
): PlannedSheets {
  refuseForeign(plan, new Set([...own, ...plan.replaces]));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const targets = targetsOf(plan);
  const missing = targets.find((name) => !byName.has(name));
  if (missing !== undefined) throw new WorkbookError("sheet-missing", { sheet: missing });
  const isProtected = (name: string): boolean => byName.get(name)?.isProtected === true;
  const touched = new Set(targets.filter((name) => !isProtected(name)));
  const blocks = [...touched].flatMap((name) => blocksOf(name, draftOf(plan, name)));
  const owned = plan.ownSheets.map(({ name }) => name).filter(isProtected);
  return { blocks, touched, protectedSheets: [...new Set([...targets.filter(isProtected), ...owned])] };
}

function draftOf(plan: ChangePlan, name: string): SheetDraft {
  const draft = new SheetDraft();
  for (const own of plan.ownColumns) {
    if (own.sheet !== name) continue;
    draft.add(clearedCells(own));
    draft.add(headerCells(own));
    draft.add(bodyCells(own));
  }
  draft.add(
    plan.ownCells
      .filter(({ sheet }) => sheet === name)
      .map(({ row, column, cell, style }) => {
        const own = isRichCell(cell) ? cell.style : undefined;
        return { row, column, content: { kind: "own", cell } as const, style: own ?? style };
      }),
  );
  draft.add(
    plan.fixes
      .filter(({ sheet }) => sheet === name)
      .map(({ row, column, after }) => ({
        row,
        column,
        content: { kind: "fix", value: after } as const,
        style: null,
      })),
  );
  return draft;
}
