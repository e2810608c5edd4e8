import { cellKey } from "../../domain/index.ts";
import type { CellRange } from "../../domain/index.ts";
import type { Span } from "./grid-axis.ts";

/** Merged areas, found by the rows that they cover. */
export interface MergeIndex {
  /** The area that covers a cell, or null. */
  at(row: number, column: number): CellRange | null;
  /** Areas that touch some rows, each once. */
  touching(rows: Span): readonly CellRange[];
}

/** Rows of one bucket; an area stands in every bucket that it touches. */
const BUCKET = 64;

/** Indexes merged areas; linear in the rows that they cover, divided by the bucket. */
export function indexMerges(merges: readonly CellRange[]): MergeIndex {
  const buckets = new Map<number, CellRange[]>();
  for (const range of merges) {
    for (let bucket = Math.floor(range.top / BUCKET); bucket * BUCKET <= range.bottom; bucket += 1) {
      const known = buckets.get(bucket);
      if (known === undefined) buckets.set(bucket, [range]);
      else known.push(range);
    }
  }
  const covers = ({ top, bottom, left, right }: CellRange, row: number, column: number): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  return {
    at: (row, column) =>
      buckets.get(Math.floor(row / BUCKET))?.find((range) => covers(range, row, column)) ?? null,
    touching: ({ first, last }) => {
      const found = new Map<number, CellRange>();
      for (let bucket = Math.floor(first / BUCKET); bucket * BUCKET <= last; bucket += 1) {
        for (const range of buckets.get(bucket) ?? []) {
          if (range.top <= last && range.bottom >= first) found.set(cellKey(range.top, range.left), range);
        }
      }
      return [...found.values()];
    },
  };
}
