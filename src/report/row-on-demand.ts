import type { ReportCell, ReportRow, StyleName } from "../domain/index.ts";

/** Makes the cells of a table's row, counted from 0; equal cells each time. */
export type RowMaker = (index: number) => readonly ReportCell[];

/** A row whose cells are made each time they are read, so that a long table is never whole in memory. */
export class RowOnDemand implements ReportRow {
  readonly styles: readonly StyleName[];
  readonly height = null;
  readonly width: number;
  readonly #index: number;
  readonly #make: RowMaker;

  constructor(index: number, make: RowMaker, styles: readonly StyleName[]) {
    this.styles = styles;
    this.width = styles.length;
    this.#index = index;
    this.#make = make;
  }

  get cells(): readonly ReportCell[] {
    return this.#make(this.#index);
  }
}

/** So many first rows of a maker. */
export function rowsOf(make: RowMaker, count: number): readonly (readonly ReportCell[])[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
