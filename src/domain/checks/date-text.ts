import { foldInPlace } from "../intake/text/normalise.ts";
import { calendarDate, datePartsOf, daysInMonth, endOfMonth } from "../model/calendar-date.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { CellValue } from "../model/cell.ts";
import { hasDigits } from "./count-digits.ts";

const NUMERAL = "[\\d〇○零一二三四五六七八九十]";
/** A cell that holds one date and nothing else worth keeping. */
const ONLY_DATE = new RegExp(
  `^(?:${NUMERAL}{2,4}[年./-])?${NUMERAL}{1,3}[月./-]${NUMERAL}{1,3}[日号]?(?:之?以?前|止|底前|底)?[。.]?$`,
);
const COMPACT_DATE = /^\d{8}$/;
const DAY_OF_MONTH = /(?<!\d)(\d{1,2})(\s*[月./-]\s*)(\d{1,2})(?!\d)/g;
const WHOLE_DATE = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/;

/**
 * The cell with its impossible day put right: a real date where the cell holds nothing else, else the clerk's text with
 * the day's number replaced; null where the day does not stand in digits among other words.
 */
export function mendImpossibleDay(text: string, nearest: CalendarDate): CellValue {
  const folded = foldInPlace(text);
  const dense = folded.replace(/\s+/g, "");
  if (ONLY_DATE.test(dense) || COMPACT_DATE.test(dense)) return { kind: "date", day: nearest };
  const { year, month, day } = datePartsOf(nearest);
  for (const match of folded.matchAll(DAY_OF_MONTH)) {
    const [whole, monthText = "", between = "", dayText = ""] = match;
    if (Number(monthText) !== month || Number(dayText) <= daysInMonth(year, month)) continue;
    const start = match.index + monthText.length + between.length;
    return text.slice(0, start) + String(day) + text.slice(match.index + whole.length);
  }
  return null;
}

/** Fewest digits of a day that is written out: four of the year, one each of month and day. */
const FEWEST_DIGITS = 6;

function matchWholeDate(text: string): RegExpExecArray | null {
  return hasDigits(text, FEWEST_DIGITS) ? WHOLE_DATE.exec(foldInPlace(text).trim()) : null;
}

/** The day of a text that is one complete date with year, month and day in digits, or null. */
export function wholeDate(text: string): CalendarDate | null {
  const match = matchWholeDate(text);
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The last day of the month where a text names a day after it (2026年6月31日), or null where it names no such day. */
export function nearestToImpossible(text: string): CalendarDate | null {
  const match = matchWholeDate(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isPast = day > daysInMonth(year, month) && day <= 31;
  return isPast ? endOfMonth(year, month) : null;
}
