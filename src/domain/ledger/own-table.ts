import type { CellValue } from "../model/cell.ts";
import type { OwnTable } from "../model/ledger.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";

/** Rows from the top in which a table's header may stand. */
const HEADER_SEARCH = 16;

/** A header's text as it is compared: without blanks and line breaks. */
export function bareHeader(value: CellValue): string {
  return typeof value === "string" ? value.replaceAll(/\s/gu, "") : "";
}

function columnsIn<Column extends string>(
  cells: readonly CellValue[],
  fieldOf: ReadonlyMap<string, Column>,
): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((value, column) => {
    const field = fieldOf.get(bareHeader(value));
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

/**
 * Finds a table of Probity's own on a sheet by the headers of its columns, wherever they stand; null where no row of
 * the first {@link HEADER_SEARCH} has enough of them.
 */
export function findOwnTable<Column extends string>(
  snapshot: SheetSnapshot,
  headers: readonly (readonly [header: string, field: Column])[],
  isEnough: (columns: ReadonlyMap<Column, number>) => boolean,
): OwnTable<Column> | null {
  const fieldOf = new Map(headers.map(([header, field]) => [bareHeader(header), field]));
  for (let row = 0; row < Math.min(HEADER_SEARCH, snapshot.rows.length); row += 1) {
    const columns = columnsIn(snapshot.rows[row] ?? [], fieldOf);
    if (!isEnough(columns)) continue;
    const rows = rowsBelow(snapshot, row, columns.values());
    return { snapshot, headerRow: row, columns, rows, endRow: Math.max(row + 1, snapshot.rows.length) };
  }
  return null;
}
