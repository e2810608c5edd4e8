import { datePartsOf, formatIsoDate, isCellDate, isCellError } from "../../domain/index.ts";
import type { CalendarDate, CellValue } from "../../domain/index.ts";

/** The first section of a number format, without colours, conditions and locales in brackets. */
function firstSection(format: string): string {
  return (format.split(";")[0] ?? "").replace(/\[[^\]]*\]/g, "");
}

const PIECES = /"[^"]*"|\\.|y+|m+|d+/gi;

function datePiece(
  letters: string,
  { year, month, day }: { year: number; month: number; day: number },
): string {
  const value = letters.startsWith("y") ? year : letters.startsWith("m") ? month : day;
  if (letters.startsWith("y"))
    return letters.length > 2 ? String(value) : String(value % 100).padStart(2, "0");
  return letters.length === 2 ? String(value).padStart(2, "0") : String(value);
}

/** A day as its number format shows it, for formats of digits and plain signs; ISO for all others. */
function formatDay(day: CalendarDate, format: string): string {
  const code = firstSection(format);
  const bare = code.replace(/"[^"]*"|\\./g, "");
  if (!/[ymd]/i.test(bare) || /[^ymd\s/.,年月日-]|m{3}|d{3}/i.test(bare)) return formatIsoDate(day);
  const parts = datePartsOf(day);
  return code.replace(PIECES, (piece) => {
    if (piece.startsWith('"')) return piece.slice(1, -1);
    return piece.startsWith("\\") ? piece.slice(1) : datePiece(piece.toLowerCase(), parts);
  });
}

function formatNumber(value: number, format: string): string {
  const code = firstSection(format).replace(/"[^"]*"|\\./g, "");
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(code.trim());
  if (match === null) return String(Number(value.toPrecision(15)));
  const digits = match[2]?.length ?? 0;
  const scaled = match[3] === undefined ? value : value * 100;
  const [whole = "", ...decimals] = scaled.toFixed(digits).split(".");
  const grouped = match[1] === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return [grouped, ...decimals].join(".") + (match[3] ?? "");
}

/** A value as the sheet shows it: dates, percentages and decimals by the cell's number format. */
export function formatCell(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isCellDate(value)) return formatDay(value.day, format);
  if (isCellError(value)) return value.code;
  if (typeof value === "number") return formatNumber(value, format);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}
