/** Rows that are to stand on one page, counted from 0. */
export interface KeptRows {
  readonly first: number;
  readonly last: number;
}

/** Rows that are to stand on one page, or, where one does not hold them, each of the parts they are joined of. */
export interface JoinedRows extends KeptRows {
  readonly parts: readonly KeptRows[];
}

/** Rows of a table that stay with its header, with its total and with what closes the sheet. */
const WITH_TABLE = 2;

/** Rows of a table that is not parted at all, with its total. */
const SHORT_TABLE = 10;

/** Rows of a table whose total may stand apart from them: it is a rare chance, and no page is cut short for it. */
const LONG_TABLE = 50;

/** Lines below a heading that stay with it. */
const WITH_HEADING = 2;

/** Where a table stands on a sheet; rows count from 0. */
interface PlacedBlock {
  /** Row of its header, or of its first row where it has none of its own. */
  readonly top: number;
  readonly first: number;
  readonly last: number;
  /** Row below its rows that belongs to it. */
  readonly total: number | null;
}

/** Notes, while a sheet is composed, what a page may not part: a heading and its table, a table and its end. */
export class KeptTogether {
  readonly #kept: KeptRows[] = [];
  #heading: number | null = null;
  #table: PlacedBlock | null = null;

  /** A heading, which stays with what comes below it. */
  heading(row: number): void {
    this.#closeHeading(row - 1);
    this.#heading = row;
    this.#table = null;
  }

  /** A row of cells below a heading, which stays with it and with the row below. */
  row(row: number): void {
    this.#closeHeading(row + 1);
  }

  /** Rows that belong together, such as those that a chart covers. */
  block(first: number, last: number): void {
    this.#kept.push({ first: Math.min(this.#heading ?? first, first), last });
    this.#heading = null;
  }

  /** A table, which keeps its header with its first rows and its total with the last ones. */
  table(table: PlacedBlock): void {
    const { top, first, last, total } = table;
    const isShort = last - first < SHORT_TABLE;
    this.block(top, Math.max(first, isShort ? last : first + WITH_TABLE - 1));
    if (total !== null && last - first < LONG_TABLE)
      this.block(Math.max(first, last - WITH_TABLE + 1), total);
    this.#table = table;
  }

  /** Whether lines close the sheet below its last table. */
  isClosed(rows: number): boolean {
    return this.#table !== null && rows - 1 > this.#lastOf(this.#table);
  }

  /** What stays together on a sheet of so many rows, from above; none touches another. */
  ranges(rows: number): readonly JoinedRows[] {
    this.#closeHeading(rows - 1);
    const table = this.#table;
    const closing: readonly KeptRows[] =
      table !== null && this.isClosed(rows)
        ? [{ first: Math.max(table.first, table.last - WITH_TABLE + 1), last: rows - 1 }]
        : [];
    const joined: JoinedRows[] = [];
    for (const kept of [...this.#kept, ...closing].sort((one, other) => one.first - other.first)) {
      const range = { first: kept.first, last: Math.min(kept.last, rows - 1) };
      const before = joined.at(-1);
      if (before === undefined || range.first > before.last) joined.push({ ...range, parts: [range] });
      else {
        const last = Math.max(before.last, range.last);
        joined[joined.length - 1] = { first: before.first, last, parts: [...before.parts, range] };
      }
    }
    return joined;
  }

  #lastOf({ first, last, total }: PlacedBlock): number {
    return total ?? Math.max(first, last);
  }

  #closeHeading(last: number): void {
    const heading = this.#heading;
    if (heading !== null) this.block(heading, Math.max(heading, Math.min(heading + WITH_HEADING, last)));
  }
}
