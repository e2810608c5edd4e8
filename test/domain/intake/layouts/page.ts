/** What a cell of a generated sheet holds. */
export type Value = string | number | null;

/** A merged area, all bounds included and counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet that is written from top to bottom. */
export interface Page {
  readonly rows: Value[][];
  readonly merges: Area[];
  /** First and last column of the table. */
  readonly left: number;
  readonly right: number;
}

/** Writes a row into the table's columns; answers with its place. */
export function write(page: Page, values: readonly Value[]): number {
  return page.rows.push([...Array.from({ length: page.left }, () => null), ...values]) - 1;
}

/** Writes a row that is merged over all columns, or stands in the first one. */
export function writeWide(page: Page, text: string, merged: boolean): void {
  const row = write(page, [text]);
  if (merged && page.right > page.left)
    page.merges.push({ top: row, left: page.left, bottom: row, right: page.right });
}

/** The rows as a workbook keeps them: what a merged area covers is blank. */
export function blankCovered(page: Pick<Page, "rows" | "merges">): Value[][] {
  const rows = page.rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of page.merges) {
    for (let row = top; row <= bottom; row++) {
      rows[row]?.forEach((_, column, cells) => {
        if (column >= left && column <= right && (row !== top || column !== left)) cells[column] = null;
      });
    }
  }
  return rows;
}
