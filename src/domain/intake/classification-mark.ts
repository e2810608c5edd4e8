import type { ClassificationMark } from "../model/register.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import { textOf } from "./sheet-grid.ts";
import { normaliseText } from "./text/normalise.ts";

/** The mark's place is the top of a sheet; a sentence about secrets further down is none. */
const TOP_ROWS = 6;

const MARK = /^(?:密级[::]?)?(?:绝密|机密|秘密)(?:[★☆*](?:\d{1,3}(?:年|个月|月|日)|长期)?|级)?$/;

/** The 密级 mark of a sheet: a cell of its first rows that holds nothing else; null where there is none. */
export function findClassification(sheet: SheetSnapshot): ClassificationMark | null {
  for (let row = 0; row < Math.min(TOP_ROWS, sheet.rows.length); row++) {
    const values = sheet.rows[row] ?? [];
    for (let column = 0; column < values.length; column++) {
      const text = textOf(values[column] ?? null);
      if (text.length > 0 && text.length <= 16 && MARK.test(normaliseText(text))) {
        return { sheet: sheet.name, address: { row, column }, text };
      }
    }
  }
  return null;
}
