import { isCellDate, parseIsoDate } from "../domain/index.ts";
import type { CellValue } from "../domain/index.ts";

const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/**
 * What a clerk typed, as the cell takes it: a day where a day stands, a number where a number stands, else the text
 * itself, never a formula. Blanks clear the cell.
 */
export function typedValue(typed: string, before: CellValue): CellValue {
  const text = typed.trim();
  if (text === "") return null;
  if (isCellDate(before)) {
    const day = parseIsoDate(text);
    return day === null ? text : { kind: "date", day };
  }
  return typeof before === "number" && NUMBER.test(text) ? Number(text) : text;
}
