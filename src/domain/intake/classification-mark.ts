import type { ClassificationMark } from "../model/register.ts";
import type { PlannedSheet } from "./planned-sheet.ts";
import { textOf } from "./sheet-grid.ts";
import { normaliseText } from "./text/normalise.ts";

/** The mark's place is the top of a sheet, above its tables; a sentence about secrets further down is none. */
const TOP_ROWS = 6;

const MARK = /^(?:密级:?)?(?:绝密|机密|秘密)(?:[★☆*](?:\d{1,3}(?:年|个月|月|日)|长期)?|级)?$/;

/** The 密级 mark of a sheet: a cell of its first rows that holds nothing else; null where there is none. */
export function findClassification({ grid, tables }: PlannedSheet): ClassificationMark | null {
  const end = Math.min(TOP_ROWS, grid.height, ...tables.map((table) => table.layout.span.header.top));
  for (let row = 0; row < end; row++) {
    const values = grid.sheet.rows[row] ?? [];
    for (let column = 0; column < values.length; column++) {
      const text = textOf(values[column] ?? null);
      if (text.length > 0 && text.length <= 16 && MARK.test(normaliseText(text))) {
        return { sheet: grid.sheet.name, address: { row, column }, text };
      }
    }
  }
  return null;
}
