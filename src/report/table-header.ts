import type { CellRange, ReportCell, ReportRow, StyleName } from "../domain/index.ts";

/** One column of a table. */
export interface TableColumn {
  readonly header: string;
  /** Heading over neighbouring columns that name the same one. */
  readonly group?: string;
  readonly style: StyleName;
  /** Least and greatest width in characters; 6 and 24 where left out, never above 60. */
  readonly min?: number;
  readonly max?: number;
}

/** Header rows of a table, one or two, with their merges. */
export interface TableHeader {
  readonly rows: readonly ReportRow[];
  readonly merges: readonly CellRange[];
}

/** The header that a sheet repeats on its pages. */
export interface SheetHeader {
  readonly rows: readonly [number, number];
  /** Whether it is that of every table of the sheet. */
  readonly isCommon: boolean;
  readonly names: string;
}

/** The header of a sheet with one more table: where headers differ, a later one takes the place of those above. */
export function sheetHeader(
  before: SheetHeader | null,
  columns: readonly TableColumn[],
  rows: readonly [number, number],
): SheetHeader {
  const names = columns.map(({ header }) => header).join("\n");
  return before?.names === names ? before : { rows, names, isCommon: before === null };
}

/** A merge over one row; none where it would be a single cell. */
export function span(row: number, left: number, right: number): CellRange[] {
  return right > left ? [{ top: row, left, bottom: row, right }] : [];
}

function mergeGroups(columns: readonly TableColumn[], top: number): CellRange[] {
  const merges: CellRange[] = [];
  let left = 0;
  while (left < columns.length) {
    const group = columns[left]?.group;
    let right = left;
    while (group !== undefined && columns[right + 1]?.group === group) right += 1;
    if (group === undefined) merges.push({ top, left, bottom: top + 1, right });
    else if (right > left) merges.push({ top, left, bottom: top, right });
    left = right + 1;
  }
  return merges;
}

/** The header of a table whose first row stands at `top`: two rows where any column belongs to a group. */
export function headerRows(columns: readonly TableColumn[], top: number): TableHeader {
  const names = columns.map(({ header }) => header);
  if (columns.every(({ group }) => group === undefined)) {
    return { rows: [{ cells: names, styles: "header", height: null }], merges: [] };
  }
  const upper = columns.map((column, index): ReportCell => {
    if (column.group === undefined) return column.header;
    return columns[index - 1]?.group === column.group ? null : column.group;
  });
  const lower = columns.map((column): ReportCell => (column.group === undefined ? null : column.header));
  return {
    rows: [
      { cells: upper, styles: "header", height: null },
      { cells: lower, styles: "header", height: null },
    ],
    merges: mergeGroups(columns, top),
  };
}
